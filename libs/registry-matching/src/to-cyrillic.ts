const pairs: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', đ: 'ђ', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к' },
  ...{ l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', z: 'з', ž: 'ж' },
  ...{ lj: 'љ', nj: 'њ', dž: 'џ' },
};

/** A Serbian name in Cyrillic, first letter of each word in upper case. */
export const toCyrillic = (latin: string): string =>
  latin
    .toLowerCase()
    .replaceAll(/lj|nj|dž|\p{L}/gu, (letter) => pairs[letter] ?? letter)
    .replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
