import { type Evidence, type PersonClass, type ReadmissionRequest } from '#canonical-message';
import { type Agreement } from './read-agreement.js';

/** Weight that an agreement gives to a means of evidence, and where it says so. */
export interface EvidenceGrade {
  readonly grade: 'proof' | 'prima-facie' | 'unverified' | 'none';
  readonly legalRef: string;
}

const strongestFirst = ['proof', 'prima-facie', 'unverified'] as const;

/** Grades one means of evidence for a class of person; what the agreement does not list has no weight. */
export function gradeEvidence({ profile }: Agreement, evidence: Evidence, personClass: PersonClass): EvidenceGrade {
  const lines = profile.evidence.filter(
    ({ types, presentations, classes, issuedUntil }) =>
      types.includes(evidence.type) &&
      presentations.includes(evidence.presentation) &&
      classes.includes(personClass) &&
      isIssuedBy(evidence, issuedUntil),
  );
  for (const grade of strongestFirst) {
    const line = lines.find((one) => one.grade === grade);
    if (line) return { grade, legalRef: line.legalRef };
  }
  return { grade: 'none', legalRef: `not listed in ${profile.id}` };
}

/** A document whose date of issue is not known may be of before: it counts, and an officer looks. */
const isIssuedBy = ({ issuedOn }: Evidence, until: string | undefined): boolean =>
  until === undefined || issuedOn === undefined || issuedOn <= until.slice(0, issuedOn.length);

/** The best grade of what is offered for somebody. */
export type EvidenceClass = EvidenceGrade['grade'];

/** The best grade that the agreement gives to what was offered for the transferee. */
export function evidenceClassOf(
  agreement: Agreement,
  { persons, evidence, personClass }: ReadmissionRequest,
): EvidenceClass {
  const own = evidence.filter(({ person }) => person === persons[0]?.id);
  const grades = own.map((one) => gradeEvidence(agreement, one, personClass).grade);
  return strongestFirst.find((grade) => grades.includes(grade)) ?? 'none';
}
