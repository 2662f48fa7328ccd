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

/** RFC 7518, section 3 and RFC 8037, section 3.1. In this thread: handing it to another costs more than doing it. */
function isSignature(algorithm: SignatureAlgorithm, key: KeyObject, signed: Buffer, signature: Buffer): boolean {
  switch (algorithm) {
    case 'EdDSA':
    case 'Ed25519':
      return verify(null, signed, key, signature);
    case 'ES256':
      return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
    case 'PS256': {
      const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
      const input: VerifyKeyObjectInput = { key, padding, saltLength };
      return verify('sha256', signed, input, signature);
    }
  }
}
