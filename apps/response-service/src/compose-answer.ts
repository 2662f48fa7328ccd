import { createHash } from 'node:crypto';
import { type BodyDraft, type Step } from '#case-store';
import {
  assertReadmissionResponse,
  type Decision,
  type Envelope,
  type ReadmissionResponse,
  ReadmissionError,
} from '#canonical-message';
import { type AnswerBasis } from '#answer-paper';
import { type HostCountries } from '#host-countries';
import { kidOf, type Signer } from '#message-signing';
import { newId } from '#service-runtime';

/** What an answer is given to. */
export type Answerable = Envelope<'verification-result' | 'decision'>;

/** An answer, signed in the host country's own format, and the event that tells of it. */
export interface ComposedAnswer {
  readonly answer: NonNullable<Step['answer']>;
  readonly body: BodyDraft;
  readonly event: NonNullable<Step['event']>;
}

/** What an answer states beside the decision: who answers when, and on what it rests. */
export interface AnswerFacts {
  readonly authority: string;
  readonly answeredAt: Date;
  readonly isLate: boolean;
  readonly basis: AnswerBasis;
}

/** Writes the answer: canonical first, then in the host country's format, then signed as those very bytes. */
export class ComposeAnswer {
  constructor(
    private readonly countries: HostCountries,
    private readonly key: Signer,
    private readonly gatewayId: string,
  ) {}

  async run(envelope: Answerable, facts: AnswerFacts): Promise<ComposedAnswer> {
    const { authority, answeredAt, isLate, basis } = facts;
    const country = this.countries.get(envelope.hostCountry);
    if (!country) {
      throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: 'The host country has no folder here.' });
    }
    const response = toResponse(envelope, facts);
    assertReadmissionResponse(response);
    const payload = country.fromCanonical(response);
    const jws = await this.key.sign('readmission-answer+jws', payload, {
      cty: country.mediaType,
      iss: this.gatewayId,
      aud: envelope.partner,
      iat: Math.floor(answeredAt.getTime() / 1000),
      hostCountry: envelope.hostCountry,
      caseId: envelope.caseId,
      caseNumber: envelope.caseNumber,
      // Who answers is a fact of the day of the answer, and signed with it.
      authority,
      basis,
    });
    const sha256 = createHash('sha256').update(jws).digest('hex');
    const { outcome, decidedBy } = response;
    return {
      answer: { outcome, isLate, decidedBy, sha256, kid: kidOf(jws), answeredAt },
      body: { kind: 'answer', sha256, mediaType: 'application/jose', content: Buffer.from(jws) },
      event: { id: newId(), type: 'answer.ready', sha256 },
    };
  }
}

function toResponse(envelope: Answerable, { authority, answeredAt, isLate }: AnswerFacts): ReadmissionResponse {
  const { subject } = envelope.body;
  const decision = envelope.kind === 'decision' ? envelope.body : undefined;
  return {
    reference: subject.reference,
    caseNumber: envelope.caseNumber,
    outcome: outcomeOfCase(envelope),
    reasons: decision?.reasons ?? [],
    persons: subject.persons.map((person) => ({ ...person, outcome: outcomeOf(person.id, decision) })),
    answeredAt: answeredAt.toISOString(),
    answeringAuthority: authority,
    decidedBy: decision ? 'officers' : 'automatic',
    agreement: envelope.agreement,
    ...(isLate ? { isLate } : {}),
  };
}

/** What a result that the agreement lets be accepted by itself, or a decision, makes of a case. */
export const outcomeOfCase = ({ kind, body }: Answerable): ReadmissionResponse['outcome'] =>
  outcomes[kind === 'decision' ? body.outcome : 'accept'];

const outcomes = { accept: 'accepted', 'accept-in-part': 'partly-accepted', refuse: 'refused' } as const;

/** Of a family that was decided person by person each has an answer of their own; else all have the same. */
function outcomeOf(person: string, decision: Decision | undefined): 'accepted' | 'refused' {
  const own = decision?.persons?.find((one) => one.person === person)?.outcome;
  return (own ?? decision?.outcome ?? 'accept') === 'refuse' ? 'refused' : 'accepted';
}
