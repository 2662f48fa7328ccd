/**
 * Terms of one language, as pieces of regular expressions over normalised text: lower case, Latin letters, no
 * diacritics (ü is u, ø is o, æ is ae, đ is dj). A piece matches at the beginning of a word.
 */
export interface Terms {
  /** Looks like a term and is none: taken out before anything else is looked for. */
  readonly harmless?: readonly string[];
  /** Holds a telling stem and may yet mean something else: a street, a home for the old, a place. */
  readonly ambiguous?: readonly string[];
  /** Tells of an asylum or protection procedure. */
  readonly telling: readonly string[];
  /** May tell of one: an authority that also does other things, a word with two meanings. */
  readonly unclear?: readonly string[];
}
