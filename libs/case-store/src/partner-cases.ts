import { type CaseState } from './case-states.js';
import { type Database } from './database.js';

/** What a partner sees of its own request. */
export interface PartnerCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly receivedAt: string;
  readonly receiptId: string;
  readonly clocks: unknown;
  readonly deficiencies: unknown;
  /** SHA-256 of the answer's JWS, once there is one. */
  readonly answerSha256: string | null;
}

interface Row {
  id: string;
  case_number: string;
  state: CaseState;
  received_at: Date;
  receipt_id: string;
  clocks: unknown;
  deficiencies: unknown;
  sha256: string | null;
}

/** Cases as the partner that sent them may see them. Another's case is not found. */
export class PartnerCases {
  constructor(private readonly database: Database) {}

  async find(partner: string, id: string): Promise<PartnerCase | undefined> {
    const text = /* sql */ `
      select c.id, c.case_number, c.state, c.received_at, r.id as receipt_id, c.clocks, c.deficiencies, a.sha256
      from readmission_case c join receipt r on r.case_id = c.id and r.act = 'POST /v1/requests'
      left join answer a on a.case_id = c.id
      where c.partner_id = $1 and c.id = $2`;
    return (await this.database.run<Row>(text, [partner, id])).map(toPartnerCase)[0];
  }

  /** The signed answer, as the very string that was signed. */
  async findAnswer(partner: string, id: string): Promise<string | undefined> {
    const text = /* sql */ `
      select b.content from readmission_case c join answer a on a.case_id = c.id
      join body b on b.case_id = c.id and b.kind = 'answer' and b.sha256 = a.sha256
      where c.partner_id = $1 and c.id = $2 and b.content is not null`;
    return (await this.database.run<{ content: Buffer }>(text, [partner, id]))[0]?.content.toString();
  }
}

const toPartnerCase = (row: Row): PartnerCase => ({
  id: row.id,
  caseNumber: row.case_number,
  state: row.state,
  receivedAt: row.received_at.toISOString(),
  receiptId: row.receipt_id,
  clocks: row.clocks,
  deficiencies: row.deficiencies,
  answerSha256: row.sha256,
});
