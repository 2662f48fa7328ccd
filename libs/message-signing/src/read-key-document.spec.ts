import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type PublicJwk, readKeyDocument, readPublicKey } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'readmission-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const openssl = (...words: string[]): Buffer => execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }); // prettier-ignore
const made = (name: string): string => readFileSync(join(folder, name), 'utf8');

const pairs = {
  Ed25519: generateKeyPairSync('ed25519'),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const jwkOf = ({ publicKey }: { publicKey: KeyObject }): PublicJwk => publicKey.export({ format: 'jwk' }) as PublicJwk;
const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const kidOf = async (jwk: PublicJwk): Promise<string> => (await readPublicKey(jwk)).kid;

openssl('genpkey', '-algorithm', 'ed25519', '-out', 'seal.pem');
const certify = (out: string, ...more: string[]): Buffer =>
  openssl('req', '-x509', '-new', '-key', 'seal.pem', '-subj', '/C=XX/O=Invented Ministry/CN=Invented Seal', '-out', out, ...more); // prettier-ignore
certify('seal.crt', '-days', '30', '-set_serial', '4711');
// Only this command of openssl makes a certificate whose time is over.
writeFileSync(join(folder, 'ca.cnf'), '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\npolicy=p\n[p]\ncommonName=supplied\n'); // prettier-ignore
writeFileSync(join(folder, 'index'), '');
writeFileSync(join(folder, 'serial'), '01\n');
openssl('req', '-new', '-key', 'seal.pem', '-subj', '/CN=Invented Seal', '-out', 'old.csr');
openssl('ca', '-config', 'ca.cnf', '-selfsign', '-batch', '-keyfile', 'seal.pem', '-md', 'default', '-in', 'old.csr', '-out', 'old.crt', '-notext', '-startdate', '20200101000000Z', '-enddate', '20200201000000Z'); // prettier-ignore
const sealJwk = createPublicKey(made('seal.pem')).export({ format: 'jwk' }) as PublicJwk;

const refusal = async (document: unknown): Promise<{ code: string; message: string; cause?: unknown }> =>
  readKeyDocument(document).then(
    () => Promise.reject(new TypeError('It was taken.')),
    (error: { code: string; message: string }) => error,
  );

describe('a key as an authority has it', () => {
  it.each(Object.entries(pairs))(
    'is a JWK, its text or a PEM, and has the same name in all of them: %s',
    async (_, pair) => {
      const jwk = jwkOf(pair);
      const kid = await kidOf(jwk);
      for (const document of [
        jwk,
        { ...jwk, use: 'sig', kid: 'ours', key_ops: ['verify'] },
        JSON.stringify(jwk),
        spki(pair.publicKey),
        `\n${spki(pair.publicKey)}\n`,
      ]) {
        // prettier-ignore
        expect((await readKeyDocument(document)).kid).toBe(kid);
      }
    },
  );

  it('is a certificate as PEM or as base64 of its DER, whose subject and validity are kept', async () => {
    const der = openssl('x509', '-in', 'seal.crt', '-outform', 'DER');
    for (const document of [
      made('seal.crt'),
      der.toString('base64'),
      der.toString('base64').replaceAll(/(.{64})/g, '$1\n'),
    ]) {
      // prettier-ignore
      const { kid, certificate } = await readKeyDocument(document);
      expect(kid).toBe(await kidOf(sealJwk));
      expect(certificate).toMatchObject({
        subject: 'C=XX, O=Invented Ministry, CN=Invented Seal',
        issuer: 'C=XX, O=Invented Ministry, CN=Invented Seal',
        serialNumber: '1267',
        sha256: openssl('x509', '-in', 'seal.crt', '-noout', '-fingerprint', '-sha256').toString().split('=')[1]!.trim().replaceAll(':', '').toLowerCase(), // prettier-ignore
      });
      const days = (certificate!.notAfter.getTime() - certificate!.notBefore.getTime()) / 86_400_000;
      expect(days).toBe(30);
    }
  });

  it.each([
    ['an expired certificate', made('old.crt'), 'has expired'],
    ['a chain', `${made('seal.crt')}${made('old.crt')}`, 'more than one'],
    ['P-384', spki(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey), 'kind of key'],
    ['Ed448', spki(generateKeyPairSync('ed448').publicKey), 'kind of key'],
    ['RSA of 1024 bits', spki(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey), '2048 bits'],
    ['RSA for PSS alone, which no JWK can say', spki(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey), 'kind of key'], // prettier-ignore
    ['PKCS #1', pairs.RSA.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(), 'Of PEM only'],
    ['a key for encryption', { ...jwkOf(pairs.RSA), use: 'enc' }, '"use"'],
    ['a key for another algorithm', { ...jwkOf(pairs.RSA), alg: 'RS256' }, '"alg"'],
    ['a key for wrapping', { ...jwkOf(pairs.RSA), key_ops: ['wrapKey'] }, '"key_ops"'],
    ['a set of keys', { keys: [jwkOf(pairs.RSA)] }, 'kind of key'],
    ['a broken PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', 'PEM cannot be read'],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', 'certificate cannot be read'], // prettier-ignore
    ['broken JSON', '{"kty":', 'not valid JSON'],
    ['words', 'our key is in the post', 'neither a JWK nor'],
    ['nothing', '', 'neither a JWK nor'],
    ['a number', 7, 'neither a JWK nor'],
    ['a list', [jwkOf(pairs.RSA)], 'neither a JWK nor'],
  ])('is refused as %s', async (_, document, detail) => {
    const { code, message } = await refusal(document);
    expect(code).toBe('KEY_INVALID');
    expect(message).toContain(detail);
  });
});

describe('a private key', () => {
  const { privateKey } = pairs.Ed25519;
  const privateJwk = privateKey.export({ format: 'jwk' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const secret = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'invented' } as const;
  const der = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1') =>
    key.export({ type, format: 'der' } as { type: 'pkcs8'; format: 'der' }).toString('base64');

  it.each([
    ['a JWK', privateJwk],
    ['the text of a JWK', JSON.stringify(privateJwk)],
    ['a set of keys', { keys: [jwkOf(pairs.RSA), privateJwk] }],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0' }],
    ['PEM', pem],
    ['PEM behind a certificate', `${made('seal.crt')}${pem}`],
    ['encrypted PEM', privateKey.export(secret)],
    ['PEM in base64', Buffer.from(pem).toString('base64')],
    ['a JWK in a text in an object', { key: JSON.stringify(privateJwk) }],
    ['PKCS #8', der(privateKey, 'pkcs8')],
    ['PKCS #1', der(pairs.RSA.privateKey, 'pkcs1')],
    ['SEC 1', der(pairs['P-256'].privateKey, 'sec1')],
    ['encrypted PKCS #8', privateKey.export({ ...secret, format: 'der' }).toString('base64')],
  ])('is refused as one, and no word of it is repeated: %s', async (_, document) => {
    const error = await refusal(document);
    expect(error).toMatchObject({ code: 'KEY_PRIVATE', cause: undefined });
    expect(JSON.stringify({ ...error, stack: '' })).not.toContain(String(privateJwk.d));
  });
});
