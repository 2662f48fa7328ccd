import { takeOutAuthorityNames } from './authority-names.js';
import { findWords } from './find-words.js';
import { normalise } from './normalise.js';
import { languages } from './terms/languages.js';
import { type Terms } from './terms.js';
import { type Verdict } from './verdict.js';

const piecesOf = (pick: (terms: Terms) => readonly string[] | undefined): string[] =>
  languages.flatMap((terms) => pick(terms) ?? []);
const toTakeOut = (pieces: readonly string[]): RegExp => new RegExp(`\\b(?:${pieces.join('|')})\\b`, 'g');

const harmless = toTakeOut(piecesOf((terms) => terms.harmless));
const ambiguous = toTakeOut(piecesOf((terms) => terms.ambiguous));
const stems = new RegExp(piecesOf((terms) => terms.stems).join('|'));
const telling = findWords(piecesOf((terms) => terms.telling));
const unclear = findWords(piecesOf((terms) => terms.unclear));
const anyTerm = findWords(
  piecesOf((terms) => [...(terms.ambiguous ?? []), ...terms.telling, ...(terms.unclear ?? [])]),
);

/** Names and words with a telling stem inside: Wasyl, Vasylenko, Krasyliv, Asylbek; Trasylol, dodécasyllabe, råsylt. */
const lookalikes = toTakeOut([
  '(?:[bvw]ass?yl|krasyl|ass?yl(?:bek|k?han|murat|zhan)|trasyl)\\w*',
  '\\w+[vw]asyl(?:iv|k|ch)\\w*',
  '\\w+asyl(?:lab\\w*|t(?:en|er|s)?)',
]);

/**
 * Judges one text. Harmless phrases and names of authorities are taken out first, then the ambiguous phrases, which
 * are remembered; what is left tells of a procedure, may tell of one, or does not. A language is not guessed: a term
 * counts in any.
 */
export function judgeText(text: string): Verdict {
  const plain = normalise(text);
  // What has no term at all, as nearly every text, is done; taking phrases out makes none.
  if (!stems.test(plain) && !anyTerm(plain)) return 'harmless';
  const { rest, verdicts } = takeOutAuthorityNames(plain.replace(lookalikes, ' ').replace(harmless, ' '));
  const last = rest.replace(ambiguous, ' ');
  if (verdicts.has('telling')) return 'telling';
  if (stems.test(last) || telling(last)) return isBareName(last) ? 'unclear' : 'telling';
  return verdicts.has('unclear') || last !== rest || unclear(last) ? 'unclear' : 'harmless';
}

/**
 * One short word that is the whole of a value may be somebody's name; Azil is one in Kosovo, and may have another
 * beside it.
 */
const isBareName = (rest: string): boolean =>
  /^(?:asyl|asile|azil|azili|asilo|asiel)$/.test(rest.trim()) || nameWithAzil.test(rest.trim());

const nameWithAzil = new RegExp(
  '^(?:azil (?!kerk|kisht|polit|odbij|refuz)[a-z]+' +
    '|(?!trazi|zatrazi|dobi|odobr|odbij|pravo|kerko|kerkes|zaht|refuz|fitoi|politik)[a-z]+ azil)$',
);
