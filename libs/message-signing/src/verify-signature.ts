import { ReadmissionError } from '#canonical-message';
import { compactVerify } from 'jose';
import { type UnverifiedJws } from './compact-jws.js';
import { type PublicKey } from './public-key.js';

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
  if (!algorithms.some((algorithm) => algorithm === jws.header['alg'])) {
    throw new ReadmissionError('ALGORITHM_NOT_ALLOWED', { show: { allowed: algorithms } });
  }
  // jose understands `b64` (RFC 7797), under which a signature covers other bytes than the payload read here.
  if ('crit' in jws.header) {
    throw new ReadmissionError('SIGNATURE_INVALID', { detail: 'No critical extension is understood.' });
  }
  try {
    await compactVerify(jws.text, key.key, { algorithms });
  } catch (cause) {
    throw new ReadmissionError('SIGNATURE_INVALID', { cause });
  }
}
