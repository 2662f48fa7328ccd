import { type Database } from '../database.js';

/** Something that was done, by whom, to what, and what for. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly details: unknown;
}

/** Which lines of the audit. */
export interface AuditWanted {
  readonly caseId?: string | undefined;
  /** Id of an officer. */
  readonly officer?: string | undefined;
  readonly act?: string | undefined;
  /** Instants, RFC 3339; the second is not included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Lines before this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The audit is append-only: the table refuses every change. It holds ids, codes and purposes, and no person's data. */
export class AuditTrail {
  constructor(private readonly lists: Database) {}

  /** The newest first. */
  async list({ caseId, officer, act, from, until, before, limit }: AuditWanted): Promise<AuditLine[]> {
    const values: unknown[] = [];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const parts = [
      ...(caseId === undefined ? [] : [`a.case_id = ${parameter(caseId)}::uuid`]),
      ...(officer === undefined ? [] : [`a.actor = ${parameter(`officer:${officer}`)} and a.actor like 'officer:%'`]),
      ...(act === undefined ? [] : [`a.act = ${parameter(act)}`]),
      ...(from === undefined ? [] : [`a.at >= ${parameter(from)}::timestamptz`]),
      ...(until === undefined ? [] : [`a.at < ${parameter(until)}::timestamptz`]),
      ...(before === undefined ? [] : [`a.id < ${parameter(before)}::bigint`]),
    ];
    // A sum is in no index: the lines of a short period are found by their time, and then put in order.
    const order = isNarrow(from, until) && caseId === undefined ? 'a.id + 0' : 'a.id';
    const text = /* sql */ `
      select l.id::text, to_json(l.at)#>>'{}' as at, l.actor, l.act, l.case_id as "caseId", c.case_number as "caseNumber", l.details
      from (select * from audit a where ${parts.length === 0 ? 'true' : parts.join(' and ')} order by ${order} desc limit ${parameter(limit)}) l
      left join readmission_case c on c.id = l.case_id order by l.id desc`;
    return this.lists.run<AuditLine>(text, values);
  }

  /** Id of the case of a number, so that the audit can be asked for it by either. */
  async findCase(caseNumber: string): Promise<string | undefined> {
    const text = /* sql */ `select id from readmission_case where case_number = upper($1)`;
    return (await this.lists.run<{ id: string }>(text, [caseNumber]))[0]?.id;
  }
}

const narrowDays = 31;

const isNarrow = (from: string | undefined, until: string | undefined): boolean =>
  from !== undefined && until !== undefined && Date.parse(until) - Date.parse(from) < narrowDays * 24 * 3_600_000;
