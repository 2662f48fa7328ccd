import { type StatedAnswer } from '../host-country.js';
import { type PartnerAnswer } from './generated/partner-answer.js';

/** What the answer to Exampland says: the reverse of fromCanonical. It names no person. */
export const readAnswer = (answer: PartnerAnswer): StatedAnswer => ({
  reference: answer.ref,
  caseNumber: answer.case,
  outcome: answer.answer === 'YES' ? 'accepted' : 'refused',
  reasons: answer.why,
  persons: [],
  answeredAt: answer.on,
  answeringAuthority: answer.by,
  ...(answer.late ? { isLate: true } : {}),
});
