import { createHash } from 'node:crypto';
import { type BodyDraft, type Step } from '#case-store';
import {
  assertReadmissionResponse,
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

  async run(envelope: Envelope<'verification-result' | 'decision'>, authority: string): Promise<ComposedAnswer> {
    const country = this.countries.get(envelope.hostCountry);
    if (!country) {
      throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: 'The host country has no folder here.' });
    }
    const answeredAt = new Date();
    const response = toResponse(envelope, authority, answeredAt);
    assertReadmissionResponse(response);
    const payload = country.fromCanonical(response);
    const jws = await this.key.sign('readmission-answer+jws', payload, {
      cty: country.mediaType,
      iss: this.gatewayId,
      aud: envelope.partner,
      iat: Math.floor(answeredAt.getTime() / 1000),
      caseId: envelope.caseId,
      caseNumber: envelope.caseNumber,
    });
    const sha256 = createHash('sha256').update(jws).digest('hex');
    const { outcome, decidedBy } = response;
    return {
      answer: { outcome, decidedBy, sha256, kid: this.key.kid, answeredAt },
      body: { kind: 'answer', sha256, mediaType: 'application/jose', content: Buffer.from(jws) },
      event: { id: newId(), type: 'answer.ready', sha256 },
    };
  }
}

function toResponse(
  envelope: Envelope<'verification-result' | 'decision'>,
  answeringAuthority: string,
  answeredAt: Date,
): ReadmissionResponse {
  const { body } = envelope;
  const isRefused = envelope.kind === 'decision' && envelope.body.outcome === 'refuse';
  const outcome = isRefused ? 'refused' : 'accepted';
  return {
    reference: body.subject.reference,
    caseNumber: envelope.caseNumber,
    outcome,
    reasons: envelope.kind === 'decision' ? envelope.body.reasons : [],
    persons: body.subject.persons.map((person) => ({ ...person, outcome })),
    answeredAt: answeredAt.toISOString(),
    answeringAuthority,
    decidedBy: envelope.kind === 'decision' ? 'officers' : 'automatic',
    agreement: envelope.agreement,
  };
}
