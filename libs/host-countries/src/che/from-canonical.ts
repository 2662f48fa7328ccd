import { type ReadmissionResponse } from '#canonical-message';
import { stated } from '../stated.js';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { articlesOf, legalNoteOf } from './legal-notes.js';
import { answerHeaderOf, dayInKosovo } from './answer-header.js';
import { holderWord } from './travellers.js';

type Outcome = ReadmissionResponse['outcome'];
type Header = PartnerAnswer['delivery']['deliveryHeader'];
type Answer = PartnerAnswer['delivery']['readmissionAnswer'];
type PersonAnswer = Answer['personAnswer'][number];

// eCH-0058: positive report, response, negative report. Neither report is true of a family of which some are accepted;
// a response reports nothing by itself, so that whoever sorts by the header has to read each person's answer.
const actions: Record<Outcome, Header['action']> = { accepted: '9', 'partly-accepted': '6', refused: '8' };

const decisions: Record<ReadmissionResponse['decidedBy'], Answer['decision']> = {
  officers: 'twoOfficers',
  automatic: 'automatic',
};

/** The answer as Switzerland reads it: the request's header turned round, and what was decided. */
export function fromCanonical(response: ReadmissionResponse): PartnerAnswer {
  return {
    delivery: {
      deliveryHeader: answerHeaderOf(response, actions[response.outcome]),
      readmissionAnswer: answerOf(response),
    },
  };
}

function answerOf(response: ReadmissionResponse): Answer {
  const { id, version, digest } = response.agreement;
  const { reasons } = response;
  return stated<Answer>({
    personAnswer: personAnswersOf(response),
    reason: reasons.length > 0 ? reasons.map(({ code, text }) => ({ code, text })) : undefined,
    answeringAuthority: response.answeringAuthority,
    dateOfAnswer: dayInKosovo(response.answeredAt),
    afterLimit: response.isLate ? 'true' : undefined,
    decision: decisions[response.decidedBy],
    agreement: { id, version: String(version), digest, article: articlesOf(response) },
    legalNote: legalNoteOf(response),
  });
}

function personAnswersOf({ persons }: ReadmissionResponse): PersonAnswer[] {
  const children = persons.filter(({ role }) => role === 'child');
  return persons.map((person) =>
    stated<PersonAnswer>({
      holder: holderWord(person.role, children.indexOf(person) + 1),
      name: person.name,
      dateOfBirth: person.dateOfBirth,
      answer: person.outcome,
    }),
  );
}
