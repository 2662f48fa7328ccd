import { describe, expect, it } from '@jest/globals';
import { normalise } from './normalise.js';

const evasions: readonly [string, string, string][] = [
  ['upper case', 'ASYLUM', 'asylum'],
  ['diacritics', 'Flüchtling, réfugié, säker', 'fluchtling refugie saker'],
  ['letters that have no plain form of their own', 'Straße, Søn, Æble, Đorđe', 'strasse son aeble djordje'],
  ['decomposed letters', 'Flu\u0308chtling', 'fluchtling'],
  ['soft hyphens', 'Asyl\u00adan\u00adtrag', 'asylantrag'],
  ['zero-width characters', 'As\u200byl\u200d\u2060um\ufeff', 'asylum'],
  ['variation selectors and combining joiners', 'as\ufe0fy\u034flum', 'asylum'],
  ['letters of full width', 'ａｓｙｌｕｍ', 'asylum'],
  ['mathematical letters', '𝐚𝐬𝐲𝐥𝐮𝐦', 'asylum'],
  ['letters in circles', 'ⓐⓢⓨⓛ', 'asyl'],
  ['Cyrillic look-alikes among Latin letters', 'Аsylаntrаg', 'asylantrag'],
  ['Greek look-alikes among Latin letters', 'asyluμ αsylum', 'asylu asylum'],
  ['a word of look-alikes that is not Serbian', 'аѕуӏ', 'asyl'],
  ['Serbian Cyrillic', 'Тражилац азила, Љубљана, Џ', 'trazilac azila ljubljana dz'],
  ['spaced letters', 'A s y l  abgelehnt', 'asyl abgelehnt'],
  ['letters spaced by other signs', 'a.s.y.l.u.m, a_s_y_l, a-s-y-l', 'asylumasylasyl'],
  ['camelCase', 'asylumFileNumber', 'asylum file number'],
  ['an abbreviation in camelCase', 'BAMFAktenzeichen', 'bamf aktenzeichen'],
  ['letters of changing case', 'aSyLuM', 'asylum'],
  ['snake_case and kebab-case', 'asylum_file-number', 'asylum file number'],
  ['figures at words', '§60a, asylum2024', 'paragraph 60 a asylum 2024'],
  ['a hyphen at a break of line', 'Asyl-\n  antrag and pro\u2010\r\ntection', 'asylantrag and protection'],
  ['a hyphen that stands for a word', 'Asyl-\nund Migrationsamt', 'asyl und migrationsamt'],
  ['white space and signs', ' d’asile\t–\u00a0(1) ', 'd asile 1'],
  ['an ampersand', 'Asylum & Migration', 'asylum and migration'],
  ['a possessive, so that its s is no kind of permit', "the permit’s end, UNHCR's", 'the permit end unhcr'],
  ['an n or s before a vowel, for the same reason', "le permis n’est, s'est perdu", 'le permis ne est se est perdu'],
  ['the sign of a number', 'permis n° 12, N°3', 'permis no 12 no 3'],
  ['upper case with a letter that has none', 'STRAßE', 'strasse'],
];

describe('normalise', () => {
  it.each(evasions)('sees through %s', (_what, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('leaves only a-z, 0-9 and single spaces of any text', () => {
    const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code, 0x61)).join('');
    expect(normalise(everything)).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
  });

  it('does not join what is no spaced word', () => {
    expect(normalise('Gate A or B, row 4 C')).toBe('gate a or b row 4 c');
  });

  it('leaves the letters within a file number where they stand', () => {
    expect(normalise('686cce59')).toBe('686cce59');
    expect(normalise('asyl2024')).toBe('asyl 2024');
    expect(normalise('2024asyl17')).toBe('2024 asyl 17');
    expect(normalise('CCE123456')).toBe('cce 123456');
  });
});
