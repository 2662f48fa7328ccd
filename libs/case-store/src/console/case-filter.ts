import { type BandDates } from '#agreements';

/** Which cases a list is about. What is left out does not matter; of several values of one kind, any will do. */
export interface CaseFilter {
  readonly states?: readonly string[] | undefined;
  readonly partners?: readonly string[] | undefined;
  readonly personClasses?: readonly string[] | undefined;
  readonly evidenceClasses?: readonly string[] | undefined;
  readonly municipalities?: readonly string[] | undefined;
  /** Releases such as `AT-XK-2010/2`. */
  readonly releases?: readonly string[] | undefined;
  /** Ids of officers, or `nobody`. */
  readonly assignees?: readonly string[] | undefined;
  /** Codes of open holds and of refusals. */
  readonly reasons?: readonly string[] | undefined;
  readonly authority?: string | undefined;
  /** Due dates of the clock that ends next; null for cases of which none runs. */
  readonly due?: readonly (BandDates | null)[] | undefined;
  /** Days of receipt in the zone of the due dates, YYYY-MM-DD, both included. */
  readonly receivedFrom?: string | undefined;
  readonly receivedUntil?: string | undefined;
}

/** A condition on a row `l` of `case_line`, and its parameters. */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Kinds of values that are equal to a column. */
export const columnsOfFilter = {
  states: 'state',
  partners: 'partner_id',
  personClasses: 'person_class',
  evidenceClasses: 'evidence_class',
  municipalities: 'municipality',
  releases: 'release',
} as const satisfies Partial<Record<keyof CaseFilter, string>>;

const midnight = (parameter: string): string => `(${parameter}::date)::timestamp at time zone 'Europe/Belgrade'`;

/** The condition of a filter; further ones can be added to it. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  constructor(filter: CaseFilter) {
    for (const [kind, column] of Object.entries(columnsOfFilter)) {
      this.oneOf(column, filter[kind as keyof typeof columnsOfFilter]);
    }
    this.assignees(filter.assignees);
    if (filter.reasons) this.add(`l.reasons && ${this.parameter([...filter.reasons])}::text[] and l.reasons <> '{}'`);
    if (filter.authority !== undefined) this.add(`l.authority = ${this.parameter(filter.authority)}`);
    if (filter.due) this.add(`(${filter.due.map((dates) => this.due(dates)).join(' or ')})`);
    const { receivedFrom, receivedUntil } = filter;
    if (receivedFrom !== undefined) this.add(`l.received_at >= ${midnight(this.parameter(receivedFrom))}`);
    if (receivedUntil !== undefined) this.add(`l.received_at < ${midnight(`(${this.parameter(receivedUntil)}::date + 1)`)}`); // prettier-ignore
  }

  /** Names a value in the text: `$3`. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(text: string): void {
    this.parts.push(text);
  }

  get text(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }

  // A single value lets the index of its column keep the order of the due dates.
  private oneOf(column: string, values: readonly string[] | undefined): void {
    if (!values) return;
    const [only] = values;
    if (values.length === 1) this.add(`l.${column} = ${this.parameter(only)}`);
    else this.add(`l.${column} = any(${this.parameter([...values])}::text[])`);
  }

  private assignees(wanted: readonly string[] | undefined): void {
    if (!wanted) return;
    const named = wanted.filter((one) => one !== 'nobody');
    const parts = [
      ...(named.length < wanted.length ? ['l.assignee is null'] : []),
      ...(named.length > 0 ? [`l.assignee = any(${this.parameter(named)}::text[])`] : []),
    ];
    this.add(`(${parts.join(' or ')})`);
  }

  private due(dates: BandDates | null): string {
    if (!dates) return `l.due_on = 'infinity'`;
    const { from, until } = dates;
    const parts = [
      ...(from === undefined ? [] : [`l.due_on >= ${this.parameter(from)}::date`]),
      until === undefined ? `l.due_on < 'infinity'` : `l.due_on <= ${this.parameter(until)}::date`,
    ];
    return `(${parts.join(' and ')})`;
  }
}
