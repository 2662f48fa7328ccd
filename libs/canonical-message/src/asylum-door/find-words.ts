/**
 * Whether a text has one of many pieces (see terms.ts), each at the beginning of a word and up to the end of one.
 *
 * An expression tries its alternatives one after the other at every word, and there are hundreds. So they are sorted by
 * the letter that they can begin with: most words have few to try, or none.
 */
export function findWords(pieces: readonly string[]): (text: string) => boolean {
  const byOpening: (RegExp | undefined)[] = [];
  for (const [opening, own] of sortByOpening(pieces)) {
    byOpening[opening.charCodeAt(0)] = new RegExp(`(?:${own.join('|')})\\b`, 'y');
  }
  return (text) => {
    let word = 0;
    do {
      const expression = byOpening[text.charCodeAt(word)];
      if (expression) {
        expression.lastIndex = word;
        if (expression.test(text)) return true;
      }
      word = text.indexOf(' ', word) + 1;
    } while (word > 0);
    return false;
  };
}

function sortByOpening(pieces: readonly string[]): Map<string, string[]> {
  const sorted = new Map<string, string[]>();
  for (const piece of pieces.flatMap(alternatives)) {
    for (const opening of openingsOf(piece)) sorted.set(opening, [...(sorted.get(opening) ?? []), piece]);
  }
  return sorted;
}

const signs = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** The letters and figures that a match of a piece can begin with. */
export function openingsOf(piece: string): ReadonlySet<string> {
  return new Set(alternatives(piece).flatMap(openingsOfOne));
}

function openingsOfOne(alternative: string): string[] {
  const atom = firstAtom(alternative);
  const own = atom.startsWith('(?:')
    ? [...openingsOf(atom.slice(3, -1))]
    : signs.filter((sign) => new RegExp(`^${atom}$`).test(sign));
  const rest = alternative.slice(atom.length);
  const maybe = /^(?:\?|\*|\{0,\d+\})/.exec(rest)?.[0];
  return maybe === undefined ? own : [...own, ...openingsOfOne(rest.slice(maybe.length))];
}

/** A group, a class of characters or one character. */
function firstAtom(piece: string): string {
  if (!piece.startsWith('(')) return /^(?:\[[^\]]*\]|\\?.)?/.exec(piece)?.[0] ?? '';
  let depth = 0;
  const end = [...piece].findIndex((sign) => {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    return depth === 0;
  });
  return piece.slice(0, end + 1);
}

/** What stands between the | that are in no group. */
function alternatives(piece: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of [...piece].entries()) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign !== '|' || depth > 0) continue;
    found.push(piece.slice(from, at));
    from = at + 1;
  }
  return [...found, piece.slice(from)];
}
