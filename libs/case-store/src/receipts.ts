import { type Database } from './database.js';
import { Grouped } from './grouped.js';

/** A receipt as it was given. */
export interface StoredReceipt {
  readonly id: string;
  readonly jws: string;
  /** Method and address of the act that it is for. */
  readonly act: string;
  readonly payloadSha256: string;
  /** Body of the 202 that it was given with. */
  readonly answer: unknown;
}

interface Row {
  partner_id: string;
  jti: string;
  id: string;
  jws: string;
  act: string;
  payload_sha256: string;
  answer: unknown;
}

const toReceipt = (row: Row): StoredReceipt => ({
  id: row.id,
  jws: row.jws,
  act: row.act,
  payloadSha256: row.payload_sha256,
  answer: row.answer,
});

/** An act, by who sent it and the name that the sender gave it. */
interface ActName {
  readonly partner: string;
  readonly jti: string;
}

const columns = 'r.partner_id, r.jti, r.id, r.jws, r.act, r.payload_sha256, r.answer';
const byNames = /* sql */ `
  select ${columns} from unnest($1::text[], $2::text[]) as a(partner, jti)
  join receipt r on r.partner_id = a.partner and r.jti = a.jti`;
const ofRequests = /* sql */ `
  select case_id, id from receipt where case_id = any($1::uuid[]) and act = 'POST /v1/requests'`;
const nameOf = ({ partner, jti }: ActName): string => JSON.stringify([partner, jti]);

/** Receipts, for ever. */
export class Receipts {
  private readonly acts: Grouped<ActName, StoredReceipt | undefined>;
  private readonly requests: Grouped<string, string | undefined>;

  constructor(private readonly database: Database) {
    this.acts = new Grouped(async (names) => {
      const values = [names.map(({ partner }) => partner), names.map(({ jti }) => jti)];
      const rows = await database.run<Row>(byNames, values);
      const found = new Map(rows.map((row) => [nameOf({ partner: row.partner_id, jti: row.jti }), toReceipt(row)]));
      return names.map((name) => found.get(nameOf(name)));
    });
    this.requests = new Grouped(async (cases) => {
      const rows = await database.run<{ case_id: string; id: string }>(ofRequests, [cases]);
      const found = new Map(rows.map(({ case_id, id }) => [case_id, id]));
      return cases.map((id) => found.get(id));
    });
  }

  /** Number of the receipt that a case began with. */
  findNumber(caseId: string): Promise<string | undefined> {
    return this.requests.submit(caseId);
  }

  /** The receipt of an act that this partner has sent before. */
  findByJti(partner: string, jti: string): Promise<StoredReceipt | undefined> {
    return this.acts.submit({ partner, jti });
  }

  /** A partner's own receipt; another's is not found. */
  async find(partner: string, id: string): Promise<StoredReceipt | undefined> {
    const text = /* sql */ `select ${columns} from receipt r where partner_id = $1 and id = $2`;
    return (await this.database.run<Row>(text, [partner, id])).map(toReceipt)[0];
  }
}
