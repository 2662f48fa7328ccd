import { type CaseState } from '#case-lifecycle';
import { type Database } from '../database.js';

/** How a case stands after something that happened to it; nothing about a person. */
export interface CaseChange {
  readonly id: string;
  readonly version: number;
  readonly state: CaseState;
  /** Due date of the clock that ends next; null where none runs. */
  readonly due: string | null;
}

/** What the audit holds beyond a place in it, and which transactions might still write before its end. */
export interface JournalStretch {
  /** Ids of the lines, ascending. */
  readonly lines: readonly { readonly line: number; readonly caseId: string | null }[];
  /** Every transaction before this one has ended. */
  readonly oldestOpen: bigint;
  /** No transaction has begun that has this number or a higher one. */
  readonly next: bigint;
}

const stretch = /* sql */ `
  select coalesce((
      select jsonb_agg(jsonb_build_object('line', a.id, 'caseId', a.case_id) order by a.id)
      from (select id, case_id from audit where id > $1 order by id limit $2) a), '[]') as lines,
    pg_snapshot_xmin(pg_current_snapshot())::text as "oldestOpen", pg_snapshot_xmax(pg_current_snapshot())::text as next`;

const changes = /* sql */ `
  select c.id, c.version, c.state, to_char(nullif(l.due_on, 'infinity'), 'YYYY-MM-DD') as due
  from readmission_case c join case_line l on l.case_id = c.id where c.id = any($1)`;

/**
 * The audit as a journal: every line has a number, but lines become visible in the order of their commits. Whoever
 * follows it therefore has to keep looking behind, until no transaction can write there any more.
 */
export class Journal {
  constructor(private readonly lists: Database) {}

  /** Number of the newest line that can be seen now. */
  async end(): Promise<number> {
    const text = /* sql */ `select coalesce(max(id), 0)::float8 as line from audit`;
    return (await this.lists.run<{ line: number }>(text))[0]?.line ?? 0;
  }

  /** Lines beyond a number, at most so many. */
  async after(line: number, limit: number): Promise<JournalStretch> {
    const [row] = await this.lists.run<{ lines: JournalStretch['lines']; oldestOpen: string; next: string }>(stretch, [line, limit]); // prettier-ignore
    return { lines: row?.lines ?? [], oldestOpen: BigInt(row?.oldestOpen ?? 0), next: BigInt(row?.next ?? 0) };
  }

  /** How cases stand now. */
  changes(caseIds: readonly string[]): Promise<CaseChange[]> {
    return caseIds.length === 0 ? Promise.resolve([]) : this.lists.run<CaseChange>(changes, [[...caseIds]]);
  }
}
