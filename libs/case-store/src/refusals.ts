import { type ErrorCode } from '#canonical-message';
import { newId } from '#service-runtime';
import { type Database } from './database.js';

/** Something refused at the door: which code, where, by whose key, how large; never what it said. */
export interface Refusal {
  readonly at: Date;
  readonly code: ErrorCode;
  readonly pointers: readonly string[];
  readonly partner?: string | undefined;
  readonly kid?: string | undefined;
  /** Bytes. */
  readonly size: number;
}

/** What was refused, without its content. */
export class Refusals {
  constructor(private readonly database: Database) {}

  async record({ at, code, pointers, partner, kid, size }: Refusal): Promise<void> {
    const text = /* sql */ `insert into refusal (id, at, code, pointers, partner_id, kid, size) values ($1, $2, $3, $4, $5, $6, $7)`;
    await this.database.run(text, [newId(), at, code, [...pointers], partner ?? null, kid ?? null, size]);
  }
}
