import { createHash } from 'node:crypto';
import { type BodyDraft, type Step } from '#case-store';
import {
  assertReadmissionResponse,
  type Decision,
  type Envelope,
  type ReadmissionResponse,
  ReadmissionError,
} from '#canonical-message';
import { type HostCountries } from '#host-countries';
import { type SigningKey } from '#message-signing';
import { newId } from '#service-runtime';

/** An answer, signed in the host country's own format, and the event that tells of it. */
export interface ComposedAnswer {
  readonly answer: NonNullable<Step['answer']>;
  readonly body: BodyDraft;
  readonly event: NonNullable<Step['event']>;
}

/** Writes the answer: canonical first, then in the host country's format, then signed as those very bytes. */
export class ComposeAnswer {
  constructor(
    private readonly countries: HostCountries,
    private readonly key: SigningKey,
    private readonly gatewayId: string,
  ) {}

  async run(
    envelope: Envelope<'verification-result' | 'decision'>,
    authority: string,
    isLate: boolean,
  ): Promise<ComposedAnswer> {
    const country = this.countries.get(envelope.hostCountry);
    if (!country) {
      throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: 'The host country has no folder here.' });
    }
    const answeredAt = new Date();
    const response = toResponse(envelope, { authority, answeredAt, isLate });
    assertReadmissionResponse(response);
    const payload = country.fromCanonical(response);
    const jws = await this.key.sign('readmission-answer+jws', payload, {
      cty: country.mediaType,
      iss: this.gatewayId,
      aud: envelope.partner,
      iat: Math.floor(answeredAt.getTime() / 1000),
      caseId: envelope.caseId,
      caseNumber: envelope.caseNumber,
      // Who answers is a fact of the day of the answer, and signed with it.
      authority,
    });
    const sha256 = createHash('sha256').update(jws).digest('hex');
    const { outcome, decidedBy } = response;
    return {
      answer: { outcome, isLate, decidedBy, sha256, kid: this.key.kid, answeredAt },
      body: { kind: 'answer', sha256, mediaType: 'application/jose', content: Buffer.from(jws) },
      event: { id: newId(), type: 'answer.ready', sha256 },
    };
  }
}

function toResponse(
  envelope: Envelope<'verification-result' | 'decision'>,
  { authority, answeredAt, isLate }: { authority: string; answeredAt: Date; isLate: boolean },
): ReadmissionResponse {
  const { subject } = envelope.body;
  const decision = envelope.kind === 'decision' ? envelope.body : undefined;
  return {
    reference: subject.reference,
    caseNumber: envelope.caseNumber,
    outcome: outcomes[decision?.outcome ?? 'accept'],
    reasons: decision?.reasons ?? [],
    persons: subject.persons.map((person) => ({ ...person, outcome: outcomeOf(person.id, decision) })),
    answeredAt: answeredAt.toISOString(),
    answeringAuthority: authority,
    decidedBy: decision ? 'officers' : 'automatic',
    agreement: envelope.agreement,
    ...(isLate ? { isLate } : {}),
  };
}

const outcomes = { accept: 'accepted', 'accept-in-part': 'partly-accepted', refuse: 'refused' } as const;

/** Of a family that was decided person by person each has an answer of their own; else all have the same. */
function outcomeOf(person: string, decision: Decision | undefined): 'accepted' | 'refused' {
  const own = decision?.persons?.find((one) => one.person === person)?.outcome;
  return (own ?? decision?.outcome ?? 'accept') === 'refuse' ? 'refused' : 'accepted';
}
