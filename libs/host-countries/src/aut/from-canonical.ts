import { type ReadmissionResponse } from '#canonical-message';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { holderWord } from './holders.js';

type Outcome = ReadmissionResponse['outcome'];

const answers: Record<Outcome, PartnerAnswer['answer']> = {
  accepted: 'UEBERNAHME_BESTAETIGT',
  refused: 'UEBERNAHME_ABGELEHNT',
};

const decisions: Record<ReadmissionResponse['decidedBy'], PartnerAnswer['decision']> = {
  officers: 'ZWEI_BEDIENSTETE',
  automatic: 'AUTOMATISCH',
};

// Own nationals and others have an article each; the answer itself does not tell the limb, so it names both.
const articles: Record<Outcome, string[]> = {
  accepted: ['Art. 2(3)', 'Art. 5(2)'],
  refused: ['Art. 2(8)', 'Art. 5(7)'],
};

// Under Art. 2(3) and 5(2) consent may also be deemed given by silence; an acceptance in writing must not be read as that.
const legalNotes: Record<Outcome, string> = {
  accepted:
    'This is an acceptance in writing by the competent authority. It is not consent that is deemed given because time ran out.',
  refused: 'Readmission is refused for the reasons stated here, which the agreement demands in writing.',
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
    decision: decisions[response.decidedBy],
    agreement: { id, version, digest, articles: articles[response.outcome] },
    legalNote: legalNotes[response.outcome],
  };
}

function personsOf({ persons }: ReadmissionResponse): PartnerAnswer['persons'] {
  const children = persons.filter(({ role }) => role === 'child');
  return persons.map((person) => ({
    holder: holderWord(person.role, children.indexOf(person) + 1),
    name: person.name,
    ...(person.dateOfBirth === undefined ? {} : { dateOfBirth: person.dateOfBirth }),
    answer: answers[person.outcome],
  }));
}

/** The calendar day of an instant in Kosovo; the IANA zone that Kosovo keeps is Europe/Belgrade. */
function dayInKosovo(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade', dateStyle: 'short' }).format(
    new Date(instant),
  );
}
