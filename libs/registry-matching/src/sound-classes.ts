/**
 * How Albanian, Serbian (Latin; Cyrillic is put into Latin before) and German write the same sounds, longest writing
 * first. Each writing stands for one or more classes of sounds; the first is the one that all four usually share.
 *
 * - X: xh, gj, dž, đ, dsch, dj. Serbian and German hearers confuse the two sounds, so they are one class.
 * - C: c, ç, q, č, ć, tsch, tz. Clerks without accents write all of them c.
 * - S: s and sh; Z: z, zh, x. For the same reason.
 * - K beside C for q and ć: Qerim, Ćerim and Kerim are one name.
 * - h and e are left out: h is dropped in speech (Halil, Alil), and e stands for ë, which is written or not.
 *
 * The rows are from the project's table of spellings, which is experience and not a published standard.
 */
const writings: Readonly<Record<string, readonly string[]>> = {
  ...{ dsch: ['X'], tsch: ['C'], dzh: ['X'], dsh: ['X'], tch: ['C'], sch: ['S', 'Z'], gnj: ['GN'] },
  ...{ xh: ['X'], gj: ['X'], dž: ['X'], dj: ['X'], dz: ['X', 'Z'], ds: ['Z', 'DS'], dh: ['D'], th: ['T', 'D'] },
  ...{
    tj: ['C'],
    kj: ['C', 'K'],
    ts: ['C'],
    tz: ['C'],
    cz: ['C'],
    ch: ['C', ''],
    ck: ['K'],
    ph: ['F'],
    gn: ['GN', 'N'],
  },
  ...{ sh: ['S'], zh: ['Z'], lj: ['L'], nj: ['N'], ue: ['I', 'U'], oe: ['O'], ae: ['A'] },
  ...{ đ: ['X'], ç: ['C'], č: ['C'], ć: ['C', 'K'], q: ['C', 'K'], c: ['C'], š: ['S'], ş: ['S'], s: ['S'], ß: ['S'] },
  ...{ ž: ['Z'], z: ['Z', 'C'], x: ['Z'], y: ['I', 'U'], ü: ['I', 'U'], ö: ['O'], ä: ['A'], ë: [''], ğ: [''], h: [''] },
  ...{ w: ['V'], ı: ['I'], â: ['A'], î: ['I'], û: ['U'] },
};

/** A writing at one place of a word: how many letters it takes, and which classes it may stand for. */
export interface Sound {
  readonly length: number;
  readonly classes: readonly string[];
}

const vowel = /[aeiouyëüöäı]/;
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowel.test(letter);

/** The sound written at a place of a lower-case Latin word. */
export function soundAt(word: string, place: number): Sound {
  const letter = word[place] ?? '';
  const next = word[place + 1];
  const bySurroundings = soundBySurroundings(letter, next, isVowel(word[place - 1]), word[place + 2]);
  if (bySurroundings) return bySurroundings;
  for (let length = 4; length > 0; length -= 1) {
    const classes = writings[word.slice(place, place + length)];
    if (classes && place + length <= word.length) return { length, classes };
  }
  return {
    length: 1,
    classes: [
      letter
        .normalize('NFD')
        .replaceAll(/[^a-z]/g, '')
        .toUpperCase(),
    ],
  };
}

/** Sounds that depend on what stands around: j, i and y as the same glide, a soft g, an e that may be an ë. */
function soundBySurroundings(
  letter: string,
  next: string | undefined,
  afterVowel: boolean,
  afterNext: string | undefined,
): Sound | undefined {
  // Niazi for Njazi, Lieshi for Ljeshi.
  if ((letter === 'n' || letter === 'l') && next === 'i' && isVowel(afterNext)) {
    return { length: 2, classes: [letter.toUpperCase()] };
  }
  if (letter === 'i' || letter === 'y' || letter === 'j') return glideAt(letter, next, afterVowel);
  if (letter === 'g' && (next === undefined || /[eiy]/.test(next))) return { length: 1, classes: ['G', 'X'] };
  if (letter === 'e') return { length: 1, classes: [''] };
  return undefined;
}

/** Cakai for Cakaj; Yashari for Jashari. A j before a vowel is also how others hear xh. */
function glideAt(letter: string, next: string | undefined, afterVowel: boolean): Sound | undefined {
  if (letter === 'j') return { length: 1, classes: isVowel(next) ? ['J', 'X'] : ['J'] };
  const isGlide = (afterVowel && next === undefined) || (letter === 'y' && isVowel(next));
  return isGlide ? { length: 1, classes: ['J'] } : undefined;
}
