import { type Person } from '#canonical-message';
import { type RegistryEntry } from './civil-registry.js';
import { foldExactly, foldSounds, foldSurnames, soundsAlike } from './fold-name.js';
import { areVariants } from './given-name-variants.js';
import { wordsOf } from './transliterate.js';

/** How one point of a person stands against an entry: its code, its weight, and how far it agrees (0 to 1). */
export interface Point {
  readonly code: string;
  readonly weight: number;
  readonly agreement: number;
}

const surnameWeight = 3;
const givenNameWeight = 2.5;

/** Names against each other: the surname, the given name, and both the wrong way round. */
export function compareNames(person: Person, entry: RegistryEntry): Point[] {
  const points = [compareSurname(person, entry), compareGivenName(person, entry)].filter((one) => one !== undefined);
  if (!points.every(({ agreement }) => agreement === 0) || !isSwapped(person, entry)) return points;
  return [{ code: 'name-order-swapped', weight: surnameWeight + givenNameWeight, agreement: 0.8 }];
}

function compareSurname({ name, otherNames = [] }: Person, entry: RegistryEntry): Point | undefined {
  const stated = name.surnames;
  const point = (code: string, agreement: number): Point => ({ code, weight: surnameWeight, agreement });
  if (foldSounds(stated).length === 0) return undefined;
  if (stated.some((one) => foldExactly(one) === foldExactly(entry.surname))) return point('surname-exact', 1);
  if (foldExactly(stated.join(' ')) === foldExactly(entry.surname)) return point('surname-exact', 1);
  if (soundsAlike(foldSurnames(stated), foldSurnames([entry.surname]))) return point('surname-sounds-alike', 0.85);
  const earlier = otherNames.map(({ asStated }) => asStated);
  const now = foldSurnames(stated);
  if (soundsAlike(foldSurnames(earlier), foldSurnames([entry.surname, ...entry.formerSurnames]))) {
    return point('former-surname-agrees', 0.8);
  }
  if (soundsAlike(now, foldSurnames(entry.formerSurnames))) return point('former-surname-agrees', 0.8);
  return point('surname-differs', 0);
}

function compareGivenName({ name }: Person, entry: RegistryEntry): Point | undefined {
  const stated = name.givenNames.flatMap(wordsOf);
  const point = (code: string, agreement: number): Point => ({ code, weight: givenNameWeight, agreement });
  const sounds = foldSounds(stated);
  if (sounds.length === 0) return undefined;
  const known = wordsOf(entry.givenName);
  const exact = known.map(foldExactly);
  if (stated.some((one) => exact.includes(foldExactly(one)))) return point('given-name-exact', 1);
  const knownSounds = foldSounds(known);
  if (soundsAlike(sounds, knownSounds)) return point('given-name-sounds-alike', 0.85);
  if (areVariants(sounds, knownSounds)) return point('given-name-variant', 0.8);
  return point('given-name-differs', 0);
}

/** Papers are read surname first in one country and last in another. */
const isSwapped = ({ name }: Person, entry: RegistryEntry): boolean =>
  soundsAlike(foldSurnames(name.givenNames), foldSurnames([entry.surname])) &&
  soundsAlike(foldSounds(name.surnames), foldSounds([entry.givenName]));

/**
 * The parents. Yugoslav papers print the father's name between given name and surname, and abroad it is read as a
 * second given name: there it may agree, but never differ.
 */
export function compareParents(person: Person, entry: RegistryEntry): Point[] {
  const { givenNames } = person.name;
  const middle = givenNames.flatMap(wordsOf).slice(1);
  const father = compareParent('father', person.fatherName, entry.fatherName);
  const inTheMiddle = father ?? compareParent('father', middle.join(' '), entry.fatherName);
  const readAsMiddle = inTheMiddle?.agreement === 0 ? father : inTheMiddle;
  return [readAsMiddle, compareParent('mother', person.motherName, entry.motherName)].filter(
    (one) => one !== undefined,
  );
}

function compareParent(parent: 'father' | 'mother', stated = '', known = ''): Point | undefined {
  const sounds = foldSounds([stated]);
  const knownSounds = foldSounds([known]);
  if (sounds.length === 0 || knownSounds.length === 0) return undefined;
  const agrees = soundsAlike(sounds, knownSounds) || areVariants(sounds, knownSounds);
  const weight = parent === 'father' ? 1.5 : 1;
  return { code: `${parent}-name-${agrees ? 'agrees' : 'differs'}`, weight, agreement: agrees ? 1 : 0 };
}
