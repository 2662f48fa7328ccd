import { type TransitResponse } from '#canonical-message';
import { stated } from '../stated.js';
import { answerHeaderOf, dayInKosovo } from './answer-header.js';
import { type PartnerTransit } from './generated/partner-transit.js';

type Answer = PartnerTransit['delivery']['transitAnswer'];

/** The answer to a request for transit, as Switzerland reads it: eCH-0058 reports 9 (positive) and 8 (negative). */
export function transitAnswer(response: TransitResponse): PartnerTransit {
  const action = response.outcome === 'approved' ? '9' : '8';
  return { delivery: { deliveryHeader: answerHeaderOf(response, action), transitAnswer: answerOf(response) } };
}

function answerOf({ person, transit, reasons, agreement, ...response }: TransitResponse): Answer {
  const { id, version, digest } = agreement;
  const reason = reasons.map(({ code, text, legalRef }) => ({ code, text, article: [legalRef] }));
  return stated<Answer>({
    answer: response.outcome,
    name: person.name,
    dateOfBirth: person.dateOfBirth,
    destination: transit.destination,
    mode: transit.mode,
    entry: transit.entry,
    exit: transit.exit,
    reason: reason.length > 0 ? reason : undefined,
    answeringAuthority: response.answeringAuthority,
    dateOfAnswer: dayInKosovo(response.answeredAt),
    afterLimit: response.isLate ? 'true' : undefined,
    agreement: { id, version: String(version), digest, article: [response.legalRef] },
  });
}
