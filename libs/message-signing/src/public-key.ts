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
 * Reads a public JWK. Throws KEY_INVALID for a private or symmetric key, another curve, a key under which anybody can
 * sign, RSA under 2048 bits, numbers that are not in their one spelling, or a key that says itself that it is for
 * something else (RFC 7517, sections 4.2 and 4.3).
 */
export async function readPublicKey(jwk: PublicJwk): Promise<PublicKey> {
  if (privateNames.some((name) => name in jwk)) {
    throw invalid('A private key was given; only its public half may ever be sent.');
  }
  const algorithms = algorithmsOf(jwk);
  assertMeantForThis(jwk);
  const key = parse(jwk);
  assertStrong(key);
  const spelled = publicMembers(key.export({ format: 'jwk' }) as PublicJwk);
  // The thumbprint is of the spelling: without this one key would have several kids, and could be of several partners.
  if (publicNames.some((name) => spelled[name] !== undefined && spelled[name] !== jwk[name])) {
    throw invalid('The numbers of the key must be base64url without padding and of the length that RFC 7518 says.');
  }
  return { kid: await calculateJwkThumbprint(spelled), jwk: spelled, algorithms, key };
}

/** What it says of its algorithm counts for nothing, as its kind decides that. */
function assertMeantForThis({ use, key_ops: operations }: PublicJwk): void {
  if (use !== undefined && use !== 'sig') throw invalid('The key says that it is not for signatures ("use").');
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) {
    throw invalid('The key says that it is not for verifying ("key_ops").');
  }
}

function parse(jwk: PublicJwk): KeyObject {
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch (cause) {
    throw new ReadmissionError('KEY_INVALID', { cause });
  }
}

/** RSA as in FIPS 186-5, section A.1.1; openssl itself takes an exponent of 1, which makes every text its signature. */
function assertStrong(key: KeyObject): void {
  if (key.asymmetricKeyType === 'ed25519') assertNotOfSmallOrder(key);
  if (key.asymmetricKeyType !== 'rsa') return;
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (modulusLength < 2048) throw invalid('RSA needs 2048 bits.');
  if (publicExponent < 65_537n || publicExponent % 2n === 0n) {
    throw invalid('RSA needs an odd public exponent of 65537 or more.');
  }
}

/**
 * Under a point of small order anybody can make a signature of anything, so its owner could deny every one. On the
 * curve of RFC 8032, section 5.1, these are the points whose y is 0, 1 or -1, or solves d*y^4 + 2*y^2 = 1, where
 * d = -121665/121666. A y of p or more is a second spelling of a smaller one.
 */
function assertNotOfSmallOrder(key: KeyObject): void {
  const p = 2n ** 255n - 19n;
  const { x = '' } = key.export({ format: 'jwk' });
  const hex = Buffer.from(x, 'base64url').reverse().toString('hex');
  const y = BigInt.asUintN(255, BigInt(`0x${hex}`));
  const square = (y * y) % p;
  const isOfOrder8 = (-121_665n * square * square + 2n * 121_666n * square - 121_666n) % p === 0n;
  if (y >= p || y === 0n || square === 1n || isOfOrder8) throw invalid('Anybody could sign under this Ed25519 key.');
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

const privateNames = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;
const publicNames = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;
const publicMembers = (jwk: PublicJwk): PublicJwk =>
  Object.fromEntries(publicNames.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))) as PublicJwk;

const invalid = (detail: string): ReadmissionError => new ReadmissionError('KEY_INVALID', { detail });
