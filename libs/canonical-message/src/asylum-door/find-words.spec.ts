import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords, openingsOf } from './find-words.js';
import { languages } from './terms/languages.js';

const pieces = languages.flatMap(({ telling, unclear = [] }) => [...telling, ...unclear]);

describe('openingsOf', () => {
  it.each([
    ['azc', 'a'],
    ['w ?document\\w*', 'w'],
    ['(?:kerk|nood)?asiel', 'akn'],
    ['[dl] asile', 'dl'],
    ['n?asyl', 'an'],
    ['(?:in |of ){0,2}dublin', 'dio'],
    ['(?:a(?:b|c)|[x-z]d)e|fg', 'afxyz'],
    ['\\d{2} x', '0123456789'],
    ['604 2013|eu', '6e'],
  ])('of %s are the signs %s', (piece, signs) => {
    expect([...openingsOf(piece)].sort().join('')).toBe(signs);
  });
});

describe('findWords', () => {
  const find = findWords(['asyl\\w*', '(?:het|bij) coa', 'n \\d{3}']);

  it.each(['asyl', 'der asylantrag', 'bij coa', 'x  bij coa', 'n 123', 'coa bij coa'])(
    'finds something in %j',
    (text) => {
      expect(find(text)).toBe(true);
    },
  );

  it.each(['', ' ', 'kirchenasyl', 'coa', 'bij coas', 'n 1234', 'bij  coa'])('finds nothing in %j', (text) => {
    expect(find(text)).toBe(false);
  });

  it('finds what one expression of all the terms finds, and nothing else', () => {
    const all = findWords(pieces);
    const expression = new RegExp(`\\b(?:${pieces.join('|')})\\b`);
    const likely = fc.constantFrom(...new Set(pieces.join(' ').match(/[a-z]{2,}|\d+/g)));
    const short = fc.constantFrom('a', 'd', 'n', '1', 'stk', 'abs', 'paragraph');
    const text = fc.array(fc.oneof(likely, short), { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (words) => all(words) === expression.test(words)),
      { numRuns: 5_000 },
    );
  });
});
