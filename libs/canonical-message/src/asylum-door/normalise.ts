/** Small letters of Latin languages that are no letter of ASCII with a diacritic. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'dj',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  þ: 'th',
};
const small = `a-z${Object.keys(letters).join('')}`;
const capital = 'A-ZẞÆØĐÐŁŒÞ';

/** Serbian Cyrillic, letter by letter, without the diacritics that its Latin would have. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', й: 'j', ј: 'j', к: 'k', л: 'l', љ: 'lj',
  м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz',
  ш: 's', ы: 'y', я: 'ja', ю: 'ju', ь: '', ъ: '', і: 'i',
}; // prettier-ignore

/** Letters that only look Latin; they count as such inside a word that has Latin letters too. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k', м: 'm', т: 't', в: 'b', н: 'h',
  ԁ: 'd', һ: 'h', ӏ: 'l', ԛ: 'q', ԝ: 'w', ѵ: 'v', α: 'a', ε: 'e', ο: 'o', ρ: 'p', υ: 'y', ι: 'i', κ: 'k', ν: 'v', τ: 't',
  γ: 'y', λ: 'l', σ: 's', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʏ: 'y', ʟ: 'l', ᴀ: 'a', ꜱ: 's', ᴜ: 'u', ᴍ: 'm',
}; // prettier-ignore

/** Format characters, soft hyphens and the like: nobody sees them, and they hide words from a search. */
const invisible = /[\p{Cf}\u115f\u1160\u3164\ufe00-\ufe0f]/gu;

/** What may follow the hyphen that stands for a word still to come: Asyl- und Migrationsamt. */
const coordination = /^(?:und|oder|och|og|eller|en|of|ja|tai)\b/i;

/** As most names in a document are. */
const oneWord = /^[a-z]*$/;
const ascii = /^[\0-\x7f]*$/;

/** A text without letters of other alphabets, as most are once the diacritics are gone. */
const latin = new RegExp(`^[\\0-\\x7f${small}${capital}]*$`);
const specialLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

const maybeJoined = new RegExp(`[${small}][${capital}]|[${capital}]{3}[${small}]`);
const joined = /(?=\p{Lu})(?:(?<=\p{Ll}{2})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2}))/gu;
const maybeNumbered = new RegExp(`[${small}${capital}]\\d|\\d[${small}${capital}]`);
const numbered = /(?=\d)(?<=\p{L})(?<!\d\p{L}{1,3})|(?<=\d)(?=\p{L})(?!\p{L}{1,3}\d)/gu;

/**
 * Text as terms are looked for in it: words of a-z and numbers of 0-9 by single spaces. Diacritics and invisible
 * characters are gone, Cyrillic is Latin, § is the word paragraph, & the word and, n° the word no; camelCase comes
 * apart, s p a c e d letters come together, a hyphen at a break of line is gone, and so is the 's of a possessive;
 * n' and s' are ne and se, lest they be taken for the letter of a permit. Its cost is proportional to the length of
 * the text.
 */
export function normalise(text: string): string {
  if (oneWord.test(text)) return text;
  const isAscii = ascii.test(text);
  const bare = isAscii ? text : withoutDiacritics(text);
  const isLatin = isAscii || latin.test(bare);
  const words = apart(bare.replace(/-\s+/g, acrossLines), isLatin).toLowerCase();
  const plain = isAscii ? words : inLatinLetters(words, isLatin);
  return withoutApostrophes(plain)
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:[a-z] ){3,}[a-z]\b/g, (spaced) => spaced.replaceAll(' ', ''))
    .trim();
}

/** Letters stay in their alphabet and their case; signs are those of ASCII, or white space. */
const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/§+/g, ' paragraph ')
    .replace(/(?<!\p{L})n°/giu, 'no ')
    .replaceAll('\u2010', '-')
    .replaceAll('’', "'")
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\0-\x7f\p{L}]+/gu, ' ');

/** A word divided at the end of a line is one word, unless its second half only is left out. */
function acrossLines(gap: string, offset: number, text: string): string {
  const rest = text.slice(offset + gap.length, offset + gap.length + 8);
  return /[\n\r]/.test(gap) && !coordination.test(rest) ? '' : ' ';
}

/**
 * Names and abbreviations that are written together come apart, and figures from letters; aSyLuM does not, and neither
 * do up to three letters within figures, which are part of somebody's file number and no abbreviation. Looking around
 * at every character is dear, and most texts give no reason for it.
 */
function apart(text: string, isLatin: boolean): string {
  const named = isLatin && !maybeJoined.test(text) ? text : text.replace(joined, ' ');
  return isLatin && !maybeNumbered.test(named) ? named : named.replace(numbered, ' ');
}

const withoutApostrophes = (text: string): string =>
  text.includes("'") ? text.replace(/(?<=[a-z])'s(?![a-z])/g, '').replace(/(?<![a-z])([ns])'(?=[a-z])/g, '$1e ') : text;

const inLatinLetters = (text: string, isLatin: boolean): string =>
  (isLatin ? text : text.replace(/\p{L}+/gu, toLatin)).replace(
    specialLetters,
    (special) => letters[special] ?? special,
  );

function toLatin(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const characters = [...word];
  // A word with a letter that Serbian does not have is no Serbian word, whatever script it pretends to be in.
  const isSerbian = characters.every((letter) => letter in cyrillic);
  const table = isSerbian ? cyrillic : lookalikes;
  return characters.map((letter) => table[letter] ?? cyrillic[letter] ?? letter).join('');
}
