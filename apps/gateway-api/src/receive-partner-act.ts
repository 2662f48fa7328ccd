import { type CaseAfter, type CaseStore, type PartnerActDraft } from '#case-store';
import { faultsOfPartnerAct, type PartnerActDocuments, type PartnerActName, throwFaults } from '#canonical-message';
import { assertFresh } from '#message-signing';
import { newId } from '#service-runtime';
import { readStrictJson } from '#wire-formats';
import { type ComposeReceipt } from './compose-receipt.js';
import { attachmentBodies, receivedBody } from './compose-request-message.js';
import { type AttachmentList, listAttachments } from './list-attachments.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedAct, type SignedActs } from './open-signed-act.js';
import { type ActContext, type Judgement, lifecycleActOf, partnerActRules } from './partner-act-rules.js';
import { type Format, readThroughDoor } from './read-document.js';

/** Which act on which case, as its address says. */
export interface ActAddress {
  readonly caseId: string;
  readonly name: PartnerActName;
}

/**
 * FLOW 5: what a ministry does after the first request. The same order as for a request: signature, stored receipt,
 * freshness, the case, the document and the asylum door, the agreement, and last the lifecycle; then one transaction.
 */
export class ReceivePartnerAct {
  constructor(
    private readonly acts: SignedActs,
    private readonly store: Pick<CaseStore, 'agreements' | 'partnerActs' | 'uploads'>,
    private readonly receipts: ComposeReceipt,
  ) {}

  async run(incoming: IncomingAct, { caseId, name }: ActAddress): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, () => 'application/json');
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const its = await this.store.partnerActs.getCase(act.partner, caseId);
    const agreement = await this.store.agreements.get(its.agreement);
    const document = readThroughDoor(formatOf(name), act.payload, act.header.confirms);
    const judgement = judge(name, document, { agreement, its, receivedAt: incoming.receivedAt });
    throwFaults(judgement.faults ?? []);

    const enclosed = (judgement.files ?? []).map(({ sha256 }) => sha256);
    const files = await listAttachments(this.store.uploads, act.partner, enclosed, judgement.named ?? []);
    const draft = this.compose(incoming, act, { name, document, judgement, files });
    const receipt = await this.store.partnerActs.receive(caseId, draft, agreement);
    return receipt ? { answer: receipt.answer, isRepeated: false } : this.acts.getRepeated(act);
  }

  private compose(
    incoming: IncomingAct,
    act: SignedAct,
    { name, document, judgement, files: listed }: ReadAct,
  ): PartnerActDraft {
    const { notices = [], step = {}, files = [] } = judgement;
    const deficiencies = [...(judgement.deficiencies ?? []), ...listed.deficiencies];
    const bodies = [
      receivedBody(act.jws, act.bodySha256),
      { kind: 'act' as const, sha256: act.payloadSha256, mediaType: 'application/json', content: act.payload },
      ...attachmentBodies(files),
    ];
    return {
      ...actOf(
        incoming,
        act,
        { name, act: lifecycleActOf(name, document as never), deficiencies, notices, files: listed },
        this.receipts,
      ),
      ...step,
      documentSha256: act.payloadSha256,
      compose: () => Promise.resolve({ bodies }),
    };
  }
}

interface ReadAct {
  readonly name: PartnerActName;
  readonly document: unknown;
  readonly judgement: Judgement;
  readonly files: AttachmentList;
}

/** What distinguishes an act from others, as far as its receipt and the audit say it. */
export interface ActKind extends Pick<PartnerActDraft, 'name' | 'act' | 'deficiencies' | 'notices'> {
  readonly files: AttachmentList;
}

/** What all acts on a case have in common: who, when, which jti, and a receipt that says how the case stands then. */
export function actOf(
  incoming: IncomingAct,
  signed: SignedAct,
  { name, act, deficiencies, notices, files }: ActKind,
  receipts: ComposeReceipt,
): Omit<PartnerActDraft, 'documentSha256'> {
  const id = newId();
  const isTrial = incoming.isTrial === true;
  const { attachments } = files;
  const codes = [...new Set(notices.map(({ code }) => code))];
  return {
    name,
    act,
    partner: signed.partner,
    jti: signed.header.jti,
    at: incoming.receivedAt,
    details: { receipt: id, sha256: signed.bodySha256, ...(codes.length > 0 ? { notices: codes } : {}) },
    deficiencies,
    notices,
    named: files.named,
    isTrial,
    receipt: ({ id: caseId, caseNumber, state, version, clocks }: CaseAfter) =>
      receipts.run(incoming, signed, {
        id,
        statement: {
          caseId,
          caseNumber,
          kind: name,
          caseVersion: version,
          state,
          clocks,
          deficiencies,
          notices,
          attachments,
        },
        answer: (receipt) => ({
          id: caseId,
          caseNumber,
          kind: name,
          state,
          ...(isTrial ? { dryRun: true } : receipt),
          clocks,
          deficiencies,
          notices,
          attachments,
        }),
      }),
  };
}

const formatOf = (name: PartnerActName): Format => ({
  read: readStrictJson,
  faults: (document) => faultsOfPartnerAct(name, document),
});

/** The document has the form of its act: that is what the schema was asked. */
const judge = <Name extends PartnerActName>(name: Name, document: unknown, context: ActContext): Judgement =>
  partnerActRules[name].judge(document as PartnerActDocuments[Name], context);
