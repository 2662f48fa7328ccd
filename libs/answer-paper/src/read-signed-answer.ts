import { createHash } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';
import { type HostCountries, type StatedAnswer } from '#host-countries';
import { readCompactJws } from '#message-signing';
import { type AnswerBasis } from './answer-basis.js';

/** What a signed answer says, with the digest and the key by which it is known. */
export interface SignedAnswer extends StatedAnswer {
  readonly hostCountry: string;
  readonly basis: AnswerBasis;
  /** SHA-256 of the compact JWS, lower-case hex. */
  readonly sha256: string;
  readonly kid: string;
}

/**
 * Reads a signed answer. It trusts the string: whoever shows a paper to anybody verifies the answer itself.
 *
 * Throws BODY_NOT_JWS for another string, HOST_COUNTRY_INVALID for an answer that states no country or basis, or whose
 * payload is not in the format of its country.
 */
export function readSignedAnswer(jws: string, countries: HostCountries): SignedAnswer {
  const { header, payload } = readCompactJws(jws);
  const { hostCountry, basis, kid } = header as Partial<Record<string, unknown>>;
  const country = countries.get(String(hostCountry));
  if (!country || typeof basis !== 'object' || basis === null) throw new ReadmissionError('HOST_COUNTRY_INVALID');
  return {
    ...country.readAnswer(payload),
    hostCountry: country.name,
    // The response service wrote it and nobody else can have signed it.
    basis: basis as AnswerBasis,
    sha256: createHash('sha256').update(jws).digest('hex'),
    kid: String(kid),
  };
}

/** Whether an answer can be laid out on paper: one about transit states no basis, and has none yet. */
export const isPrintable = (jws: string): boolean => readCompactJws(jws).header['basis'] !== undefined;

/** The code by which a paper and a signed answer are seen to belong together: the first 20 digits of its SHA-256. */
export const verificationCode = (sha256: string): string =>
  (sha256.slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join('-');
