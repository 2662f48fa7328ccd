import { type Database } from './database.js';

/** A receipt as it was given. */
export interface StoredReceipt {
  readonly id: string;
  readonly jws: string;
  readonly payloadSha256: string;
  /** Body of the 202 that it was given with. */
  readonly answer: unknown;
}

interface Row {
  id: string;
  jws: string;
  payload_sha256: string;
  answer: unknown;
}

const toReceipt = (row: Row): StoredReceipt => ({
  id: row.id,
  jws: row.jws,
  payloadSha256: row.payload_sha256,
  answer: row.answer,
});

/** Receipts, for ever. */
export class Receipts {
  constructor(private readonly database: Database) {}

  /** The receipt of an act that this partner has sent before. */
  async findByJti(partner: string, jti: string): Promise<StoredReceipt | undefined> {
    const text = /* sql */ `select id, jws, payload_sha256, answer from receipt where partner_id = $1 and jti = $2`;
    return (await this.database.run<Row>(text, [partner, jti])).map(toReceipt)[0];
  }

  /** A partner's own receipt; another's is not found. */
  async find(partner: string, id: string): Promise<StoredReceipt | undefined> {
    const text = /* sql */ `select id, jws, payload_sha256, answer from receipt where partner_id = $1 and id = $2`;
    return (await this.database.run<Row>(text, [partner, id])).map(toReceipt)[0];
  }
}
