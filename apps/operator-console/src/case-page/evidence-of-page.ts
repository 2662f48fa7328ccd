import { type Agreement, type EvidenceGrade, gradeEvidence } from '#agreements';
import { type ReadmissionRequest, type VerificationResult } from '#canonical-message';

/** What a grade leads to under an agreement. */
type Consequence = 'recognised-without-further-verification' | 'presumed-until-rebutted' | 'officer-decides' | 'none';

/** A means of evidence, without its number: what it is, what it weighs, and what follows. */
export interface PageEvidence extends EvidenceGrade {
  readonly id: string;
  readonly person: string;
  readonly type: string;
  readonly presentation: string;
  readonly issuingState: string | null;
  readonly expiresOn: string | null;
  readonly consequence: Consequence;
}

const consequences: Readonly<Record<EvidenceGrade['grade'], Consequence>> = {
  proof: 'recognised-without-further-verification',
  'prima-facie': 'presumed-until-rebutted',
  unverified: 'officer-decides',
  none: 'none',
};

export const evidenceOfPage = (request: ReadmissionRequest, agreement: Agreement): PageEvidence[] =>
  request.evidence.map((one) => {
    const graded = gradeEvidence(agreement, one, request.personClass);
    const { id, person, type, presentation, issuingState = null, expiresOn = null } = one;
    return {
      id,
      person,
      type,
      presentation,
      issuingState,
      expiresOn,
      ...graded,
      consequence: consequences[graded.grade],
    };
  });

/** What the registry said, by codes and weights; which entries these are is told when the person is opened. */
export interface PageVerification {
  readonly outcome: string;
  readonly registry: VerificationResult['registry'];
  readonly automaticAcceptance: VerificationResult['automaticAcceptance'];
  readonly persons: readonly {
    readonly person: string;
    readonly outcome: string;
    readonly candidates: readonly {
      readonly certainty: string;
      readonly score: number;
      readonly reasons: readonly string[];
    }[];
  }[];
}

export const verificationOfPage = ({ outcome, registry, automaticAcceptance, persons }: VerificationResult): PageVerification => ({
  outcome,
  registry,
  automaticAcceptance,
  persons: persons.map(({ person, outcome: its, candidates }) => ({
    person,
    outcome: its,
    candidates: candidates.map(({ certainty, score, reasons }) => ({ certainty, score, reasons })),
  })),
}); // prettier-ignore
