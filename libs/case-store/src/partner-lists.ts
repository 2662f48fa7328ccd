import { type CaseState, type Procedure } from '#case-lifecycle';
import { type Database } from './database.js';

/** Where a page ended: the order is that of receipt, and of the ids where two were received at the same instant. */
export interface ListPosition {
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly id: string;
}

/** Which of its requests a partner wants to see. */
export interface RequestsWanted {
  readonly states: readonly CaseState[];
  /** RFC 3339; absent, since ever. */
  readonly updatedSince: string | undefined;
  readonly after: ListPosition | undefined;
  readonly limit: number;
}

/** A line of a partner's list. */
export interface PartnerLine {
  readonly id: string;
  readonly caseNumber: string;
  /** The partner's own; null once erased. */
  readonly reference: string | null;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly receivedAt: string;
  readonly updatedAt: string;
  /** Last day of the latest target of the reply, or null. */
  readonly dueOn: string | null;
}

type Row = Omit<PartnerLine, 'receivedAt' | 'updatedAt'> & { readonly receivedAt: Date; readonly updatedAt: Date };

const page = /* sql */ `
  select id, case_number as "caseNumber", reference, procedure, state, received_at as "receivedAt", updated_at as "updatedAt",
    to_char(due_on, 'YYYY-MM-DD') as "dueOn"
  from readmission_case
  where partner_id = $1 and (received_at, id) > ($2::timestamptz, $3::uuid) and state = any($4) and updated_at >= $5::timestamptz
  order by received_at, id limit $6`;

const beginning = { receivedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** A partner's requests, page by page; what is received meanwhile comes at the end, and no line moves. */
export class PartnerLists {
  constructor(private readonly database: Database) {}

  async list(
    partner: string,
    { states, updatedSince, after = beginning, limit }: RequestsWanted,
  ): Promise<PartnerLine[]> {
    const values = [partner, after.receivedAt, after.id, [...states], updatedSince ?? '-infinity', limit];
    const rows = await this.database.run<Row>(page, values);
    return rows.map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }));
  }
}
