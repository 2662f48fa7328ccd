/** Serbian Cyrillic to Latin, letter by letter. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
}; // prettier-ignore

/** A name as it is compared: lower case, Latin, without diacritics, with single spaces. */
export const fold = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\u0430-\u045f]/g, (letter) => cyrillic[letter] ?? letter)
    .replaceAll('đ', 'dj')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\-_.']+/g, ' ');
