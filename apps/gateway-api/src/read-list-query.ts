import { type ListPosition, type RequestsWanted } from '#case-store';
import { allStates, type CaseState } from '#case-lifecycle';
import { type Fault, ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { wholeNumber } from './http-edge.js';

type Query = Readonly<Record<string, unknown>>;

/** What a partner asks of its list of requests. Throws QUERY_INVALID. */
export function readListQuery(query: Query): RequestsWanted {
  return {
    states: statesOf(query['state']),
    updatedSince: instantOf(query['updatedSince']),
    after: positionOf(query['cursor']),
    limit: wholeNumber(query, 'limit', { fallback: 50, minimum: 1, maximum: 200 }),
  };
}

/** Where a page ended. Opaque: what it holds may change. */
export const cursorOf = ({ receivedAt, id }: ListPosition): string =>
  Buffer.from(`${receivedAt} ${id}`).toString('base64url');

function positionOf(cursor: unknown): ListPosition | undefined {
  if (cursor === undefined) return undefined;
  const [receivedAt = '', id = ''] = Buffer.from(text(cursor), 'base64url').toString().split(' ');
  if (!isInstant(receivedAt) || !isUuid(id)) throw invalid('/cursor', 'must be the "next" of a page, as it was given');
  return { receivedAt, id };
}

function statesOf(value: unknown): readonly CaseState[] {
  if (value === undefined) return allStates;
  const wanted = text(value).split(',');
  const states = allStates.filter((state) => wanted.includes(state));
  if (states.length !== new Set(wanted).size) throw invalid('/state', `must be of: ${allStates.join(', ')}`);
  return states;
}

function instantOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!isInstant(text(value))) {
    throw invalid('/updatedSince', 'must be an instant of RFC 3339, such as 2026-11-24T08:00:00Z');
  }
  return text(value);
}

const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));

/** A parameter that is given twice is a list, and means nothing here. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function invalid(pointer: string, detail: string): ReadmissionError {
  const fault: Fault = { code: 'QUERY_INVALID', pointer, detail };
  return new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}
