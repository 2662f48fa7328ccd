import { remember } from './remember.js';

/** Cyrillic as Serbian writes it, with the letters of its neighbours, in Serbian Latin. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l' },
  ...{ љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h' },
  ...{ ц: 'c', ч: 'č', џ: 'dž', ш: 'š', ѕ: 'dz', ѓ: 'đ', ќ: 'ć', й: 'j', ы: 'i', э: 'e', ё: 'e', ю: 'ju', я: 'ja' },
  ...{ щ: 'šč', ъ: '', ь: '', і: 'i', ї: 'ji', є: 'je', ґ: 'g', ѐ: 'e', ѝ: 'i' },
};

/** Letters that are no base letter with an accent, so that taking accents off would not reach them. */
const letters: Readonly<Record<string, string>> = {
  ...{ đ: 'dj', ð: 'dj', ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' },
};

/** Lower case, composed, in Latin letters; accents stay, since they tell sounds apart. */
export const toLatin = remember((written) =>
  [...written.normalize('NFC').toLowerCase().normalize('NFC')].map((letter) => cyrillic[letter] ?? letter).join(''),
);

/** Takes off accents: every letter becomes one of a to z, and what is no letter goes. */
export const toPlainLetters = (latin: string): string =>
  [...latin]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');

/** The words of a written name: apart at spaces, hyphens, slashes and commas; an apostrophe does not part. */
export const wordsOf: (written: string) => readonly string[] = remember((written) =>
  toLatin(written)
    .replaceAll(/['’`´.]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== ''),
);
