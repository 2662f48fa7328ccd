import { type ReadmissionResponse } from '#canonical-message';
import { type PartnerAnswer } from './generated/partner-answer.js';

/** The answer as Exampland reads it. */
export function fromCanonical(response: ReadmissionResponse): PartnerAnswer {
  return {
    ref: response.reference,
    case: response.caseNumber,
    answer: response.outcome === 'accepted' ? 'YES' : 'NO',
    why: response.reasons.map(({ code, text }) => ({ code, text })),
    by: response.answeringAuthority,
    on: response.answeredAt,
    agreement: `${response.agreement.id}/${response.agreement.version}`,
  };
}
