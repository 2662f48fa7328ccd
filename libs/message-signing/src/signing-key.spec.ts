import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  kidOf,
  makeSigningKey,
  openSigningKey,
  readCompactJws,
  readPublicKey,
  readSigningKey,
  SigningKey,
  signingKeyFile,
  verifySignature,
} from './index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('opening a signing key', () => {
  it('makes it on first use, for nobody else to read', async () => {
    const file = join(folder, 'data', 'keys', 'gateway-api.pem');
    const key = await openSigningKey(file);
    expect(modeOf(file)).toBe('600');
    expect(modeOf(join(folder, 'data', 'keys'))).toBe('700');
    expect(createPublicKey(readFileSync(file)).export({ format: 'jwk' })).toEqual(key.publicJwk);
  });

  it('gives the same key again, and leaves nothing else behind', async () => {
    const file = join(folder, 'gateway-api.pem');
    const made = await openSigningKey(file);
    const bytes = readFileSync(file);
    const opened = await openSigningKey(file);
    expect(opened.kid).toBe(made.kid);
    expect(opened.publicJwk).toEqual(made.publicJwk);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['gateway-api.pem']);
  });

  it('gives every file a key of its own', async () => {
    const [one, other] = await Promise.all(['one.pem', 'other.pem'].map((name) => openSigningKey(join(folder, name))));
    expect(one?.kid).not.toBe(other?.kid);
  });

  it('gives many openers at once one key', async () => {
    const file = join(folder, 'gateway-api.pem');
    const keys = await Promise.all(Array.from({ length: 10 }, () => openSigningKey(file)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['gateway-api.pem']);
  });

  it('opens a key that was made elsewhere and may only be read', async () => {
    const file = join(folder, 'gateway-api.pem');
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    chmodSync(file, 0o400);
    await expect(openSigningKey(file)).resolves.toBeInstanceOf(SigningKey);
  });

  const pem = { type: 'pkcs8', format: 'pem' } as const;
  it.each([
    ['nothing', ''],
    ['no PEM', 'secret'],
    ['half a key', generateKeyPairSync('ed25519').privateKey.export(pem).toString().slice(0, 60)],
    ['a public key', generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a key of P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem).toString()],
    ['a key of RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem).toString()],
    ['a key of Ed448', generateKeyPairSync('ed448').privateKey.export(pem).toString()],
  ])('refuses a file with %s, and keeps it', async (_, text) => {
    const file = join(folder, 'gateway-api.pem');
    writeFileSync(file, text);
    await expect(openSigningKey(file)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: 'CONFIGURATION_INVALID: The signing key is not an Ed25519 private key in PEM.',
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('does not make a key in place of one that cannot be read', async () => {
    await expect(openSigningKey(folder)).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('signing', () => {
  const open = (): Promise<SigningKey> => openSigningKey(join(folder, 'gateway-api.pem'));

  it('covers the bytes as they are, and says what they are', async () => {
    const key = await open();
    const bytes = Buffer.from([0, 255, 10, 13, 34]);
    const jws = readCompactJws(await key.sign('readmission-answer+jws', bytes, { cty: 'text/csv' }));
    expect(jws.header).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'readmission-answer+jws', cty: 'text/csv' });
    expect(Buffer.from(jws.payload)).toEqual(bytes);
    await expect(verifySignature(jws, await readPublicKey(key.publicJwk))).resolves.toBeUndefined();
  });

  it('publishes the thumbprint of a key that has no private half', async () => {
    const key = await open();
    expect(Object.keys(key.publicJwk).sort()).toEqual(['crv', 'kty', 'x']);
    expect((await readPublicKey(key.publicJwk)).kid).toBe(key.kid);
  });
});

describe('a key that is put in place of another', () => {
  it('lies beside it under its own name, for nobody else to read', async () => {
    const keys = join(folder, 'keys');
    const made = [await makeSigningKey(keys, 'gateway-api'), await makeSigningKey(keys, 'gateway-api')];
    expect(readdirSync(keys).sort()).toEqual(made.map(({ kid }) => `gateway-api.${kid}.pem`).sort());
    for (const { kid } of made) {
      const file = signingKeyFile(keys, 'gateway-api', kid);
      expect(modeOf(file)).toBe('600');
      const read = await readSigningKey(file, kid);
      expect(kidOf(await read.sign('readmission-receipt+jws', Buffer.from('x')))).toBe(kid);
    }
  });

  it('is refused under the name of another', async () => {
    const [one, other] = [await makeSigningKey(folder, 'gateway-api'), await makeSigningKey(folder, 'gateway-api')];
    const refused = readSigningKey(signingKeyFile(folder, 'gateway-api', one.kid), other.kid);
    await expect(refused).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });
});
