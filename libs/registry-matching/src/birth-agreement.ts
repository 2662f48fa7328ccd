import { type Person } from '#canonical-message';
import { readMunicipality } from '#reference-data';
import { type RegistryEntry } from './civil-registry.js';
import { foldExactly } from './fold-name.js';
import { type Point } from './name-agreement.js';

const dateWeight = 3;
const placeWeight = 1;

/** The date of birth, with the errors that clerks make: day and month swapped, only the year known. */
export function compareBirthDate({ dateOfBirth: stated }: Person, entry: RegistryEntry): Point | undefined {
  if (stated === undefined) return undefined;
  const point = (code: string, agreement: number): Point => ({ code, weight: dateWeight, agreement });
  const known = entry.dateOfBirth;
  if (stated === known) return point('birth-date-equal', 1);
  const [year, month, day] = stated.split('-');
  if (`${year}-${day}-${month}` === known) return point('birth-date-day-month-swapped', 0.7);
  if (year !== known.slice(0, 4)) return point('birth-date-differs', 0);
  if (day === undefined) {
    return known.startsWith(stated) ? point('birth-year-equal', 0.7) : point('birth-month-differs', 0.3);
  }
  // Old books put the first of January where nobody knew the day: then the year is all there is to compare.
  const isYearOnly = known.endsWith('-01-01') || stated.endsWith('-01-01');
  return isYearOnly ? point('birth-year-equal', 0.7) : point('birth-date-differs-same-year', 0.35);
}

/**
 * Municipalities made from parts of others since 2005, and what they were part of: who was born there before has the
 * old one in their papers. Project's table of municipalities; dates are not needed, since either may be written.
 */
const formedFrom: Readonly<Record<string, readonly string[]>> = {
  'XK-31': ['XK-01'],
  'XK-32': ['XK-20'],
  'XK-33': ['XK-07'],
  'XK-34': ['XK-19', 'XK-13'],
  'XK-35': ['XK-10'],
  'XK-36': ['XK-04'],
  'XK-37': ['XK-26'],
  'XK-38': ['XK-11'],
};

const withFormer = (municipality: string): string[] => [municipality, ...(formedFrom[municipality] ?? [])];

/** A place is written in one language or in two, with a slash between. */
const namesOf = (written: string): string[] =>
  written
    .split('/')
    .map(foldExactly)
    .filter((name) => name !== '');

/** The place of birth, by municipality and never by its letters alone: one place has names in several languages. */
export function compareBirthPlace({ placeOfBirth: stated }: Person, entry: RegistryEntry): Point | undefined {
  if (!stated) return undefined;
  const point = (code: string, weight: number, agreement: number): Point => ({ code, weight, agreement });
  const written = namesOf(stated.settlement ?? stated.asStated);
  if (namesOf(entry.settlementOfBirth ?? '').some((name) => written.includes(name))) {
    return point('birth-place-agrees', placeWeight, 1);
  }
  const municipality =
    stated.municipality ?? readMunicipality(stated.asStated) ?? readMunicipality(stated.settlement ?? '');
  if (municipality === undefined || entry.municipalityOfBirth === undefined) return undefined;
  const former = withFormer(entry.municipalityOfBirth);
  return withFormer(municipality).some((one) => former.includes(one))
    ? point('birth-place-agrees', placeWeight, 1)
    : // A weak point: papers name the town of the hospital, or the seat instead of the village.
      point('birth-place-differs', placeWeight / 2, 0);
}
