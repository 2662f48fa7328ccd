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

/**
 * Text as terms are looked for in it: words of a-z and numbers of 0-9 by single spaces. Diacritics and invisible
 * characters are gone, Cyrillic is Latin, § is the word paragraph and & the word and; camelCase comes apart, s p a c e d letters come
 * together, a hyphen at a break of line is gone. Its cost is proportional to the length of the text.
 */
export function normalise(text: string): string {
  return apart(
    text
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/[-\u2010]\s+/g, acrossLines),
  )
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøđðıłœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{L}+/gu, toLatin)
    .replace(/§+/g, ' paragraph ')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:[a-z] ){3,}[a-z]\b/g, (spaced) => spaced.replaceAll(' ', ''))
    .trim();
}

/** A word divided at the end of a line is one word, unless its second half only is left out. */
function acrossLines(gap: string, offset: number, text: string): string {
  const rest = text.slice(offset + gap.length, offset + gap.length + 8);
  return /[\n\r\u2028\u2029]/.test(gap) && !coordination.test(rest) ? '' : ' ';
}

/**
 * Names and abbreviations that are written together come apart, and figures from letters; aSyLuM does not, and neither
 * do up to three letters within figures, which are part of somebody's file number and no abbreviation.
 */
const apart = (text: string): string =>
  text
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
    .replace(/(?<=\p{L})(?<!\p{N}\p{L}{1,3})(?=\p{N})|(?<=\p{N})(?=\p{L})(?!\p{L}{1,3}\p{N})/gu, ' ');

function toLatin(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const characters = [...word];
  // A word with a letter that Serbian does not have is no Serbian word, whatever script it pretends to be in.
  const isSerbian = characters.every((letter) => letter in cyrillic);
  const table = isSerbian ? cyrillic : lookalikes;
  return characters.map((letter) => table[letter] ?? cyrillic[letter] ?? letter).join('');
}
