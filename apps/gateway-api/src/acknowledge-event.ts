import { type CaseStore, type PartnerEvent } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { assertFresh, type SigningKey } from '#message-signing';
import { newId } from '#service-runtime';
import { readStrictJson, wireSchema } from '#wire-formats';
import { throwFaults } from '#canonical-message';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedAct, type SignedActs } from './open-signed-act.js';

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
    private readonly key: SigningKey,
    private readonly gatewayId: string,
  ) {}

  async run(incoming: IncomingAct, seq: number): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, () => 'application/json');
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const event = await this.store.events.find(act.partner, seq);
    if (!event) throw new ReadmissionError('NOT_FOUND');
    assertNames(event, act.payload);
    const receipt = await this.composeReceipt(incoming, act, event);

    const { partner } = act;
    const { caseId } = event;
    const { receivedAt } = incoming;
    const received = Buffer.from(act.jws);
    const isNew = await this.store.acknowledgements.record({ partner, seq, caseId, receivedAt, receipt, received });
    return isNew ? { answer: receipt.answer, isRepeated: false } : this.acts.getRepeated(act);
  }

  private async composeReceipt(incoming: IncomingAct, act: SignedAct, event: PartnerEvent) {
    const id = newId();
    const { bodySha256, payloadSha256 } = act;
    const { jti, kid } = act.header;
    const statement = {
      id,
      gateway: this.gatewayId,
      partner: act.partner,
      act: incoming.act,
      jti,
      receivedAt: incoming.receivedAt.toISOString(),
      sha256: bodySha256,
      payloadSha256,
      caseId: event.caseId,
      caseNumber: event.caseNumber,
      seq: event.seq,
    };
    const jws = await this.key.sign('readmission-receipt+jws', Buffer.from(JSON.stringify(statement)));
    const answer = { seq: event.seq, receiptId: id, receipt: jws };
    return { id, jti, act: incoming.act, kid, bodySha256, payloadSha256, jws, answer };
  }
}

/** The acknowledgement names the event and what was collected, so that it proves both. */
function assertNames(event: PartnerEvent, payload: Uint8Array): void {
  const document = readStrictJson(payload);
  throwFaults(schema.faults(document));
  const { seq, sha256 } = document as { seq: number; sha256: string };
  if (seq !== event.seq || sha256 !== event.sha256) throw new ReadmissionError('ACKNOWLEDGEMENT_MISMATCH');
}
