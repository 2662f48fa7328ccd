import { type CaseState } from './case-states.js';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';

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

const answers = /* sql */ `
  select c.id, c.partner_id as partner, b.content from unnest($1::text[], $2::uuid[]) as a(partner, id)
  join readmission_case c on c.id = a.id and c.partner_id = a.partner
  join answer w on w.case_id = c.id
  join body b on b.case_id = c.id and b.kind = 'answer' and b.sha256 = w.sha256
  where b.content is not null`;

/** Cases as the partner that sent them may see them. Another's case is not found. */
export class PartnerCases {
  private readonly answers: Grouped<{ readonly partner: string; readonly id: string }, string | undefined>;

  constructor(private readonly database: Database) {
    this.answers = new Grouped(async (asked) => {
      const values = [asked.map(({ partner }) => partner), asked.map(({ id }) => id)];
      const rows = await database.run<{ id: string; partner: string; content: Buffer }>(answers, values);
      const found = new Map(rows.map(({ id, partner, content }) => [`${partner} ${id}`, content.toString()]));
      return asked.map(({ partner, id }) => found.get(`${partner} ${id}`));
    });
  }

  async find(partner: string, id: string): Promise<PartnerCase | undefined> {
    const text = /* sql */ `
      select c.id, c.case_number, c.state, c.received_at, r.id as receipt_id, c.clocks, c.deficiencies, a.sha256
      from readmission_case c join receipt r on r.case_id = c.id and r.act = 'POST /v1/requests'
      left join answer a on a.case_id = c.id
      where c.partner_id = $1 and c.id = $2`;
    return (await this.database.run<Row>(text, [partner, id])).map(toPartnerCase)[0];
  }

  /** The signed answer, as the very string that was signed. */
  findAnswer(partner: string, id: string): Promise<string | undefined> {
    return this.answers.submit({ partner, id });
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
