import { type CaseStore, type PartnerEvent } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { assertFresh } from '#message-signing';
import { readStrictJson, wireSchema } from '#wire-formats';
import { throwFaults } from '#canonical-message';
import { type ComposeReceipt } from './compose-receipt.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedActs } from './open-signed-act.js';

const schema = wireSchema({
  type: 'object',
  additionalProperties: false,
  required: ['seq', 'sha256'],
  properties: { seq: { type: 'integer', minimum: 1 }, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
});

/** A partner's signed word that it has an answer: an answer counts as delivered only with it. */
export class AcknowledgeEvent {
  constructor(
    private readonly acts: SignedActs,
    private readonly store: Pick<CaseStore, 'acknowledgements' | 'events'>,
    private readonly receipts: ComposeReceipt,
  ) {}

  async run(incoming: IncomingAct, seq: number): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, () => 'application/json');
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const event = await this.store.events.find(act.partner, seq);
    if (!event) throw new ReadmissionError('NOT_FOUND');
    assertNames(event, act.payload);
    const { caseId, caseNumber } = event;
    const receipt = await this.receipts.run(incoming, act, {
      statement: { caseId, caseNumber, seq },
      answer: (signed) => ({ seq, ...signed }),
    });

    const { partner } = act;
    const { receivedAt } = incoming;
    const received = Buffer.from(act.jws);
    const isNew = await this.store.acknowledgements.record({ partner, seq, caseId, receivedAt, receipt, received });
    return isNew ? { answer: receipt.answer, isRepeated: false } : this.acts.getRepeated(act);
  }
}

/** The acknowledgement names the event and what was collected, so that it proves both. */
function assertNames(event: PartnerEvent, payload: Uint8Array): void {
  const document = readStrictJson(payload);
  throwFaults(schema.faults(document));
  const { seq, sha256 } = document as { seq: number; sha256: string };
  if (seq !== event.seq || sha256 !== event.sha256) throw new ReadmissionError('ACKNOWLEDGEMENT_MISMATCH');
}
