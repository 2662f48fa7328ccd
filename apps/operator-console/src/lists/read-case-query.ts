import { type BandDates, bandsAt, dueBands } from '#agreements';
import {
  type CaseFilter,
  type CaseOrder,
  caseOrders,
  type CasePosition,
  type CasesWanted,
  type Officer,
} from '#case-store';
import { allStates } from '#case-lifecycle';
import { isUuid } from '#service-runtime';
import { type Query, QueryReader } from './read-query.js';

const evidenceClasses = ['proof', 'prima-facie', 'unverified', 'none', 'unknown'] as const;
const orders = Object.keys(caseOrders) as CaseOrder[];

/** Parameters that choose cases; each is a list, and of several values of one any will do. */
export const filterParameters = [
  'state', 'band', 'dueFrom', 'dueUntil', 'partner', 'class', 'evidence', 'municipality', 'release', 'assignee', 'reason',
  'authority', 'receivedFrom', 'receivedUntil',
] as const; // prettier-ignore

/** What an officer asks of the list of cases. Throws QUERY_INVALID with everything that is wrong. */
export function readCaseQuery(query: Query, officer: Officer): CasesWanted {
  const reader = new QueryReader(query, [...filterParameters, 'sort', 'cursor', 'limit']);
  const order = reader.oneOf('sort', orders, 'due');
  const wanted = {
    filter: filterOf(reader, officer),
    order,
    after: positionOf(reader, order),
    limit: reader.wholeNumber('limit', { fallback: 50, most: 200 }),
  };
  reader.end();
  return wanted;
}

/** Which cases are chosen, whatever else is asked of them. Throws QUERY_INVALID. */
export function readCaseFilter(query: Query, officer: Officer): CaseFilter {
  const reader = new QueryReader(query, filterParameters);
  const filter = filterOf(reader, officer);
  reader.end();
  return filter;
}

function filterOf(reader: QueryReader, officer: Officer): CaseFilter {
  return {
    states: reader.listOf('state', allStates),
    due: dueOf(reader),
    partners: reader.list('partner'),
    personClasses: reader.list('class'),
    evidenceClasses: reader.listOf('evidence', evidenceClasses),
    municipalities: reader.list('municipality'),
    releases: reader.list('release'),
    assignees: reader.list('assignee')?.map((one) => (one === 'me' ? officer.id : one)),
    reasons: reader.list('reason'),
    authority: reader.text('authority'),
    receivedFrom: reader.day('receivedFrom'),
    receivedUntil: reader.day('receivedUntil'),
  };
}

/** Bands are dates of today; `none` is where no clock runs. */
function dueOf(reader: QueryReader): (BandDates | null)[] | undefined {
  const bands = bandsAt(new Date());
  const wanted = reader.listOf('band', [...dueBands, 'none']);
  const [from, until] = [reader.day('dueFrom'), reader.day('dueUntil')];
  if (wanted && (from ?? until) !== undefined) {
    reader.fault('band', 'cannot be given together with dueFrom or dueUntil');
  }
  if ((from ?? until) !== undefined) return [{ ...(from && { from }), ...(until && { until }) }];
  return wanted?.map((band) => (band === 'none' ? null : bands[band]));
}

/** Where a page ended. Opaque: what it holds may change. It belongs to the order in which it was given. */
export const cursorOf = (order: CaseOrder, { key, id }: CasePosition): string =>
  Buffer.from(`${order} ${key} ${id}`).toString('base64url');

function positionOf(reader: QueryReader, order: CaseOrder): CasePosition | undefined {
  const cursor = reader.text('cursor');
  if (cursor === undefined) return undefined;
  const [its = '', key = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const isKey =
    order === 'due' ? /^(\d{4}-\d\d-\d\d|infinity)$/.test(key) : /^\d{4}-\d\d-\d\dT[\d:.+-]{8,25}$/.test(key);
  if (its === order && isKey && !Number.isNaN(Date.parse(key === 'infinity' ? '2000-01-01' : key)) && isUuid(id)) {
    return { key, id };
  }
  reader.fault('cursor', 'must be the "next" of a page in the same order, as it was given');
  return undefined;
}
