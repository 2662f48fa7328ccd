import { type TransitResponse } from '#canonical-message';
import { stated } from '../stated.js';
import { type PartnerTransit } from './generated/partner-transit.js';

const answers: Record<TransitResponse['outcome'], PartnerTransit['answer']> = {
  approved: 'DURCHBEFOERDERUNG_BEWILLIGT',
  refused: 'DURCHBEFOERDERUNG_ABGELEHNT',
};

/** The answer to a request for transit, on Austria's form: the crossing and the time as asked for, or the reasons. */
export function transitAnswer(response: TransitResponse): PartnerTransit {
  const { id, version, digest } = response.agreement;
  const { destination, mode, entry, exit } = response.transit;
  return stated<PartnerTransit>({
    formVersion: '1',
    reference: response.reference,
    caseNumber: response.caseNumber,
    answer: answers[response.outcome],
    person: response.person,
    destination,
    mode,
    entry,
    exit,
    reasons: response.reasons.map(({ code, text, legalRef }) => ({ code, text, article: legalRef })),
    answeringAuthority: response.answeringAuthority,
    answeredAt: response.answeredAt,
    afterLimit: response.isLate ? true : undefined,
    decision: 'ZWEI_BEDIENSTETE',
    agreement: { id, version, digest, article: response.legalRef },
  });
}
