import { type ReadmissionResponse } from '#canonical-message';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { holderWord } from './holders.js';
import { articlesOf, legalNoteOf } from './legal-notes.js';

type Outcome = ReadmissionResponse['outcome'];
type PersonOutcome = ReadmissionResponse['persons'][number]['outcome'];

const personAnswers: Record<PersonOutcome, PartnerAnswer['persons'][number]['answer']> = {
  accepted: 'UEBERNAHME_BESTAETIGT',
  refused: 'UEBERNAHME_ABGELEHNT',
};

const answers: Record<Outcome, PartnerAnswer['answer']> = {
  ...personAnswers,
  'partly-accepted': 'UEBERNAHME_TEILWEISE_BESTAETIGT',
};

const decisions: Record<ReadmissionResponse['decidedBy'], PartnerAnswer['decision']> = {
  officers: 'ZWEI_BEDIENSTETE',
  automatic: 'AUTOMATISCH',
};

/** The answer on Austria's form. */
export function fromCanonical(response: ReadmissionResponse): PartnerAnswer {
  const { id, version, digest } = response.agreement;
  return {
    formVersion: '1',
    reference: response.reference,
    caseNumber: response.caseNumber,
    answer: answers[response.outcome],
    persons: personsOf(response),
    reasons: response.reasons.map(({ code, text }) => ({ code, text })),
    answeringAuthority: response.answeringAuthority,
    dateOfAnswer: dayInKosovo(response.answeredAt),
    answeredAt: response.answeredAt,
    ...(response.isLate ? { afterLimit: true } : {}),
    decision: decisions[response.decidedBy],
    agreement: { id, version, digest, articles: articlesOf(response) },
    legalNote: legalNoteOf(response),
  };
}

function personsOf({ persons }: ReadmissionResponse): PartnerAnswer['persons'] {
  const children = persons.filter(({ role }) => role === 'child');
  return persons.map((person) => ({
    holder: holderWord(person.role, children.indexOf(person) + 1),
    name: person.name,
    ...(person.dateOfBirth === undefined ? {} : { dateOfBirth: person.dateOfBirth }),
    answer: personAnswers[person.outcome],
  }));
}

/** The calendar day of an instant in Kosovo; the IANA zone that Kosovo keeps is Europe/Belgrade. */
function dayInKosovo(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade', dateStyle: 'short' }).format(
    new Date(instant),
  );
}
