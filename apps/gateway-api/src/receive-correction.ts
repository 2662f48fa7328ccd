import { evidenceClassOf, findDeficiencies, findNotices } from '#agreements';
import { type CaseStore, type HeldCase, type Revision, type Step } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type CanonicalDraft, type HostCountries, type HostCountry } from '#host-countries';
import { assertFresh, type Signer } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { type ComposeReceipt } from './compose-receipt.js';
import { attachmentBodies, composeRequestMessage, receivedBody } from './compose-request-message.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { attachmentsApart, listAttachments } from './list-attachments.js';
import { municipalityOf } from './municipality-of.js';
import { sha256, type SignedAct, type SignedActs } from './open-signed-act.js';
import { readDocument } from './read-document.js';
import { actOf } from './receive-partner-act.js';

/**
 * FLOW 6: a correction is the whole request once more, in the country's own format. It becomes the next version of the
 * case and is verified anew; the clocks run on from the first receipt, and the agreement stays the one of that day.
 */
export class ReceiveCorrection {
  constructor(
    private readonly acts: SignedActs,
    private readonly countries: HostCountries,
    private readonly store: Pick<CaseStore, 'agreements' | 'partnerActs' | 'installation' | 'uploads'>,
    private readonly key: Signer,
    private readonly receipts: ComposeReceipt,
    private readonly relay: Pick<OutboxRelay, 'wake'>,
  ) {}

  async run(incoming: IncomingAct, caseId: string): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, (code) => this.countryOf(code).mediaType);
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const its = await this.store.partnerActs.getCase(act.partner, caseId);
    const agreement = await this.store.agreements.get(its.agreement);
    const country = this.countryOf(act.hostCountry);
    const draft = readDocument(country, agreement, act.payload, act.header.confirms);
    if (draft.request.personClass !== its.personClass) throw new ReadmissionError('PERSON_CLASS_CHANGED');

    const { enclosed, named } = attachmentsApart(draft.request.attachments, draft.attachments);
    const files = await listAttachments(this.store.uploads, act.partner, enclosed, named);
    const deficiencies = [...findDeficiencies(agreement, draft.request), ...files.deficiencies];
    const notices = findNotices(agreement, draft.request, incoming.receivedAt);
    const document = Buffer.from(JSON.stringify(draft.request));
    const receipt = await this.store.partnerActs.receive(
      caseId,
      {
        ...actOf(incoming, act, { name: 'correction', act: 'correct', deficiencies, notices, files }, this.receipts),
        documentSha256: sha256(document),
        revision: revisionOf(draft, {
          deficiencies,
          notices,
          evidenceClass: evidenceClassOf(agreement, draft.request),
        }),
        compose: (now) => this.compose(now, act, draft, document),
      },
      agreement,
    );
    if (!receipt) return this.acts.getRepeated(act);
    if (!incoming.isTrial) this.relay.wake();
    return { answer: receipt.answer, isRepeated: false };
  }

  /** The corrected request follows the version that the correction makes of the case. */
  private async compose(
    now: HeldCase,
    act: SignedAct,
    { request, attachments }: CanonicalDraft,
    document: Uint8Array,
  ): Promise<Pick<Step, 'bodies' | 'message'>> {
    const { id: caseId, caseNumber, partner, hostCountry, agreement, receivedAt } = now;
    const { body, message } = await composeRequestMessage(this.key, this.store.installation, {
      caseId, caseNumber, caseVersion: now.version + 1, partner, hostCountry, agreement, receivedAt, request,
    }); // prettier-ignore
    const corrected = {
      kind: 'act' as const,
      sha256: sha256(document),
      mediaType: 'application/json',
      content: document,
    };
    const bodies = [receivedBody(act.jws, act.bodySha256), corrected, body, ...attachmentBodies(attachments)];
    return { bodies, message };
  }

  private countryOf(code: string): HostCountry {
    const country = this.countries.get(code);
    if (!country) throw new ReadmissionError('AGREEMENT_NOT_IN_FORCE', { show: { hostCountry: code } });
    return country;
  }
}

function revisionOf(
  { request, dropped }: CanonicalDraft,
  judged: Pick<Revision, 'deficiencies' | 'notices' | 'evidenceClass'>,
): Revision {
  const [transferee] = request.persons;
  return {
    reference: request.reference,
    transfereeName: transferee?.name.asStated ?? '',
    transfereeBirth: transferee?.dateOfBirth,
    persons: request.persons.map(({ id, role }) => ({ id, role })),
    municipality: municipalityOf(transferee),
    dropped,
    ...judged,
  };
}
