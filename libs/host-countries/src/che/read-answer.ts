import { type StatedAnswer } from '../host-country.js';
import { stated } from '../stated.js';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { type HeaderReferences, referenceOf } from './message-reference.js';
import { roleOf } from './travellers.js';

type Header = PartnerAnswer['delivery']['deliveryHeader'];
type Answer = PartnerAnswer['delivery']['readmissionAnswer'];

const outcomes: Record<Header['action'], StatedAnswer['outcome']> = {
  '9': 'accepted',
  '6': 'partly-accepted',
  '8': 'refused',
};

const decisions: Record<Answer['decision'], NonNullable<StatedAnswer['decidedBy']>> = {
  twoOfficers: 'officers',
  automatic: 'automatic',
};

/** What the answer to Switzerland says: the reverse of fromCanonical. */
export function readAnswer({
  delivery: { deliveryHeader: header, readmissionAnswer: answer },
}: PartnerAnswer): StatedAnswer {
  return stated<StatedAnswer>({
    reference: referenceOf(
      stated<HeaderReferences>({
        messageId: header.referenceMessageId,
        ourBusinessReferenceId: header.yourBusinessReferenceId,
      }),
    ),
    caseNumber: header.ourBusinessReferenceId,
    outcome: outcomes[header.action],
    reasons: answer.reason ?? [],
    persons: answer.personAnswer.map(({ holder, name, dateOfBirth, answer: outcome }) =>
      stated<StatedAnswer['persons'][number]>({ role: roleOf(holder), name, dateOfBirth, outcome }),
    ),
    answeredAt: header.messageDate,
    answeringAuthority: answer.answeringAuthority,
    decidedBy: decisions[answer.decision],
    isLate: answer.afterLimit === 'true' ? true : undefined,
    articles: answer.agreement.article,
    legalNote: answer.legalNote,
  });
}
