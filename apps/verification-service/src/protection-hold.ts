import { type Person, type ReadmissionRequest, type VerificationResult } from '#canonical-message';

type Hold = VerificationResult['holds'][number];
type PersonOutcome = Pick<VerificationResult['persons'][number], 'person' | 'outcome'>;

/** Below this age, in years, a person is a child: Convention on the Rights of the Child, Art. 1. */
const ageOfMajority = 18;

/**
 * When a human must look before anything goes on. A hold is a normal result, not an error; while one is open nobody
 * can propose or countersign a decision.
 *
 * - a transferee who is, or may be, a minor and with whom no adult travels
 * - a family of which some were found in the registry and others were not: they must not be torn apart
 * - declared needs for help, care or protection
 * - an indication of dangerousness, which two people have to look at
 */
export function findHolds(request: ReadmissionRequest, outcomes: readonly PersonOutcome[], receivedAt: Date): Hold[] {
  const holds: Hold[] = [];
  const [transferee] = request.persons;
  if (transferee && mayBeMinor(transferee, receivedAt) && !request.persons.some((one) => isAdult(one, receivedAt))) {
    holds.push({ code: 'UNACCOMPANIED_MINOR', person: transferee.id });
  }
  const missing = outcomes.filter(({ outcome }) => outcome === 'not-found');
  if (missing.length > 0 && missing.length < outcomes.length) {
    holds.push(...missing.map(({ person }) => ({ code: 'FAMILY_SEPARATION' as const, person })));
  }
  const special = request.specialCircumstances;
  if (special?.health || special?.protectiveMeasures) holds.push({ code: 'SPECIAL_NEEDS' });
  if (special?.dangerousness) holds.push({ code: 'DANGEROUSNESS_INDICATED' });
  return holds;
}

/** Whether the latest date that the stated date of birth may mean lies less than 18 years back; unknown may be. */
function mayBeMinor({ dateOfBirth }: Person, at: Date): boolean {
  if (dateOfBirth === undefined) return true;
  const [year = '', month = '12', day = '31'] = dateOfBirth.split('-');
  return eighteenthBirthday(year, month, day) > at.toISOString().slice(0, 10);
}

const isAdult = (person: Person, at: Date): boolean => !mayBeMinor(person, at);

const eighteenthBirthday = (year: string, month: string, day: string): string =>
  `${String(Number(year) + ageOfMajority).padStart(4, '0')}-${month}-${day}`;
