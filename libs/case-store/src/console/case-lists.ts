import { bandsAt } from '#agreements';
import { type Database } from '../database.js';
import { type CaseFilter, Conditions } from './case-filter.js';
import { type CaseLine, lineColumns, type LineRow, toLine } from './case-line.js';

/** What lists can be ordered by: the next to expire first, or by the day of receipt. */
export const caseOrders = { due: 'due_on', received: 'received_at', '-received': 'received_at desc' } as const;
export type CaseOrder = keyof typeof caseOrders;

/** Where a page ended: what it was ordered by, and the id of the case. */
export interface CasePosition {
  readonly key: string;
  readonly id: string;
}

/** A page of a list. */
export interface CasesWanted {
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
  readonly after?: CasePosition | undefined;
  readonly limit: number;
}

/** Lists of cases, page by page; the order is total, so that no case is on two pages or on none. */
export class CaseLists {
  constructor(private readonly lists: Database) {}

  /** A page, and where it ended if there may be more. */
  async list({ filter, order, after, limit }: CasesWanted): Promise<{ cases: CaseLine[]; end?: CasePosition }> {
    const conditions = new Conditions(filter);
    const [column, direction = ''] = caseOrders[order].split(' ');
    const key = column === 'due_on' ? 'date' : 'timestamptz';
    if (after) {
      const place = `(${conditions.parameter(after.key)}::${key}, ${conditions.parameter(after.id)}::uuid)`;
      conditions.add(`(l.${column}, l.case_id) ${direction === '' ? '>' : '<'} ${place}`);
    }
    const page = { by: `l.${column} ${direction}, l.case_id ${direction}`, limit: conditions.parameter(limit + 1) };
    const text = /* sql */ `
      with l as materialized (${chosenLines(filter, conditions, page)})
      select ${lineColumns}, to_json(l.${column})#>>'{}' as key from l join readmission_case c on c.id = l.case_id order by ${page.by}`;
    const rows = await this.lists.run<LineRow & { key: string }>(text, conditions.values);
    const bands = bandsAt(new Date());
    const last = rows[limit - 1];
    return {
      cases: rows.slice(0, limit).map((row) => toLine(row, bands)),
      ...(rows.length > limit && last ? { end: { key: last.key, id: last.id } } : {}),
    };
  }
}

interface Page {
  readonly by: string;
  /** Name of the parameter. */
  readonly limit: string;
}

/**
 * The lines of a page, found in the way that stays fast however many cases there are. The planner takes filters for
 * independent of the order, and would walk along all due dates to find cases of an ended state, or of one month.
 */
function chosenLines(filter: CaseFilter, conditions: Conditions, { by, limit }: Page): string {
  const { states, ...others } = filter;
  const isByStateOnly = states !== undefined && Object.values(others).every((part) => part === undefined);
  if (isByStateOnly) {
    // Each state along its own index, and the first of them all.
    return /* sql */ `
      select l.* from unnest(${conditions.parameter([...states])}::text[]) s(state)
      cross join lateral (select * from case_line l where l.state = s.state and ${conditions.text} order by ${by} limit ${limit}) l
      order by ${by} limit ${limit}`;
  }
  // A sum is in no index: the few cases of the period are found first, and then put in order.
  const order = isNarrow(filter) ? by.replace('l.due_on', '(l.due_on + 0)') : by;
  return /* sql */ `select * from case_line l where ${conditions.text} order by ${order} limit ${limit}`;
}

const narrowDays = 100;

function isNarrow({ receivedFrom, receivedUntil }: CaseFilter): boolean {
  if (receivedFrom === undefined) return false;
  const until = receivedUntil === undefined ? Date.now() : Date.parse(receivedUntil);
  return until - Date.parse(receivedFrom) < narrowDays * 24 * 3_600_000;
}
