import { type Agreement } from '#agreements';
import { type VerificationResult } from '#canonical-message';

type PersonOutcome = VerificationResult['persons'][number];
type Grade = VerificationResult['evidence'][number]['grade'];
type Match = 'certain' | 'probable' | 'possible' | 'none' | 'conflict';

/**
 * What is established about one person.
 *
 * - contradicting entries or documents: conflict
 * - nobody in the registry: not found, which proves nothing by itself
 * - one certain entry and evidence that the agreement calls proof: proved
 * - anything between: prima facie
 */
export function outcomeOfPerson(match: Match, grades: readonly Grade[]): PersonOutcome['outcome'] {
  if (match === 'conflict') return 'conflict';
  if (match === 'none') return 'not-found';
  return match === 'certain' && grades.includes('proof') ? 'proved' : 'prima-facie';
}

const gravest = ['conflict', 'not-found', 'prima-facie', 'proved'] as const;

/** The case as a whole: held while a human must look, else as weak as its weakest person. */
export function outcomeOfCase(
  persons: readonly Pick<PersonOutcome, 'outcome'>[],
  holds: VerificationResult['holds'],
): VerificationResult['outcome'] {
  if (holds.length > 0) return 'held';
  return gravest.find((outcome) => persons.some((person) => person.outcome === outcome)) ?? 'not-found';
}

/**
 * Whether the agreement lets this case be accepted without officers. Every condition has to hold, and each that fails
 * is named: a doubtful or negative result never becomes an automatic acceptance.
 */
export function judgeAutomaticAcceptance(
  agreement: Agreement,
  persons: readonly PersonOutcome[],
  holds: VerificationResult['holds'],
  isComplete: boolean,
): VerificationResult['automaticAcceptance'] {
  const conditions = [
    { holds: agreement.profile.automaticAcceptance.enabled, otherwise: 'agreement-demands-officers' },
    { holds: holds.length === 0, otherwise: 'hold-open' },
    { holds: persons.every(({ outcome }) => outcome === 'proved'), otherwise: 'not-everybody-proved' },
    { holds: persons.every(hasOneCertainMatch), otherwise: 'match-not-certain' },
    { holds: isComplete, otherwise: 'request-deficient' },
  ];
  const failing = conditions.filter((condition) => !condition.holds).map(({ otherwise }) => otherwise);
  return failing.length > 0
    ? { permitted: false, because: failing }
    : {
        permitted: true,
        because: ['agreement-permits', 'everybody-proved', 'match-certain', 'nothing-held', 'request-complete'],
      };
}

const hasOneCertainMatch = ({ candidates }: PersonOutcome): boolean =>
  candidates.filter(({ certainty }) => certainty === 'certain').length === 1;
