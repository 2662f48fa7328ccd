import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { type ReceiptDraft } from './record-intake.js';

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

// A second acknowledgement of the same event is receipted too, and changes nothing.
const statement = /* sql */ `
  with fresh as (
    insert into receipt (id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (partner_id, jti) do nothing
    returning id
  ),
  kept as (
    insert into body (case_id, kind, sha256, media_type, is_sealed, content)
    select $5, 'received', $7, 'application/jose', true, $13 from fresh
    on conflict do nothing
  ),
  acknowledged as (
    insert into event_acknowledgement (partner_id, seq, receipt_id, acknowledged_at)
    select $2, $12, id, $11 from fresh
    on conflict do nothing
  ),
  noted as (
    insert into audit (actor, act, case_id, details)
    select 'partner:' || $2, 'acknowledged', $5, jsonb_build_object('receipt', id, 'seq', $12::bigint) from fresh
  )
  select id from fresh`;

/** Acknowledgements of events. */
export class Acknowledgements {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /** False when this partner has used the jti before: nothing was written then. */
  async record({ partner, seq, caseId, receivedAt, receipt, received }: Acknowledgement): Promise<boolean> {
    const { id, jti, act, kid, bodySha256, payloadSha256, jws, answer } = receipt;
    const values = [id, partner, jti, act, caseId, kid, bodySha256, payloadSha256, jws, JSON.stringify(answer), receivedAt, seq, this.seal.seal(received, caseId)]; // prettier-ignore
    return (await this.database.run(statement, values)).length > 0;
  }
}
