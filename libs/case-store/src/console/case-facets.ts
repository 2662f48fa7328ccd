import { bandsAt, type DueBand, dueBands } from '#agreements';
import { type Database } from '../database.js';
import { type CaseFilter, columnsOfFilter, Conditions } from './case-filter.js';

/** So far a value is counted; beyond it, it is only known to be more. */
const most = 1000;
/** So many cases are looked at to count the values of a filter. */
const mostSeen = 2000;

/** How many; with `isAtLeast`, that many and more. */
export interface Count {
  readonly count: number;
  readonly isAtLeast: boolean;
}

/** A value of one kind that cases of the list have. */
export interface FacetValue extends Count {
  readonly value: string;
}

/** What can be filtered by, with how many cases each value has among those that all other filters choose. */
export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;
type Facet = 'band' | 'state' | 'partner' | 'class' | 'evidence' | 'municipality' | 'release' | 'assignee' | 'reason';

/** Which part of a filter each facet is, and the column behind it where it is equal to one. */
const facets: Readonly<Record<Facet, { readonly part: keyof CaseFilter; readonly column?: string }>> = {
  band: { part: 'due' },
  state: { part: 'states', column: columnsOfFilter.states },
  partner: { part: 'partners', column: columnsOfFilter.partners },
  class: { part: 'personClasses', column: columnsOfFilter.personClasses },
  evidence: { part: 'evidenceClasses', column: columnsOfFilter.evidenceClasses },
  municipality: { part: 'municipalities', column: columnsOfFilter.municipalities },
  release: { part: 'releases', column: columnsOfFilter.releases },
  assignee: { part: 'assignees', column: 'assignee' },
  reason: { part: 'reasons' },
};
const allFacets = Object.keys(facets) as Facet[];

interface CountRow {
  facet: Facet | 'total';
  value: string;
  count: number;
}

/**
 * Counts of cases, never slower for being many: a value alone is counted along its index up to a thousand; among the
 * cases of a filter it is counted in the first some thousand of them, and what is more is said to be at least that.
 */
export class CaseFacets {
  constructor(private readonly lists: Database) {}

  /** How many cases a filter chooses, up to a thousand. */
  async count(filter: CaseFilter): Promise<Count> {
    const conditions = new Conditions(filter);
    const text = /* sql */ `
      select count(*)::int as count from (select from case_line l where ${conditions.text} limit ${most + 1}) chosen`;
    const [row] = await this.lists.run<{ count: number }>(text, conditions.values);
    return bounded(row?.count ?? 0, most);
  }

  /** Every facet of a list. The values of a kind are those that the other filters leave. */
  async facetsOf(filter: CaseFilter): Promise<{ total: Count; facets: Facets }> {
    const chosen = allFacets.filter((facet) => filter[facets[facet].part] !== undefined);
    const others = allFacets.filter((facet) => !chosen.includes(facet));
    const passes = [others, ...chosen.map((facet) => [facet])].filter((wanted) => wanted.length > 0);
    const counted = await Promise.all(passes.map((wanted) => this.pass(without(filter, wanted), wanted)));
    const values = Object.fromEntries(allFacets.map((facet) => [facet, [] as FacetValue[]])) as Record<Facet, FacetValue[]>; // prettier-ignore
    for (const { facet, value, ...count } of counted.flat()) values[facet].push({ value, ...count });
    return { total: await this.count(filter), facets: values };
  }

  private async pass(filter: CaseFilter, wanted: readonly Facet[]): Promise<(FacetValue & { facet: Facet })[]> {
    const isOpen = Object.values(filter).every((part) => part === undefined);
    return isOpen ? this.alongIndexes(wanted) : this.among(filter, wanted);
  }

  private async alongIndexes(wanted: readonly Facet[]): Promise<(FacetValue & { facet: Facet })[]> {
    const rows = await Promise.all(wanted.map((facet) => this.lists.run<CountRow>(...alongIndex(facet))));
    return rows.flat().map(({ facet, value, count }) => ({ facet: facet as Facet, value, ...bounded(count, most) }));
  }

  private async among(filter: CaseFilter, wanted: readonly Facet[]): Promise<(FacetValue & { facet: Facet })[]> {
    const conditions = new Conditions(filter);
    const band = bandColumn(conditions);
    const pairs = wanted.flatMap((facet) => (facet === 'reason' ? [] : `('${facet}', ${facet === 'band' ? 'band' : columnOf(facet)})`)); // prettier-ignore
    const reasons = wanted.includes('reason') ? `union all select 'reason', unnest(reasons) from seen` : '';
    const text = /* sql */ `
      with seen as materialized (
        select l.*, ${band} as band from case_line l where ${conditions.text} limit ${mostSeen + 1}
      )
      select facet, value, count(*)::int as count from (
        select p.facet, p.value from seen, lateral (values ('total', ''), ${pairs.join(', ')}) as p(facet, value)
        ${reasons}
      ) v where value is not null group by facet, value order by count desc, value`;
    const rows = await this.lists.run<CountRow>(text, conditions.values);
    const isAtLeast = (rows.find(({ facet }) => facet === 'total')?.count ?? 0) > mostSeen;
    return rows
      .filter((row): row is CountRow & { facet: Facet } => row.facet !== 'total')
      .map(({ facet, value, count }) => ({ facet, value, count, isAtLeast }));
  }
}

const bounded = (count: number, limit: number): Count => ({ count: Math.min(count, limit), isAtLeast: count > limit });

const without = (filter: CaseFilter, wanted: readonly Facet[]): CaseFilter =>
  Object.fromEntries(Object.entries(filter).filter(([part]) => !wanted.some((facet) => facets[facet].part === part)));

const columnOf = (facet: Facet): string => (facet === 'assignee' ? `coalesce(assignee, 'nobody')` : (facets[facet].column ?? '')); // prettier-ignore

const bandColumn = (conditions: Conditions): string => {
  const bands = bandsAt(new Date());
  const upTo = (band: DueBand): string =>
    `when l.due_on <= ${conditions.parameter(bands[band].until)}::date then '${band}'`;
  const near = dueBands.filter((band) => band !== 'later').map(upTo);
  return `case when l.due_on = 'infinity' then 'none' ${near.join(' ')} else 'later' end`;
};

/** Values of a column, found by jumping along its index, each counted up to a thousand. */
function alongIndex(facet: Facet): [string, unknown[]] {
  if (facet === 'band') return alongDue();
  if (facet === 'reason') return [reasonsOfAll, []];
  const { column = '' } = facets[facet];
  const nobody = facet === 'assignee' ? `union all select 'assignee', 'nobody', (select count(*)::int from (select from case_line where assignee is null limit ${most + 1}) n)` : ''; // prettier-ignore
  const text = /* sql */ `
    with recursive value as (
      (select ${column} as v from case_line where ${column} is not null order by ${column} limit 1)
      union all
      select (select ${column} from case_line where ${column} > value.v order by ${column} limit 1) from value where value.v is not null
    )
    select '${facet}' as facet, v as value,
      (select count(*)::int from (select from case_line where ${column} = v limit ${most + 1}) n) as count
    from value where v is not null ${nobody} order by count desc, value`;
  return [text, []];
}

function alongDue(): [string, unknown[]] {
  const bands = Object.entries(bandsAt(new Date()));
  const limit = `limit ${most + 1}`;
  const text = /* sql */ `
    select 'band' as facet, band as value,
      (select count(*)::int from (select from case_line where due_on between first and last ${limit}) n) as count
    from unnest($1::text[], $2::date[], $3::date[]) with ordinality as b(band, first, last, place)
    union all
    select 'band', 'none', (select count(*)::int from (select from case_line where due_on = 'infinity' ${limit}) n)`;
  const values = [bands.map(([band]) => band), bands.map(([, { from }]) => from ?? '0001-01-01'), bands.map(([, { until }]) => until ?? '9999-12-31')]; // prettier-ignore
  return [text, values];
}

// Few cases have one: they are found by the index of those that do.
const reasonsOfAll = /* sql */ `
  select 'reason' as facet, code as value, count(*)::int as count
  from (select reasons from case_line where reasons <> '{}' limit ${mostSeen}) l, unnest(l.reasons) code
  group by code order by count desc, value`;
