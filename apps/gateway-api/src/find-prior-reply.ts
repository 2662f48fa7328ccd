import { type Agreement, dateIn, type Notice, priorReplyGoodUntil } from '#agreements';
import { type CaseStore } from '#case-store';
import { type ReadmissionRequest } from '#canonical-message';

/**
 * A positive reply of before that is still good: under some agreements it makes a new request unnecessary. The request
 * is received all the same; its receipt says so.
 */
export async function findPriorReply(
  cases: Pick<CaseStore['partnerCases'], 'findPositiveReply'>,
  partner: string,
  agreement: Agreement,
  { persons: [transferee] }: ReadmissionRequest,
  receivedAt: Date,
): Promise<Notice[]> {
  const { priorPositiveReply: prior, zone } = agreement.profile;
  if (!prior || transferee?.dateOfBirth === undefined) return [];
  const answeredAt = await cases.findPositiveReply(partner, transferee.name.asStated, transferee.dateOfBirth);
  const until = answeredAt && priorReplyGoodUntil(agreement, answeredAt);
  if (!answeredAt || until === undefined || until < dateIn(zone, receivedAt)) return [];
  const detail = `A positive reply of ${dateIn(zone, answeredAt)} about this person is good until ${until}.`;
  return [{ code: 'PRIOR_POSITIVE_REPLY', detail, legalRef: prior.legalRef }];
}
