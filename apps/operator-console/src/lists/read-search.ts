import { wireSchema } from '#wire-formats';
import { closed, readOfficerBody } from '../officer-acts.js';

const search = wireSchema(closed(['text'], { text: { type: 'string', minLength: 2, maxLength: 200 } }));

/** What is searched for: a number, or a person by name and birth date. */
export interface Search {
  readonly number: string;
  readonly person?: { readonly name: string; readonly birth: string };
}

/**
 * Reads a search. Where it holds a date (`1990-02-01` or `1.2.1990`) beside something else, it is a person; else it is a
 * number as a whole. Throws what `readOfficerBody` throws.
 */
export function readSearch(body: unknown): Search {
  const { text } = readOfficerBody<{ text: string }>(body, search);
  const number = text.trim();
  const [whole = '', year, month, day] = isoDate.exec(number) ?? [];
  const [other = '', its, ofMonth, ofYear] = whole === '' ? (dottedDate.exec(number) ?? []) : [];
  const birth = whole === '' ? dateOf(ofYear, ofMonth, its) : dateOf(year, month, day);
  const name = number.replace(whole || other, ' ').trim();
  return birth === undefined || name === '' ? { number } : { number, person: { name, birth } };
}

const isoDate = /(?<!\S)(\d{4})-(\d\d)-(\d\d)(?!\S)/;
const dottedDate = /(?<!\S)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?(?!\S)/;

function dateOf(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true ? date : undefined;
}
