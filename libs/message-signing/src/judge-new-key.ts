import { randomBytes } from 'node:crypto';
import { type Fault, ReadmissionError } from '#canonical-message';
import { assertNoPrivateKey, type Certificate, readKeyDocument, type RegisteredKey } from './read-key-document.js';
import { type PublicJwk } from './public-key.js';

/** What somebody says of a key that is to be registered; its form is the caller's contract. */
export interface NewKey {
  /** A JWK, or the text of a PEM or certificate. */
  readonly key: unknown;
  readonly usage?: string;
  /** Instants (RFC 3339). */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** For what a key is registered. */
export interface KeyPlace<Usage extends string> {
  /** What this installation is. */
  readonly usage: Usage;
  /** The instant at which it was asked for. */
  readonly at: Date;
  /** What the agreement allows, if one is in force. */
  readonly algorithms: readonly string[] | undefined;
}

/** A key that may be registered once somebody has shown to have its private half. */
export interface JudgedKey<Usage extends string> {
  readonly kid: string;
  readonly publicJwk: PublicJwk;
  readonly certificate: Certificate | null;
  readonly usage: Usage;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  /** What its owner has to sign, 256 random bits. */
  readonly challenge: string;
}

/**
 * Judges a key that is to be registered. It counts from now or from when it says, and no longer than its certificate.
 * Throws KEY_PRIVATE, KEY_INVALID, KEY_USAGE_WRONG or FIELD_INVALID (a period that ends before it begins, or outlasts
 * the certificate).
 */
export async function judgeNewKey<Usage extends string>(
  asked: NewKey,
  { usage, at, algorithms }: KeyPlace<Usage>,
): Promise<JudgedKey<Usage>> {
  assertNoPrivateKey(asked);
  const key = await readKey(asked.key);
  if (asked.usage !== undefined && asked.usage !== usage) {
    throw new ReadmissionError('KEY_USAGE_WRONG', { detail: `This gateway is for ${usage}.` });
  }
  if (algorithms && !key.algorithms.some((algorithm) => algorithms.includes(algorithm))) {
    throw invalid(`The agreement allows keys for ${algorithms.join(', ')}.`);
  }
  const { kid, jwk: publicJwk, certificate = null } = key;
  const challenge = randomBytes(32).toString('base64url');
  return { kid, publicJwk, certificate, usage, ...periodOf(asked, key, at), challenge };
}

function periodOf(
  asked: NewKey,
  { certificate }: RegisteredKey,
  at: Date,
): { validFrom: Date; validUntil: Date | null } {
  const wished = asked.validFrom === undefined ? at : new Date(asked.validFrom);
  const validFrom = certificate && certificate.notBefore > wished ? certificate.notBefore : wished;
  const end = asked.validUntil === undefined ? certificate?.notAfter : new Date(asked.validUntil);
  if (end && (end <= validFrom || end <= at)) throw wrongEnd('has to come after the beginning, and after today');
  if (end && certificate && end > certificate.notAfter) throw wrongEnd('outlasts the certificate');
  return { validFrom, validUntil: end ?? null };
}

/** Whoever sends a key is the one to mend it. */
async function readKey(document: unknown): Promise<RegisteredKey> {
  try {
    return await readKeyDocument(document);
  } catch (error) {
    throw error instanceof ReadmissionError && error.code === 'KEY_INVALID' ? invalid(error.detail) : error;
  }
}

const invalid = (detail = 'It cannot be read.'): ReadmissionError => {
  const fault: Fault = { code: 'KEY_INVALID', pointer: '/key', detail };
  return new ReadmissionError('KEY_INVALID', { detail, faults: [fault], whoseMove: 'partner' });
};

const wrongEnd = (detail: string): ReadmissionError =>
  new ReadmissionError('FIELD_INVALID', { faults: [{ code: 'FIELD_INVALID', pointer: '/validUntil', detail }] });
