import { constants, type KeyObject, verify, type VerifyKeyObjectInput } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';
import { type UnverifiedJws } from './compact-jws.js';
import { type PublicKey, type SignatureAlgorithm } from './public-key.js';

/**
 * Verifies a compact JWS with a key that was found by its kid. The algorithm must be one that this key can have used
 * and that the agreement allows: a message never chooses it (RFC 8725, section 3.1), so `none` and an HMAC made with
 * the public key as secret end here.
 *
 * Throws ALGORITHM_NOT_ALLOWED or SIGNATURE_INVALID.
 */
export async function verifySignature(
  jws: UnverifiedJws,
  key: PublicKey,
  allowed: readonly string[] = key.algorithms,
): Promise<void> {
  const algorithms = key.algorithms.filter((algorithm) => allowed.includes(algorithm));
  const algorithm = algorithms.find((one) => one === jws.header['alg']);
  if (!algorithm) throw new ReadmissionError('ALGORITHM_NOT_ALLOWED', { show: { allowed: algorithms } });
  // Under `b64` (RFC 7797) a signature would cover other bytes than the payload read here.
  if ('crit' in jws.header) {
    throw new ReadmissionError('SIGNATURE_INVALID', { detail: 'No critical extension is understood.' });
  }
  const end = jws.text.lastIndexOf('.');
  const signature = Buffer.from(jws.text.slice(end + 1), 'base64url');
  if (!isSignature(algorithm, key.key, Buffer.from(jws.text.slice(0, end), 'latin1'), signature)) {
    throw new ReadmissionError('SIGNATURE_INVALID');
  }
}

/**
 * RFC 7518, section 3 and RFC 8037, section 3.1. In this thread: handing it to another costs more than doing it. In DER
 * a signature counts nowhere; it is read so only to explain why it did not verify.
 */
export function isSignature(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  signed: Uint8Array,
  signature: Uint8Array,
  isDer = false,
): boolean {
  switch (algorithm) {
    case 'EdDSA':
    case 'Ed25519':
      return verify(null, signed, key, signature);
    case 'ES256':
      return verify('sha256', signed, { key, dsaEncoding: isDer ? 'der' : 'ieee-p1363' }, signature);
    case 'PS256':
      return isPss(key, signed, signature, constants.RSA_PSS_SALTLEN_DIGEST);
  }
}

/** The same signature by rules that count nowhere: RSASSA-PKCS1-v1_5, and PSS with a salt of any length. */
export const pkcs1Verifies = (key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha256', signed, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
export const pssOfAnySaltVerifies = (key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean =>
  isPss(key, signed, signature, constants.RSA_PSS_SALTLEN_AUTO);

function isPss(key: KeyObject, signed: Uint8Array, signature: Uint8Array, saltLength: number): boolean {
  const input: VerifyKeyObjectInput = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return verify('sha256', signed, input, signature);
}
