import { createHash } from 'node:crypto';
import { type Agreement, transitGround } from '#agreements';
import { assertTransitResponse, type Envelope, ReadmissionError, type TransitResponse } from '#canonical-message';
import { type HostCountries } from '#host-countries';
import { kidOf, type Signer } from '#message-signing';
import { newId } from '#service-runtime';
import { type ComposedAnswer } from './compose-answer.js';

interface Circumstances {
  readonly agreement: Agreement;
  /** Who is competent for transit today. */
  readonly authority: string;
  readonly isLate: boolean;
}

/** Writes the answer to a request for transit: canonical first, then in the host country's format, then signed. */
export class ComposeTransitAnswer {
  constructor(
    private readonly countries: HostCountries,
    private readonly key: Signer,
    private readonly gatewayId: string,
  ) {}

  async run(envelope: Envelope<'decision'>, circumstances: Circumstances): Promise<ComposedAnswer> {
    const country = this.countries.get(envelope.hostCountry);
    if (!country?.transitAnswer) {
      throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: 'The host country has no form for transit.' });
    }
    const answeredAt = new Date();
    const response = toResponse(envelope, circumstances, answeredAt);
    assertTransitResponse(response);
    const jws = await this.key.sign('readmission-answer+jws', country.transitAnswer(response), {
      cty: country.mediaType,
      iss: this.gatewayId,
      aud: envelope.partner,
      iat: Math.floor(answeredAt.getTime() / 1000),
      hostCountry: envelope.hostCountry,
      caseId: envelope.caseId,
      caseNumber: envelope.caseNumber,
      // Who answers is a fact of the day of the answer, and signed with it.
      authority: circumstances.authority,
    });
    const sha256 = createHash('sha256').update(jws).digest('hex');
    const outcome = response.outcome === 'approved' ? 'accepted' : 'refused';
    return {
      answer: { outcome, isLate: circumstances.isLate, decidedBy: 'officers', sha256, kid: kidOf(jws), answeredAt },
      body: { kind: 'answer', sha256, mediaType: 'application/jose', content: Buffer.from(jws) },
      event: { id: newId(), type: 'answer.ready', sha256 },
    };
  }
}

function toResponse(
  { body, caseNumber, agreement: reference }: Envelope<'decision'>,
  { agreement, authority, isLate }: Circumstances,
  answeredAt: Date,
): TransitResponse {
  const [person] = body.subject.persons;
  const { transit } = body;
  if (!person || !transit) throw new ReadmissionError('MESSAGE_INVALID');
  const { name, dateOfBirth } = person;
  const clock = agreement.profile.clocks.find(({ purpose }) => purpose === 'transit-reply');
  return {
    reference: body.subject.reference,
    caseNumber,
    outcome: body.outcome === 'accept' ? 'approved' : 'refused',
    reasons: body.reasons.map(({ code, text }) => ({ code, text, legalRef: transitGround(agreement, code) ?? '' })),
    person: { name, ...(dateOfBirth === undefined ? {} : { dateOfBirth }) },
    transit,
    answeredAt: answeredAt.toISOString(),
    answeringAuthority: authority,
    agreement: reference,
    legalRef: clock?.legalRef ?? agreement.profile.transit?.legalRef ?? '',
    ...(isLate ? { isLate } : {}),
  };
}
