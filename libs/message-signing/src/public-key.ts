import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** Public key as a JWK (RFC 7517), without any private member. */
export type PublicJwk = JWK;

/** Signature algorithms that exist here; an agreement may allow fewer. `EdDSA` is Ed25519 under its older name. */
export const signatureAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** A public key ready to verify with. */
export interface PublicKey {
  /** RFC 7638 thumbprint (SHA-256, base64url): unique over all partners. */
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** The algorithms that this very key can have made a signature with; never chosen by the message. */
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly key: KeyObject;
}

/**
 * Reads a public JWK. Throws KEY_INVALID for a private or symmetric key, another curve, or RSA under 2048 bits.
 */
export async function readPublicKey(jwk: PublicJwk): Promise<PublicKey> {
  if ('d' in jwk || 'k' in jwk) throw invalid('A private key was given; only its public half may ever be sent.');
  const algorithms = algorithmsOf(jwk);
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    if (jwk.kty === 'RSA' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
      throw invalid('RSA needs 2048 bits.');
    }
    return { kid: await calculateJwkThumbprint(jwk), jwk: publicMembers(jwk), algorithms, key };
  } catch (cause) {
    throw cause instanceof ReadmissionError ? cause : new ReadmissionError('KEY_INVALID', { cause });
  }
}

/** The key as a PEM (SubjectPublicKeyInfo), which openssl reads. */
export const publicKeyPem = (jwk: PublicJwk): string =>
  createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();

function algorithmsOf(jwk: PublicJwk): readonly SignatureAlgorithm[] {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return ['EdDSA', 'Ed25519'];
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return ['ES256'];
  if (jwk.kty === 'RSA') return ['PS256'];
  throw invalid('The kind of key is not one of Ed25519, P-256 or RSA.');
}

const publicNames = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;
const publicMembers = (jwk: PublicJwk): PublicJwk =>
  Object.fromEntries(publicNames.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))) as PublicJwk;

const invalid = (detail: string): ReadmissionError => new ReadmissionError('KEY_INVALID', { detail });
