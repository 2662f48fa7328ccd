import { remember } from './remember.js';
import { soundAt } from './sound-classes.js';
import { toLatin, toPlainLetters, wordsOf } from './transliterate.js';

/** No name gets more keys than this: beyond it, only the commonest reading of each further letter is followed. */
const mostKeys = 8;

/**
 * The written name without case, accents, script and punctuation, in letters a to z: equal for Hodža and Хоџа, but not
 * for Hoxha. Empty if nothing of it is a letter.
 */
export const foldExactly = remember((written) => toPlainLetters(toLatin(written)));

/**
 * Keys of how one word of a name sounds, at most eight: Albanian, Serbian and German spellings of one name share at
 * least one. Double letters, ë and a final -i, -a or -e do not count. None for a word without letters.
 */
export const foldSound: (word: string) => readonly string[] = remember((word) => {
  const latin = toLatin(word)
    .replaceAll(/[^\p{L}\p{M}]/gu, '')
    .replaceAll(/(.)\1+/gu, '$1');
  let keys = [''];
  for (let place = 0; place < latin.length;) {
    const { length, classes } = soundAt(latin, place);
    keys = append(keys, readingsHere(latin, place, classes, keys[0] === ''));
    place += length;
  }
  return [...new Set(keys.map(dropEnding))].filter((key) => key !== '');
});

/** Keys of every word of a written name, for double surnames and for several given names. */
export const foldSounds = (written: readonly string[]): string[] => [
  ...new Set(written.flatMap(wordsOf).flatMap(foldSound)),
];

/**
 * Keys of surnames: as they sound, and where one ends in -ović or -ević, also without, since the same family is
 * written Imeri here and Imerović there.
 */
export function foldSurnames(written: readonly string[]): string[] {
  const keys = foldSounds(written);
  const stems = keys.map((key) => /^(.{3,}?)O?VI[CK]$/.exec(key)?.[1]).filter((stem) => stem !== undefined);
  return [...new Set([...keys, ...stems])];
}

/** True if two written names share a key. */
export const soundsAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

function append(keys: readonly string[], classes: readonly string[]): string[] {
  const readings = keys.length * classes.length > mostKeys ? classes.slice(0, 1) : classes;
  return readings.flatMap((reading) => keys.map((key) => key + reading));
}

/** An e is no more than an ë inside a word, but a word may begin with it. */
const readingsHere = (latin: string, place: number, classes: readonly string[], isFirst: boolean): readonly string[] =>
  isFirst && latin[place] === 'e' ? ['E'] : classes;

/** The definite ending comes and goes: Drita, Dritë; Shkëlzen, Shkëlzeni. */
const dropEnding = (key: string): string => (key.length > 2 ? key.replace(/[IA]$/, '') : key);
