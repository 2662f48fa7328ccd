import { ReadmissionError, type ReadmissionResponse } from '#canonical-message';
import { type PartnerAnswer } from './generated/partner-answer.js';

/** The answer as Exampland reads it. */
export function fromCanonical(response: ReadmissionResponse): PartnerAnswer {
  return {
    ref: response.reference,
    case: response.caseNumber,
    answer: answerOf(response.outcome),
    why: response.reasons.map(({ code, text }) => ({ code, text })),
    by: response.answeringAuthority,
    on: response.answeredAt,
    ...(response.isLate ? { late: true } : {}),
    agreement: `${response.agreement.id}/${response.agreement.version}`,
  };
}

function answerOf(outcome: ReadmissionResponse['outcome']): PartnerAnswer['answer'] {
  switch (outcome) {
    case 'accepted':
      return 'YES';
    case 'refused':
      return 'NO';
    case 'partly-accepted':
      // A request names one person here; to write either word for a family would tell Exampland what was not decided.
      throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: 'An answer to Exampland is about one person.' });
  }
}
