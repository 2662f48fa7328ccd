import { type CaseState, type Procedure } from '#case-lifecycle';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';
import { clocksOfCase, statementsOfCase } from './officer-cases.js';
import { namedFilesOfCase } from './uploads/name-files.js';

/** What a partner sees of its own request. */
export interface PartnerCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly receivedAt: string;
  readonly receiptId: string;
  readonly clocks: unknown;
  readonly deficiencies: unknown;
  readonly notices: unknown;
  /** Files that it names, and how each stands. */
  readonly attachments: unknown;
  /** What we have stated, signed, beside the answer. */
  readonly statements: unknown;
  /** SHA-256 of the answer's JWS, once there is one. */
  readonly answerSha256: string | null;
  /** The case whose place it took, and the one that took its place. */
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
}

interface Row {
  id: string;
  case_number: string;
  procedure: Procedure;
  state: CaseState;
  received_at: Date;
  receipt_id: string;
  clocks: unknown;
  deficiencies: unknown;
  notices: unknown;
  attachments: unknown;
  statements: unknown;
  sha256: string | null;
  supersedes: string | null;
  superseded_by: string | null;
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
      select c.id, c.case_number, c.procedure, c.state, c.received_at, r.id as receipt_id, ${clocksOfCase} as clocks,
        c.deficiencies, c.notices, ${namedFilesOfCase} as attachments, ${statementsOfCase} as statements, a.sha256,
        c.supersedes, c.superseded_by
      from readmission_case c join receipt r on r.case_id = c.id and r.act in ('POST /v1/requests', 'POST /v1/transit-requests')
      left join answer a on a.case_id = c.id
      where c.partner_id = $1 and c.id = $2`;
    return (await this.database.run<Row>(text, [partner, id])).map(toPartnerCase)[0];
  }

  /** Something we have stated about a request, by its SHA-256: the very string that was signed. */
  async findStatement(partner: string, id: string, sha256: string): Promise<string | undefined> {
    const text = /* sql */ `
      select b.content from readmission_case c
      join statement s on s.case_id = c.id and s.sha256 = $3
      join body b on b.case_id = c.id and b.kind = 'statement' and b.sha256 = s.sha256
      where c.partner_id = $1 and c.id = $2 and b.content is not null`;
    const rows = await this.database.run<{ content: Buffer }>(text, [partner, id, sha256]);
    return rows[0]?.content.toString();
  }

  /** When this partner last got a positive reply in writing about a person of this name and birth date. */
  async findPositiveReply(partner: string, name: string, birth: string): Promise<Date | undefined> {
    const text = /* sql */ `
      select a.answered_at from readmission_case c join answer a on a.case_id = c.id
      where c.partner_id = $1 and c.transferee_birth = $3 and c.transferee_name = $2 and a.outcome = 'accepted'
      order by a.answered_at desc limit 1`;
    return (await this.database.run<{ answered_at: Date }>(text, [partner, name, birth]))[0]?.answered_at;
  }

  /** The signed answer, as the very string that was signed. */
  findAnswer(partner: string, id: string): Promise<string | undefined> {
    return this.answers.submit({ partner, id });
  }
}

const toPartnerCase = (row: Row): PartnerCase => ({
  id: row.id,
  caseNumber: row.case_number,
  procedure: row.procedure,
  state: row.state,
  receivedAt: row.received_at.toISOString(),
  receiptId: row.receipt_id,
  clocks: row.clocks,
  deficiencies: row.deficiencies,
  notices: row.notices,
  attachments: row.attachments,
  statements: row.statements,
  answerSha256: row.sha256,
  supersedes: row.supersedes,
  supersededBy: row.superseded_by,
});
