import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { publicKeyPem, type PublicJwk, readPublicKey, SigningKey } from './index.js';

interface Vector {
  readonly key: PublicJwk;
  readonly thumbprint: string;
}

const vector = (rfc: string): Vector =>
  (JSON.parse(readFileSync(new URL(`./vectors/${rfc}.json`, import.meta.url), 'utf8')) as [Vector])[0];
const jwkOf = (key: KeyObject): PublicJwk => key.export({ format: 'jwk' }) as PublicJwk;
const bytes = (text: string | undefined): Buffer => Buffer.from(text!, 'base64url');

const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const edJwk = jwkOf(ed25519.publicKey);
const ecJwk = jwkOf(p256.publicKey);
const rsaJwk = jwkOf(rsa.publicKey);

const expectRefused = async (jwk: PublicJwk, detail = 'The key cannot be used.'): Promise<void> =>
  expect(readPublicKey(jwk)).rejects.toMatchObject({ code: 'KEY_INVALID', message: `KEY_INVALID: ${detail}` });

describe('reading a public key', () => {
  it.each(['rfc7638', 'rfc8037'])('names it by its thumbprint, as %s does', async (rfc) => {
    const { key, thumbprint } = vector(rfc);
    expect((await readPublicKey(key)).kid).toBe(thumbprint);
  });

  it('gives it the same name whatever stands beside its numbers, and keeps only these', async () => {
    const { key, thumbprint } = vector('rfc7638');
    const decorated = {
      use: 'sig',
      kid: '2011-04-29',
      x5u: 'https://ministry.example',
      ...key,
      alg: 'RS256',
      crv: 'x',
    };
    const read = await readPublicKey(decorated);
    expect(read.kid).toBe(thumbprint);
    expect(read.jwk).toEqual(key);
  });

  it.each([
    ['Ed25519', edJwk, ['EdDSA', 'Ed25519']],
    ['P-256', ecJwk, ['ES256']],
    ['RSA', rsaJwk, ['PS256']],
  ])('lets %s sign with its own algorithms only, whatever it says of itself', async (_, jwk, algorithms) => {
    expect((await readPublicKey({ ...jwk, alg: 'none' })).algorithms).toEqual(algorithms);
  });

  it.each([
    [{ use: 'enc' }, 'The key says that it is not for signatures ("use").'],
    [{ key_ops: ['encrypt'] }, 'The key says that it is not for verifying ("key_ops").'],
    [{ key_ops: 'verify' as unknown as string[] }, 'The key says that it is not for verifying ("key_ops").'],
  ])('refuses a key for something else: %j', async (says, detail) => {
    await expectRefused({ ...ecJwk, ...says }, detail);
  });

  it('reads a key that says that it is for verifying', async () => {
    expect((await readPublicKey({ ...ecJwk, use: 'sig', key_ops: ['verify'] })).algorithms).toEqual(['ES256']);
  });

  it.each([
    ['Ed25519', ed25519.privateKey],
    ['P-256', p256.privateKey],
    ['RSA', rsa.privateKey],
  ])('refuses a private key of %s', async (_, key) => {
    await expectRefused(jwkOf(key), 'A private key was given; only its public half may ever be sent.');
  });

  it.each(['p', 'q', 'dp', 'dq', 'qi'])('refuses RSA of which %s has been sent', async (name) => {
    const told = { ...rsaJwk, [name]: 'AQAB' };
    await expectRefused(told, 'A private key was given; only its public half may ever be sent.');
  });

  it('refuses a secret', async () => {
    const secret = { kty: 'oct', k: 'AQAB' };
    await expectRefused(secret, 'A private key was given; only its public half may ever be sent.');
  });

  it.each([
    ['P-384', jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
    ['P-521', jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey)],
    ['secp256k1', jwkOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)],
    ['Ed448', jwkOf(generateKeyPairSync('ed448').publicKey)],
    ['X25519', jwkOf(generateKeyPairSync('x25519').publicKey)],
    ['a secret without its bytes', { kty: 'oct' }],
    ['a kind in other letters', { ...rsaJwk, kty: 'rsa' }],
    ['a curve of another kind', { ...edJwk, crv: 'P-256' }],
    ['nothing', {} as PublicJwk],
  ])('refuses %s', async (_, jwk) => {
    await expectRefused(jwk, 'The kind of key is not one of Ed25519, P-256 or RSA.');
  });

  it.each([
    ['a point beside the curve', { ...ecJwk, y: ecJwk.x! }],
    ['a point without y', { kty: 'EC', crv: 'P-256', x: ecJwk.x! }],
    ['the point at infinity', { ...ecJwk, x: 'AA', y: 'AA' }],
    ['an Ed25519 key of another length', { ...edJwk, x: 'AQ' }],
    ['a number where a text belongs', { ...edJwk, x: 7 as unknown as string }],
    ['RSA without a modulus', { kty: 'RSA', e: 'AQAB' }],
  ])('refuses %s', async (_, jwk) => {
    await expectRefused(jwk);
  });
});

describe('a weak key', () => {
  const ofBits = (modulusLength: number): PublicJwk => jwkOf(generateKeyPairSync('rsa', { modulusLength }).publicKey);

  it.each([512, 1024, 2047])('is RSA of %d bits', async (modulusLength) => {
    await expectRefused(ofBits(modulusLength), 'RSA needs 2048 bits.');
  });

  it('is not RSA of 3072 bits', async () => {
    await expect(readPublicKey(ofBits(3072))).resolves.toMatchObject({ algorithms: ['PS256'] });
  });

  it.each([
    ['0', 'AA'],
    ['1, under which every text is its own signature', 'AQ'],
    ['3', 'Aw'],
    ['65535', '__8'],
    ['65536', 'AQAA'],
    ['65538', 'AQAC'],
  ])('is RSA with the exponent %s', async (_, e) => {
    await expectRefused({ ...rsaJwk, e }, 'RSA needs an odd public exponent of 65537 or more.');
  });

  const p = 2n ** 255n - 19n;
  // The y of the points of order 8, as RFC 8032 encodes them: the lesser of the two; the other is p minus it.
  const order8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
  const point = (y: bigint, sign: 0n | 1n): PublicJwk => {
    const hex = (y + (sign << 255n)).toString(16).padStart(64, '0');
    return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').reverse().toString('base64url') };
  };

  it.each([
    ['the neutral point', 1n],
    ['the point of order 2', p - 1n],
    ['a point of order 4', 0n],
    ['a point of order 8', order8],
    ['another point of order 8', p - order8],
    ['a point of order 4, spelled otherwise', p],
    ['the neutral point, spelled otherwise', p + 1n],
    ['a number greater than every point', p + 18n],
  ])('is %s of Ed25519', async (_, y) => {
    await expectRefused(point(y, 0n), 'Anybody could sign under this Ed25519 key.');
    await expectRefused(point(y, 1n), 'Anybody could sign under this Ed25519 key.');
  });

  it('would let anybody sign: openssl verifies this signature of every text under the neutral point', () => {
    const neutral = point(1n, 0n);
    const everyText = Buffer.concat([bytes(neutral.x), Buffer.alloc(32)]);
    const key = createPublicKey({ key: { ...neutral, kty: 'OKP' }, format: 'jwk' });
    expect(verify(null, Buffer.from('Shembull'), key, everyText)).toBe(true);
  });
});

describe('the spelling of a key', () => {
  const longer = (text: string | undefined): string =>
    Buffer.concat([Buffer.alloc(1), bytes(text)]).toString('base64url');
  const spareBits = (text: string): string =>
    text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);

  it.each([
    ['padding', { ...edJwk, x: `${edJwk.x}=` }],
    ['a space', { ...rsaJwk, e: 'AQ AB' }],
    ['the alphabet of base64', { ...rsaJwk, n: bytes(rsaJwk.n).toString('base64') }],
    ['bits that count for nothing', { ...edJwk, x: spareBits(edJwk.x!) }],
    ['a zero before the modulus', { ...rsaJwk, n: longer(rsaJwk.n) }],
    ['a zero before the exponent', { ...rsaJwk, e: longer('AQAB') }],
    ['a zero before a coordinate', { ...ecJwk, x: longer(ecJwk.x) }],
  ])('is one only, so that one key has one kid: %s is refused', async (_, jwk) => {
    await expectRefused(
      jwk,
      'The numbers of the key must be base64url without padding and of the length that RFC 7518 says.',
    );
  });
});

describe('the PEM of a key', () => {
  it.each([
    ['Ed25519', edJwk, null, ed25519.privateKey],
    ['P-256', ecJwk, 'sha256', p256.privateKey],
    ['RSA', rsaJwk, 'sha256', rsa.privateKey],
  ])('of %s verifies with node:crypto', (_, jwk, hash, privateKey) => {
    const pem = publicKeyPem(jwk);
    expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]+-----END PUBLIC KEY-----\n$/);
    const signature = sign(hash, Buffer.from('Shembull'), privateKey);
    expect(verify(hash, Buffer.from('Shembull'), pem, signature)).toBe(true);
    expect(verify(hash, Buffer.from('Shembul1'), pem, signature)).toBe(false);
  });

  it('verifies what we sign, without this room', async () => {
    const ours = await SigningKey.from(ed25519.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const [header, payload, signature] = (await ours.sign('readmission-receipt+jws', Buffer.from('{}'))).split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify(null, signed, publicKeyPem(ours.publicJwk), bytes(signature))).toBe(true);
  });
});
