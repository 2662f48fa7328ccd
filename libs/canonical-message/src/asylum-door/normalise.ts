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

/** Serbian Cyrillic, letter by letter. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', й: 'j', ј: 'j', к: 'k', л: 'l', љ: 'lj',
  м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz',
  ш: 's', ы: 'y', я: 'ja', ю: 'ju', ь: '', ъ: '', і: 'i',
}; // prettier-ignore

/** Letters that only look Latin; they count as such inside a word that has Latin letters too. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', к: 'k', м: 'm', т: 't', в: 'b', н: 'h',
  α: 'a', ε: 'e', ο: 'o', ρ: 'p', υ: 'y', ι: 'i', κ: 'k', ν: 'v', τ: 't', γ: 'y', λ: 'l', σ: 's',
}; // prettier-ignore

/** Format characters, soft hyphens and the like: nobody sees them, and they hide words from a search. */
const invisible = /[\p{Cf}\u115f\u1160\u3164\ufe00-\ufe0f]/gu;

/**
 * Text as terms are looked for in it: lower case, Latin, no diacritics, words by single spaces; camelCase comes apart,
 * s p a c e d letters come together, a hyphen at a break of line is gone.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/-\s*\n\s*/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøđðıłœþ]/g, (letter) => letters[letter] ?? letter);
  return plain
    .replace(/[\p{L}]+/gu, toLatin)
    .replace(/[^\p{L}\p{N}§]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L} ){3,}\p{L}(?![\p{L}\p{N}])/gu, (spaced) => spaced.replaceAll(' ', ''))
    .trim();
}

function toLatin(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const table = /[a-z]/.test(word) ? lookalikes : cyrillic;
  return [...word].map((letter) => table[letter] ?? letter).join('');
}
