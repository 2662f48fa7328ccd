import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';
import { type ReceiptDraft } from './record-intake.js';
import { RowSet } from './rows.js';

/** A partner's signed word that it has collected an answer. */
export interface Acknowledgement {
  readonly partner: string;
  readonly seq: number;
  readonly caseId: string;
  readonly receivedAt: Date;
  readonly receipt: ReceiptDraft;
  /** What was received, byte for byte. */
  readonly received: Uint8Array;
}

const rows = new RowSet<Record<string, unknown>>({
  id: 'uuid', partner_id: 'text', jti: 'text', act: 'text', case_id: 'uuid', kid: 'text', body_sha256: 'text',
  payload_sha256: 'text', jws: 'text', answer: 'json', received_at: 'timestamptz', seq: 'bigint', content: 'bytea',
}); // prettier-ignore

// A second acknowledgement of the same event is receipted too, and changes nothing.
const statement = /* sql */ `
  with input as (select * from ${rows.as('r')}),
  fresh as (
    insert into receipt (id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at)
    select id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at from input
    on conflict (partner_id, jti) do nothing
    returning id
  ),
  new as (select input.* from input join fresh using (id)),
  kept as (
    insert into body (case_id, kind, sha256, media_type, is_sealed, content)
    select case_id, 'received', body_sha256, 'application/jose', true, content from new
    on conflict do nothing
  ),
  acknowledged as (
    insert into event_acknowledgement (partner_id, seq, receipt_id, acknowledged_at)
    select partner_id, seq, id, received_at from new
    on conflict do nothing
  ),
  noted as (
    insert into audit (actor, act, case_id, details)
    select 'partner:' || partner_id, 'acknowledged', case_id, jsonb_build_object('receipt', id, 'seq', seq) from new
  )
  select id from fresh`;

/** Acknowledgements of events. */
export class Acknowledgements {
  private readonly recorded: Grouped<Acknowledgement, boolean>;

  constructor(database: Database, seal: BodySeal) {
    this.recorded = new Grouped(async (given) => {
      const written = await database.run<{ id: string }>(statement, rows.values(given.map((one) => toRow(one, seal))));
      const ids = new Set(written.map(({ id }) => id));
      return given.map(({ receipt }) => ids.has(receipt.id));
    });
  }

  /** False when this partner has used the jti before: nothing was written then. */
  record(acknowledgement: Acknowledgement): Promise<boolean> {
    return this.recorded.submit(acknowledgement);
  }
}

const toRow = ({ partner, seq, caseId, receivedAt, receipt, received }: Acknowledgement, seal: BodySeal) => ({
  id: receipt.id,
  partner_id: partner,
  jti: receipt.jti,
  act: receipt.act,
  case_id: caseId,
  kid: receipt.kid,
  body_sha256: receipt.bodySha256,
  payload_sha256: receipt.payloadSha256,
  jws: receipt.jws,
  answer: receipt.answer,
  received_at: receivedAt,
  seq,
  content: seal.seal(received, caseId),
});
