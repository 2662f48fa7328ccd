import { type Database } from './database.js';
import { type ReceiptDraft } from './record-intake.js';

/** A signed act of a partner that touches no case, as it was received, with the receipt that it is given. */
export interface SignedActRecord {
  readonly partner: string;
  readonly receivedAt: Date;
  readonly receipt: ReceiptDraft;
  /** The exact string received. */
  readonly jws: string;
}

/**
 * The beginning of a statement that writes such an act. The receipt goes first: whoever repeats a jti changes nothing.
 * What follows is written for `fresh` only. Its own parameters are from $12 on, and $12 says in the audit what it is of.
 */
export const signedAct = (table: 'webhook_act' | 'key_act', name: string, of: 'uuid' | 'text'): string => /* sql */ `
  with fresh as (
    insert into receipt (id, partner_id, jti, act, kid, body_sha256, payload_sha256, jws, answer, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (partner_id, jti) do nothing
    returning id, partner_id, received_at
  ),
  kept as (insert into ${table} (receipt_id, jws) select id, $11 from fresh),
  noted as (
    insert into audit (actor, act, details)
    select 'partner:' || partner_id, '${name}', jsonb_build_object('receipt', id, 'of', $12::${of}) from fresh
  )`;

/** Writes an act. False: this jti was used before, nothing was written. */
export async function recordSignedAct(
  database: Database,
  text: string,
  { partner, receivedAt, receipt, jws }: SignedActRecord,
  more: readonly unknown[],
): Promise<boolean> {
  const { id, jti, act, kid, bodySha256, payloadSha256, jws: receiptJws, answer } = receipt;
  const values = [id, partner, jti, act, kid, bodySha256, payloadSha256, receiptJws, JSON.stringify(answer), receivedAt, jws]; // prettier-ignore
  return (await database.run(text, [...values, ...more])).length > 0;
}
