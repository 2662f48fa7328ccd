import { takeOutAuthorityNames } from './authority-names.js';
import { normalise } from './normalise.js';
import { type Terms } from './terms.js';
import { albanian, serbian } from './terms/albanian-serbian.js';
import { dutch, finnish, italian } from './terms/dutch-finnish-italian.js';
import { english } from './terms/english.js';
import { french } from './terms/french.js';
import { german } from './terms/german.js';
import { nordic } from './terms/nordic.js';
import { unionLaw } from './terms/union-law.js';
import { type Verdict } from './verdict.js';

const languages: readonly Terms[] = [
  unionLaw,
  german,
  french,
  english,
  nordic,
  dutch,
  finnish,
  italian,
  albanian,
  serbian,
];

const anyOf = (pick: (terms: Terms) => readonly string[] | undefined): RegExp =>
  new RegExp(`\\b(?:${languages.flatMap((terms) => pick(terms) ?? []).join('|')})\\b`, 'g');

const harmless = anyOf((terms) => terms.harmless);
const ambiguous = anyOf((terms) => terms.ambiguous);
const telling = anyOf((terms) => terms.telling);
const unclear = anyOf((terms) => terms.unclear);

/** Names with a telling stem inside: Wasyl, Vasylenko, Krasyliv, Asylbek. */
const lookalikeNames = /\b(?:[bvw]ass?yl|krasyl|asyl(?:bek|k?han|murat|zhan))\w*/g;

/**
 * Judges one text. Harmless phrases and names of authorities are taken out first, then the ambiguous phrases, which
 * are remembered; what is left tells of a procedure, may tell of one, or does not. A language is not guessed: a term
 * counts in any.
 */
export function judgeText(text: string): Verdict {
  const plain = normalise(text).replace(lookalikeNames, ' ').replace(harmless, ' ');
  const { rest, verdicts } = takeOutAuthorityNames(plain);
  const last = rest.replace(ambiguous, ' ');
  if (verdicts.has('telling')) return 'telling';
  if (last.search(telling) !== -1) return isBareName(last) ? 'unclear' : 'telling';
  return verdicts.has('unclear') || last !== rest || last.search(unclear) !== -1 ? 'unclear' : 'harmless';
}

/**
 * One short word that is the whole of a value may be somebody's name; Azil is one in Kosovo, and may have another
 * beside it.
 */
const isBareName = (rest: string): boolean =>
  /^(?:asyl|asile|azil|azili|asilo|asiel)$/.test(rest.trim()) ||
  /^(?:azil (?!kerk|polit|odbij|refuz)[a-z]+|(?!trazi|kerko|zaht)[a-z]+ azil)$/.test(rest.trim());
