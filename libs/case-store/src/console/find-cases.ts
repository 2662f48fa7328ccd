import { bandsAt } from '#agreements';
import { foldExactly, foldSounds, foldSurnames } from '#registry-matching';
import { isUuid } from '#service-runtime';
import { type Database } from '../database.js';
import { type CaseLine, lineColumns, type LineRow, toLine } from './case-line.js';

/** A case that was found, and by what: a fuzzy likeness is never mistaken for identity. */
export interface FoundCase {
  readonly case: CaseLine;
  readonly matchedAs: 'case-number' | 'reference' | 'receipt' | 'name-exact' | 'name-sounds-alike';
  /** Of a name: how much of the birth date that was given the case has. */
  readonly birthDate?: 'exact' | 'year-and-month' | 'year';
}

/** Persons of one birth date that are compared by their names; beyond them nobody is found by name. */
const mostOfOneDay = 3000;
const mostFound = 50;

const byKeys = /* sql */ `
  select ${lineColumns}, case when c.case_number = upper($1) then 'case-number' when c.reference = $1 then 'reference'
    else 'receipt' end as matched_as
  from (
    select id from readmission_case where case_number = upper($1)
    union
    (select id from readmission_case where reference = $1 order by received_at desc limit ${mostFound})
    union
    select case_id from receipt where id = $2 and case_id is not null
  ) f join readmission_case c on c.id = f.id join case_line l on l.case_id = c.id
  order by c.received_at desc, c.id`;

const byBirth = /* sql */ `
  select id, transferee_name as name, transferee_birth as birth from readmission_case
  where transferee_birth = any($1) and transferee_name is not null order by id desc limit ${mostOfOneDay}`;

const byIds = /* sql */ `
  select ${lineColumns} from readmission_case c join case_line l on l.case_id = c.id where c.id = any($1)
  order by c.received_at desc, c.id`;

/** Finds cases by what is indexed, and by nothing else. */
export class FindCases {
  constructor(private readonly lists: Database) {}

  /** By case number, the partner's reference, or the number of a receipt; each as a whole. */
  async byNumber(text: string): Promise<FoundCase[]> {
    const id = text.toLowerCase();
    const rows = await this.lists.run<LineRow & { matched_as: FoundCase['matchedAs'] }>(byKeys, [text, isUuid(id) ? id : null]); // prettier-ignore
    const bands = bandsAt(new Date());
    return rows.map((row) => ({ case: toLine(row, bands), matchedAs: row.matched_as }));
  }

  /**
   * By a name, or part of one, and a birth date (YYYY-MM-DD): every written word has to be in the name of the case, as it
   * is or as Albanian, Serbian and German hear it, in either script. Of a case that has only a year or a month, that much
   * of the date has to agree.
   */
  async byPerson(name: string, birth: string): Promise<FoundCase[]> {
    const born = await this.lists.run<{ id: string; name: string; birth: string }>(byBirth, [
      [birth, birth.slice(0, 7), birth.slice(0, 4)],
    ]);
    const wanted = wordsOf(name);
    const likeness = new Map<string, Omit<FoundCase, 'case'>>();
    for (const { id, name: its, birth: known } of born) {
      const matchedAs = likeness.size < mostFound ? compare(wanted, wordsOf(its)) : undefined;
      if (matchedAs) likeness.set(id, { matchedAs, birthDate: precisionOf(known) });
    }
    const rows = await this.lists.run<LineRow>(byIds, [[...likeness.keys()]]);
    const bands = bandsAt(new Date());
    return rows.flatMap((row) => {
      const how = likeness.get(row.id);
      return how ? { case: toLine(row, bands), ...how } : [];
    });
  }
}

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{M}'’]+/u).filter((word) => foldExactly(word) !== '');

function compare(wanted: readonly string[], its: readonly string[]): 'name-exact' | 'name-sounds-alike' | undefined {
  if (wanted.length === 0) return undefined;
  const exact = its.map(foldExactly);
  if (wanted.every((word) => exact.includes(foldExactly(word)))) return 'name-exact';
  const sounds = new Set(keysOf(its));
  const soundsAlike = (word: string): boolean => keysOf([word]).some((key) => sounds.has(key));
  return wanted.every(soundsAlike) ? 'name-sounds-alike' : undefined;
}

// A j before a consonant is written i elsewhere: Xhemajli, Djemaili. To find somebody may be looser than to know them.
const keysOf = (words: readonly string[]): string[] =>
  [...foldSounds(words), ...foldSurnames(words)].map((key) => key.replaceAll('J', 'I'));

const precisionOf = ({ length }: string): NonNullable<FoundCase['birthDate']> =>
  length === 10 ? 'exact' : length === 7 ? 'year-and-month' : 'year';
