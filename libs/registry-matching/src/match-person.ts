import { type Evidence, type Person, type VerificationResult } from '#canonical-message';
import { type RegistryEntry } from './civil-registry.js';
import { comparePerson, type Comparison } from './compare-person.js';

/** An entry that may be the person, as a verification result tells it. */
export type Candidate = VerificationResult['persons'][number]['candidates'][number];

/** What the registry says about one person. */
export interface PersonMatch {
  /** Best first, at most five. */
  readonly candidates: Candidate[];
  /** `conflict`: two certain candidates, or points that contradict each other. `none` proves nothing by itself. */
  readonly match: 'certain' | 'probable' | 'possible' | 'none' | 'conflict';
}

const mostCandidates = 5;
const certainties = ['certain', 'probable', 'possible', 'none'] as const;

/**
 * Compares a person with the entries that a registry found near. Pure, and never a refusal: who is not found may
 * stand in a book that was lost.
 */
export function matchPerson(
  entries: readonly RegistryEntry[],
  person: Person,
  documents: readonly Evidence[],
): PersonMatch {
  const near = entries
    .map((entry) => comparePerson(entry, person, documents))
    .filter(({ certainty }) => certainty !== 'none')
    .sort(bestFirst);
  return { candidates: near.slice(0, mostCandidates).map(toCandidate), match: conclude(near) };
}

function conclude(near: readonly Comparison[]): PersonMatch['match'] {
  const certain = near.filter(({ certainty }) => certainty === 'certain');
  if (certain.length > 1 || near.some((one) => isOpenContradiction(one, certain[0]))) return 'conflict';
  return near[0]?.certainty ?? 'none';
}

/** A namesake with another personal number contradicts nothing once the number has found its own entry. */
const isOpenContradiction = ({ isContradictory, reasons }: Comparison, certain: Comparison | undefined): boolean =>
  isContradictory &&
  (certain?.reasons.includes('personal-number-equal') !== true || reasons.some((code) => code.endsWith('-of-another')));

/** By certainty, then what contradicts (an officer must see it), then score; identifiers keep the order stable. */
const bestFirst = (one: Comparison, other: Comparison): number =>
  certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty) ||
  Number(other.isContradictory) - Number(one.isContradictory) ||
  other.score - one.score ||
  (one.registryId < other.registryId ? -1 : 1);

const toCandidate = ({ registryId, certainty, score, reasons }: Comparison): Candidate => ({
  registryId,
  certainty: certainty === 'none' ? 'possible' : certainty,
  score,
  reasons: [...reasons].slice(0, 20),
});
