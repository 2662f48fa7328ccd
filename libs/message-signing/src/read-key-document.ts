import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';
import { type PublicJwk, type PublicKey, readPublicKey } from './public-key.js';

/** What a certificate says beside its key. It is kept and shown; no chain is followed, and nothing is trusted for it. */
export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the certificate in DER, lower-case hex. */
  readonly sha256: string;
}

/** A key as somebody registers it. */
export interface RegisteredKey extends PublicKey {
  readonly certificate?: Certificate;
}

/**
 * Reads a public key in the form in which an authority has it: a JWK (an object, or its text), a PEM `PUBLIC KEY`
 * (SubjectPublicKeyInfo), or an X.509 certificate as PEM or as base64 of its DER.
 *
 * Throws KEY_PRIVATE where a private key is in it in whatever form, else KEY_INVALID. Neither holds a word of what was
 * given, and their causes are left away: openssl may quote it.
 */
export async function readKeyDocument(document: unknown): Promise<RegisteredKey> {
  assertNoPrivateKey(document);
  if (typeof document === 'string') return readText(document.trim());
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return readJwk(document);
  throw invalid('It is neither a JWK nor the text of a PEM or a certificate.');
}

/** Throws KEY_PRIVATE where a private key is in a document, in whatever form and at whatever place. */
export function assertNoPrivateKey(document: unknown): void {
  if (holdsPrivateKey(document)) throw new ReadmissionError('KEY_PRIVATE');
}

async function readText(text: string): Promise<RegisteredKey> {
  if (text.startsWith('{')) return readJwk(parseJson(text));
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map(([, label]) => label);
  if (labels.length > 1) throw invalid('There is more than one key or certificate; give the one that signs, alone.');
  switch (labels[0]) {
    case 'PUBLIC KEY':
      return readPublicKey(jwkOf(attempt(() => createPublicKey(text), 'The PEM cannot be read.')));
    case 'CERTIFICATE':
      return readCertificate(attempt(() => new X509Certificate(text), 'The certificate cannot be read.'));
    case undefined:
      return readCertificate(attempt(() => new X509Certificate(Buffer.from(text, 'base64')), 'It is neither a JWK nor a PEM nor the base64 of a certificate in DER.')); // prettier-ignore
    default:
      throw invalid('Of PEM only PUBLIC KEY (SubjectPublicKeyInfo) and CERTIFICATE are read.');
  }
}

/** What a JWK says of its own use is held against what it would be used for. */
async function readJwk(document: object): Promise<RegisteredKey> {
  const jwk = document as PublicJwk;
  const key = await readPublicKey(jwk);
  const { use, alg, key_ops: operations } = jwk;
  if (use !== undefined && use !== 'sig') throw invalid('Its "use" is another than "sig".');
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) {
    throw invalid('Its "key_ops" do not hold "verify".');
  }
  if (alg !== undefined && !key.algorithms.some((one) => one === alg)) {
    throw invalid(`Its "alg" is none of ${key.algorithms.join(', ')}.`);
  }
  return key;
}

async function readCertificate(read: X509Certificate): Promise<RegisteredKey> {
  const certificate: Certificate = {
    subject: oneLine(read.subject),
    issuer: oneLine(read.issuer),
    serialNumber: read.serialNumber.toLowerCase(),
    notBefore: new Date(read.validFrom),
    notAfter: new Date(read.validTo),
    sha256: read.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
  if (certificate.notAfter <= new Date()) throw invalid('The certificate has expired.');
  return { ...(await readPublicKey(jwkOf(attempt(() => read.publicKey, 'The key of the certificate cannot be read.')))), certificate }; // prettier-ignore
}

/** A distinguished name is in lines, one for each part. */
const oneLine = (name: string): string => name.replaceAll('\n', ', ');

const jwkOf = (key: KeyObject): PublicJwk =>
  attempt(() => key.export({ format: 'jwk' }) as PublicJwk, 'The kind of key is not one of Ed25519, P-256 or RSA.');

/** Wherever it stands: whoever sends a private key by mistake wraps it as they would the public one. */
function holdsPrivateKey(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isPrivateText(value, depth);
  if (typeof value !== 'object' || value === null || depth > 4) return false;
  const members = value as Record<string, unknown>;
  if ('kty' in members && ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth'].some((name) => name in members)) return true;
  return Object.values(members).some((one) => holdsPrivateKey(one, depth + 1));
}

function isPrivateText(text: string, depth: number): boolean {
  if (/PRIVATE KEY-----/.test(text)) return true;
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return isJson(trimmed) && holdsPrivateKey(JSON.parse(trimmed), depth + 1);
  const bytes = Buffer.from(trimmed, 'base64');
  if (bytes.length < 32) return false;
  if (bytes.includes('PRIVATE KEY-----')) return true;
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => isPrivateDer(bytes, type));
}

function isPrivateDer(key: Buffer, type: 'pkcs8' | 'pkcs1' | 'sec1'): boolean {
  try {
    createPrivateKey({ key, format: 'der', type });
    return true;
  } catch (error) {
    // What is encrypted is no less private; openssl asks for the passphrase.
    return (error as { code?: string }).code === 'ERR_MISSING_PASSPHRASE';
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const parseJson = (text: string): object => attempt(() => JSON.parse(text) as object, 'The JWK is not valid JSON.');

function attempt<T>(read: () => T, detail: string): T {
  try {
    return read();
  } catch {
    throw invalid(detail);
  }
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('KEY_INVALID', { detail });
