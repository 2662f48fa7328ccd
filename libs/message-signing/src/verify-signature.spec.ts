import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicKeyPem, type PublicJwk, readCompactJws, readPublicKey, verifySignature } from './index.js';

interface Vector {
  readonly section: string;
  readonly alg: string;
  readonly key: PublicJwk;
  readonly jws: string;
}

const vectors = (rfc: string): Vector[] =>
  JSON.parse(readFileSync(new URL(`./vectors/${rfc}.json`, import.meta.url), 'utf8')) as Vector[];
const vector = (rfc: string, section: string): Vector => vectors(rfc).find((one) => one.section === section)!;

const pairs = {
  ed25519: generateKeyPairSync('ed25519'),
  p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const jwkOf = (key: KeyObject): PublicJwk => key.export({ format: 'jwk' }) as PublicJwk;
const publicKeys = {
  ed25519: await readPublicKey(jwkOf(pairs.ed25519.publicKey)),
  p256: await readPublicKey(jwkOf(pairs.p256.publicKey)),
  rsa: await readPublicKey(jwkOf(pairs.rsa.publicKey)),
};

const pss = (saltLength: number) => (input: Buffer) =>
  sign('sha256', input, { key: pairs.rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
const p256 = (dsaEncoding: 'ieee-p1363' | 'der') => (input: Buffer) =>
  sign('sha256', input, { key: pairs.p256.privateKey, dsaEncoding });
const ed25519 = (input: Buffer) => sign(null, input, pairs.ed25519.privateKey);

const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url');
const compact = (header: object, payload: string | Uint8Array, make: (input: Buffer) => Buffer): string => {
  const input = `${encode(JSON.stringify(header))}.${encode(payload)}`;
  return `${input}.${encode(make(Buffer.from(input)))}`;
};
const isCode = (code: string): unknown => expect.objectContaining({ code });

describe('signatures published in RFCs', () => {
  it('verifies Ed25519 of RFC 8037, A.4, and ES256 of RFC 7515, A.3', async () => {
    for (const { key, jws } of [vector('rfc8037', 'A.4'), vector('rfc7515', 'A.3')]) {
      await expect(verifySignature(readCompactJws(jws), await readPublicKey(key))).resolves.toBeUndefined();
    }
  });

  it('takes from RFC 8037, A.4, the bytes that were signed', () => {
    const { payload } = readCompactJws(vector('rfc8037', 'A.4').jws);
    expect(Buffer.from(payload).toString()).toBe('Example of Ed25519 signing');
  });

  it.each(['4.1', '4.2'])(
    'refuses the true signature of RFC 7520, %s, for RSA is used with PS256 alone',
    async (at) => {
      const { key, jws } = vector('rfc7520', at);
      const signed = verifySignature(readCompactJws(jws), await readPublicKey(key));
      await expect(signed).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
    },
  );

  it.each(['4.3', '4.4'])('refuses the key of RFC 7520, %s: another curve, or a secret', async (section) => {
    await expect(readPublicKey(vector('rfc7520', section).key)).rejects.toEqual(isCode('KEY_INVALID'));
  });

  it.each([
    ['rfc7520', '4.1'],
    ['rfc7520', '4.2'],
    ['rfc7520', '4.3'],
    ['rfc7520', '4.4'],
    ['rfc7520', '4.5'],
    ['rfc7515', 'A.5'],
  ])('refuses %s, %s, under every kind of key', async (rfc, section) => {
    for (const key of Object.values(publicKeys)) {
      const verified = verifySignature(readCompactJws(vector(rfc, section).jws), key);
      await expect(verified).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
    }
  });

  it('does not read the unencoded payload of RFC 7797 as a compact JWS', () => {
    expect(() => readCompactJws(vector('rfc7797', 'cookbook, compact').jws)).toThrow(isCode('BODY_NOT_JWS') as Error);
  });
});

describe('signatures made with node:crypto', () => {
  it.each([
    ['EdDSA', 'ed25519', ed25519],
    ['Ed25519', 'ed25519', ed25519],
    ['ES256', 'p256', p256('ieee-p1363')],
    ['PS256', 'rsa', pss(32)],
  ] as const)('verifies %s', async (alg, kind, make) => {
    const jws = readCompactJws(compact({ alg }, 'Shembull', make));
    await expect(verifySignature(jws, publicKeys[kind])).resolves.toBeUndefined();
  });

  it.each([
    ['an ECDSA signature in DER', 'ES256', 'p256', p256('der')],
    ['a PSS salt of another length than the hash', 'PS256', 'rsa', pss(20)],
    ['no signature', 'EdDSA', 'ed25519', () => Buffer.alloc(0)],
    ['a signature cut short', 'EdDSA', 'ed25519', (input: Buffer) => ed25519(input).subarray(0, 63)],
    ['a byte after the signature', 'EdDSA', 'ed25519', (input: Buffer) => Buffer.concat([ed25519(input), input])],
    ['r and s of zero', 'ES256', 'p256', () => Buffer.alloc(64)],
  ] as const)('refuses %s', async (_, alg, kind, make) => {
    const jws = readCompactJws(compact({ alg }, 'Shembull', make));
    await expect(verifySignature(jws, publicKeys[kind])).rejects.toEqual(isCode('SIGNATURE_INVALID'));
  });

  it('refuses the signature of another key of the same kind', async () => {
    const other = await readPublicKey(jwkOf(generateKeyPairSync('ed25519').publicKey));
    const jws = readCompactJws(compact({ alg: 'EdDSA' }, 'Shembull', ed25519));
    await expect(verifySignature(jws, other)).rejects.toEqual(isCode('SIGNATURE_INVALID'));
  });

  it('refuses b64, under which the signature would be of other bytes than those read', async () => {
    const header = { alg: 'EdDSA', b64: false, crit: ['b64'] };
    const text = encode('Shembull');
    const input = `${encode(JSON.stringify(header))}.${text}`;
    const jws = readCompactJws(`${input}.${encode(ed25519(Buffer.from(input)))}`);
    await expect(verifySignature(jws, publicKeys.ed25519)).rejects.toEqual(isCode('SIGNATURE_INVALID'));
  });
});

describe('the algorithm', () => {
  const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256'];
  const mixed = Object.entries(publicKeys).flatMap(([kind, { algorithms: own }]) =>
    algorithms.filter((alg) => !own.some((one) => one === alg)).map((alg) => [alg, kind] as const),
  );

  it.each(mixed)('is never %s under a key of kind %s', async (alg, kind) => {
    const jws = readCompactJws(compact({ alg }, 'Shembull', ed25519));
    const verified = verifySignature(jws, publicKeys[kind as keyof typeof publicKeys]);
    await expect(verified).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
  });

  it.each(['none', 'None', 'NONE', 'eddsa', 'ES256K', 'HS256', '', ' EdDSA', null, 7, ['EdDSA'], undefined])(
    'is never %j',
    async (alg) => {
      const jws = readCompactJws(compact({ alg }, 'Shembull', ed25519));
      const verified = verifySignature(jws, publicKeys.ed25519);
      await expect(verified).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
    },
  );

  it.each(['ed25519', 'p256', 'rsa'] as const)('is no HMAC with the public key (%s) as its secret', async (kind) => {
    const key = publicKeys[kind];
    const secrets = [publicKeyPem(key.jwk), JSON.stringify(key.jwk), key.key.export({ type: 'spki', format: 'der' })];
    for (const secret of secrets) {
      const hmac = (input: Buffer): Buffer => createHmac('sha256', secret).update(input).digest();
      const jws = readCompactJws(compact({ alg: 'HS256' }, 'Shembull', hmac));
      await expect(verifySignature(jws, key)).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
    }
  });

  it('is one that the agreement allows, whatever the key can do', async () => {
    const jws = readCompactJws(compact({ alg: 'EdDSA' }, 'Shembull', ed25519));
    await expect(verifySignature(jws, publicKeys.ed25519, ['ES256', 'EdDSA'])).resolves.toBeUndefined();
    await expect(verifySignature(jws, publicKeys.ed25519, ['Ed25519', 'ES256'])).rejects.toMatchObject({
      code: 'ALGORITHM_NOT_ALLOWED',
      message: 'ALGORITHM_NOT_ALLOWED: The signature algorithm is not allowed for this key.',
      show: { allowed: ['Ed25519'] },
    });
  });

  it('does not become allowed because an agreement names it', async () => {
    const jws = readCompactJws(vector('rfc7515', 'A.5').jws);
    await expect(verifySignature(jws, publicKeys.ed25519, ['none'])).rejects.toEqual(isCode('ALGORITHM_NOT_ALLOWED'));
  });
});

describe('any bytes', () => {
  it('round trip as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (payload) => {
        const jws = readCompactJws(compact({ alg: 'EdDSA' }, payload, ed25519));
        await verifySignature(jws, publicKeys.ed25519);
        expect(Buffer.from(jws.payload).equals(Buffer.from(payload))).toBe(true);
      }),
    );
  });

  it.each([
    ['EdDSA', 'ed25519', ed25519],
    ['ES256', 'p256', p256('ieee-p1363')],
    ['PS256', 'rsa', pss(32)],
  ] as const)('%s refuses any one byte of them altered, added or left out', async (alg, kind, make) => {
    const text = compact({ alg, kid: publicKeys[kind].kid }, '{"reference":"EX-1"}', make);
    const open = async (altered: string): Promise<void> => verifySignature(readCompactJws(altered), publicKeys[kind]);
    const anywhere = fc.nat({ max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 0, max: 255 }), fc.nat({ max: 2 }), async (at, byte, removed) => {
        const put = removed === 2 ? '' : String.fromCharCode(byte);
        const altered = text.slice(0, at) + put + text.slice(at + Math.min(removed, 1));
        fc.pre(altered !== text);
        await expect(open(altered)).rejects.toMatchObject({
          code: expect.stringMatching(/^(BODY_NOT_JWS|ALGORITHM_NOT_ALLOWED|SIGNATURE_INVALID)$/),
        });
      }),
      { numRuns: 300 },
    );
  });
});
