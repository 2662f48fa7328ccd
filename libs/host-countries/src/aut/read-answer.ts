import { type StatedAnswer } from '../host-country.js';
import { stated } from '../stated.js';
import { type PartnerAnswer } from './generated/partner-answer.js';
import { roleOf } from './holders.js';

const outcomes: Record<PartnerAnswer['answer'], StatedAnswer['outcome']> = {
  UEBERNAHME_BESTAETIGT: 'accepted',
  UEBERNAHME_TEILWEISE_BESTAETIGT: 'partly-accepted',
  UEBERNAHME_ABGELEHNT: 'refused',
};

const personOutcomes: Record<PartnerAnswer['persons'][number]['answer'], StatedAnswer['persons'][number]['outcome']> = {
  UEBERNAHME_BESTAETIGT: 'accepted',
  UEBERNAHME_ABGELEHNT: 'refused',
};

const decisions: Record<PartnerAnswer['decision'], NonNullable<StatedAnswer['decidedBy']>> = {
  ZWEI_BEDIENSTETE: 'officers',
  AUTOMATISCH: 'automatic',
};

/** What Austria's form says: the reverse of fromCanonical. */
export const readAnswer = (answer: PartnerAnswer): StatedAnswer =>
  stated<StatedAnswer>({
    reference: answer.reference,
    caseNumber: answer.caseNumber,
    outcome: outcomes[answer.answer],
    reasons: answer.reasons,
    persons: answer.persons.map(({ holder, name, dateOfBirth, answer: own }) =>
      stated<StatedAnswer['persons'][number]>({
        role: roleOf(holder),
        name,
        dateOfBirth,
        outcome: personOutcomes[own],
      }),
    ),
    answeredAt: answer.answeredAt,
    answeringAuthority: answer.answeringAuthority,
    decidedBy: decisions[answer.decision],
    isLate: answer.afterLimit,
    articles: answer.agreement.articles,
    legalNote: answer.legalNote,
  });
