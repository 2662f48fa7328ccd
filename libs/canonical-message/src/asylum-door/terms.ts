/**
 * Terms of one language, as pieces of regular expressions over normalised text (see normalise.ts): words of a-z and
 * numbers, by single spaces, without diacritics (ü is u, ø is o, å is a; æ is ae, đ is dj, § is paragraph). A piece
 * stands for whole words: \w* at its end lets the word go on. It begins with a letter, a figure or a group of such.
 *
 * Texts are long and come from outside, so a piece must not be able to match in many ways: no `*` or `+` around
 * anything that has a `*`, none after another in one word, and repeated words are bounded, such as (?:\w+ ){0,2}.
 */
export interface Terms {
  /** Looks like a term and is none: taken out before anything else is looked for. */
  readonly harmless?: readonly string[];
  /** Holds a telling stem and may yet mean something else: a street, a home for the old, a place. */
  readonly ambiguous?: readonly string[];
  /** Tells of a procedure wherever in a word it stands: asyl in Kirchenasyl. */
  readonly stems?: readonly string[];
  /** Tells of an asylum or protection procedure. */
  readonly telling: readonly string[];
  /** May tell of one: a word with two meanings. */
  readonly unclear?: readonly string[];
}
