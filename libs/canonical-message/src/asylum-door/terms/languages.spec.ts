import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { performance } from 'node:perf_hooks';
import { languages } from './languages.js';

const pieces = languages.flatMap(({ harmless = [], ambiguous = [], stems = [], telling, unclear = [] }) => [
  ...harmless,
  ...ambiguous,
  ...stems,
  ...telling,
  ...unclear,
]);

/** Without what is only looked at, which fast-check makes no texts for; one may stand within another. */
function withoutLooks(piece: string): string {
  const start = piece.indexOf('(?!');
  if (start === -1) return piece;
  let depth = 0;
  const length = [...piece.slice(start)].findIndex((sign) => {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    return depth === 0;
  });
  return withoutLooks(piece.slice(0, start) + piece.slice(start + length + 1));
}

/** Texts that a piece nearly matches, over and over: at every word, without words, and its first word alone. */
function hostileTo(piece: string): string[] {
  const arbitrary = fc.stringMatching(new RegExp(`^(?:${withoutLooks(piece).replaceAll('\\w', '[a-z]')})$`), {
    size: 'xsmall',
  });
  return fc.sample(arbitrary, { numRuns: 2, seed: 1 }).flatMap((match) => {
    const nearly = match.slice(0, -1);
    const [first = ''] = match.split(' ');
    return [`${nearly} `, nearly, `${first} `, `${first} x `, `${first}${match.at(-1)}`];
  });
}

function fastest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

/** A group that repeats without bound, or two repetitions with nothing between them that would part them. */
const hasBadShape = (piece: string): boolean =>
  /\)(?:[*+]|\{\d+,\})/.test(piece) || /\\w[*+][^ |)]*\\w[*+]/.test(piece);

/**
 * How many times longer a text of 8000 characters takes than one of 1000: eight times where the cost is proportional to
 * the length, sixty-four where it is to its square. What is too short to be measured counts as the least that is not.
 */
function growth(piece: string, text: string): number {
  const expression = new RegExp(`\\b(?:${piece})\\b`, 'g');
  const [short = 0, long = 0] = [1_000, 8_000].map((length) => {
    const hostile = text.repeat(Math.ceil(length / text.length)).slice(0, length);
    return fastest(() => hostile.replace(expression, ' '));
  });
  return long / Math.max(short, leastMeasurable);
}
const leastMeasurable = 0.01;

const isSuperlinear = (piece: string, texts: readonly string[]): boolean =>
  texts.some((text) => text !== '' && growth(piece, text) > 32);

describe('the terms of all languages', () => {
  it.each(['(?:\\w+ ?)*asyl', '(?:asyl)+', '(?:\\w+ ){0,}asyl', '\\w*asyl\\w*ant'])('would not have %s', (piece) => {
    expect(hasBadShape(piece)).toBe(true);
  });

  it('have none that can match in many ways by its shape', () => {
    expect(pieces.filter(hasBadShape)).toEqual([]);
  });

  it('are measured well enough to find one whose cost grows with the square of the text', () => {
    expect(isSuperlinear('[a-z]*a[a-z]*x', ['aaaa'])).toBe(true);
  });

  it('have none whose cost grows faster than the text, whatever nearly matches it', () => {
    expect(pieces.filter((piece) => isSuperlinear(piece, hostileTo(piece)))).toEqual([]);
  });
});
