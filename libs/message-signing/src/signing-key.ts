import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ReadmissionError } from '#canonical-message';
import { calculateJwkThumbprint } from 'jose';
import { type PublicJwk } from './public-key.js';

/** Everything that we sign says of itself what it is, so that none can pass for another. */
export type SignatureType =
  | 'readmission-receipt+jws'
  | 'readmission-answer+jws'
  | 'readmission-message+jws'
  | 'readmission-statement+jws'
  | 'readmission-certificate+jws'
  | 'readmission-evidence+jws'
  | 'readmission-event+jws';

/** What signs as one of our programs. Which key it was stands in what it signed (`kidOf`). */
export type Signer = Pick<SigningKey, 'sign'>;

/** A private key of ours (Ed25519) with its published half. */
export class SigningKey {
  private constructor(
    private readonly key: KeyObject,
    readonly kid: string,
    readonly publicJwk: PublicJwk,
  ) {}

  /** Throws CONFIGURATION_INVALID unless the PEM is an Ed25519 private key. */
  static async from(pem: string): Promise<SigningKey> {
    const key = readPrivateKey(pem);
    const publicJwk = createPublicKey(key).export({ format: 'jwk' }) as PublicJwk;
    return new SigningKey(key, await calculateJwkThumbprint(publicJwk), publicJwk);
  }

  /**
   * Signs bytes as they are (compact JWS, EdDSA).
   *
   * @param typ what the signature is
   * @param payload the bytes covered
   * @param members further members of the protected header, such as `cty`
   */
  async sign(
    typ: SignatureType,
    payload: Uint8Array,
    members: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const header = JSON.stringify({ alg: 'EdDSA', kid: this.kid, typ, ...members });
    const signed = `${Buffer.from(header).toString('base64url')}.${Buffer.from(payload).toString('base64url')}`;
    return `${signed}.${sign(null, Buffer.from(signed, 'latin1'), this.key).toString('base64url')}`;
  }
}

/** A program with another kind of key would start, publish it, and then fail at its first signature. */
function readPrivateKey(pem: string): KeyObject {
  const detail = 'The signing key is not an Ed25519 private key in PEM.';
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new ReadmissionError('CONFIGURATION_INVALID', { cause, detail });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new ReadmissionError('CONFIGURATION_INVALID', { detail });
  return key;
}

/**
 * Opens the private key in a file, making it on first use. Several programs may do so at once: the first link wins,
 * and everybody reads what won.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    return await SigningKey.from(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(draft, pem, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return SigningKey.from(readFileSync(file, 'utf8'));
}

/** Where a program keeps a key that it did not make on its first start. */
export const signingKeyFile = (folder: string, program: string, kid: string): string =>
  join(folder, `${program}.${kid}.pem`);

/** Makes a key for a program, beside those that it has. */
export async function makeSigningKey(folder: string, program: string): Promise<SigningKey> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = await SigningKey.from(pem);
  writeFileSync(signingKeyFile(folder, program, key.kid), pem, { mode: 0o600, flag: 'wx', flush: true });
  return key;
}

/** Reads a key that is there. Throws CONFIGURATION_INVALID for another one than it should be. */
export async function readSigningKey(file: string, kid: string): Promise<SigningKey> {
  const key = await SigningKey.from(readFileSync(file, 'utf8'));
  if (key.kid !== kid) {
    throw new ReadmissionError('CONFIGURATION_INVALID', { detail: 'A key file does not hold the key of its name.' });
  }
  return key;
}
