// Serbian is written in two scripts that stand for each other letter by letter, but for words in which n-j, l-j or d-ž
// are two sounds, and for names that stay as they are.
const letters: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м',
  n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х', c: 'ц', č: 'ч', š: 'ш',
  lj: 'љ', nj: 'њ', dž: 'џ',
}; // prettier-ignore

/** Beginnings of words in which two letters stand for two sounds. */
const apart = /^(nadž|odž|podž|predž|injek|konjug|konjun|tanjug)/i;
/** Written alike in both scripts: values to be filled in, abbreviations, shortcuts, file formats. */
const untouched =
  /\{[^}]*\}|\b(?:[A-Z0-9]*[QWXY][A-Z0-9]*|CSV|JSON|PDF|JWS|SHA-256|UTC|HTTP|Esc|Enter|Shift|English|Shqip)\b|\b[Pp]rima facie\b/g;

/** Serbian in Latin letters, rewritten in Cyrillic; what stands in braces stays. */
export function toCyrillic(latin: string): string {
  let result = '';
  let end = 0;
  for (const match of latin.matchAll(untouched)) {
    result += rewrite(latin.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + rewrite(latin.slice(end));
}

const rewrite = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => {
    const pairs = apart.test(word) ? /\p{L}/gu : /lj|nj|dž|\p{L}/giu;
    return word.replace(pairs, (letter) => withCase(letter, letters[letter.toLowerCase()] ?? letter));
  });

const withCase = (latin: string, cyrillic: string): string =>
  latin.charAt(0) === latin.charAt(0).toLowerCase() ? cyrillic : cyrillic.toUpperCase();
