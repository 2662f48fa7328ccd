import { normalise } from './normalise.js';
import { type Terms } from './terms.js';
import { albanian, serbian } from './terms/albanian-serbian.js';
import { dutch, finnish, italian } from './terms/dutch-finnish-italian.js';
import { english } from './terms/english.js';
import { french } from './terms/french.js';
import { german } from './terms/german.js';
import { nordic } from './terms/nordic.js';

/** What a text says about an asylum or protection procedure. */
export type Verdict = 'telling' | 'unclear' | 'harmless';

const languages: readonly Terms[] = [german, french, english, nordic, dutch, finnish, italian, albanian, serbian];

const anyOf = (pick: (terms: Terms) => readonly string[] | undefined): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${languages.flatMap((terms) => pick(terms) ?? []).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );

const harmless = anyOf((terms) => terms.harmless);
const ambiguous = anyOf((terms) => terms.ambiguous);
const telling = anyOf((terms) => terms.telling);
const unclear = anyOf((terms) => terms.unclear);

/**
 * Judges one text. Harmless phrases are taken out first, then the ambiguous ones, which are remembered; what is left
 * tells of a procedure, may tell of one, or does not. A language is not guessed: a term counts in any.
 */
export function judgeText(text: string): Verdict {
  const normalised = normalise(text).replace(harmless, ' ');
  const rest = normalised.replace(ambiguous, ' ');
  if (rest.search(telling) !== -1) return isBareName(rest) ? 'unclear' : 'telling';
  return rest !== normalised || rest.search(unclear) !== -1 ? 'unclear' : 'harmless';
}

/** One short word that is the whole of a value may be somebody's name. */
const isBareName = (rest: string): boolean => /^(?:asyl|asile|azil|asilo|asiel)$/.test(rest.trim());
