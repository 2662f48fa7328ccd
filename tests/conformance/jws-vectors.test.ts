import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { publicKeyPem, type PublicJwk, readCompactJws, readPublicKey, verifySignature } from '#message-signing';

interface Example {
  readonly title: string;
  readonly input: {
    readonly key: PublicJwk & { d?: string };
    readonly alg: string | string[];
    readonly payload: string;
  };
  readonly output: { readonly compact?: string; readonly json?: object; readonly json_flat?: object };
}

const cookbook = fileURLToPath(new URL('../vectors/jose-cookbook/', import.meta.url));
const files = readdirSync(cookbook, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const read = (name: string): Example => JSON.parse(readFileSync(join(cookbook, name), 'utf8')) as Example;
/** The public half; the cookbook prints both. A secret has none and stays as it is. */
function publicHalf(key: PublicJwk): PublicJwk {
  const secret = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
  return Object.fromEntries(Object.entries(key).filter(([name]) => !secret.has(name))) as PublicJwk;
}

/** What becomes of a text under a key, as the gateway opens it: form, key, algorithm, signature. */
async function outcomeOf(text: string, jwk: PublicJwk): Promise<string> {
  try {
    const jws = readCompactJws(text);
    await verifySignature(jws, await readPublicKey(jwk));
    return `verifies: ${Buffer.from(jws.payload).toString()}`;
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.code;
  }
}

describe('the JOSE cookbook', () => {
  /** EdDSA with Ed25519 is the one of its algorithms that is used here; every other is refused, true as it is. */
  const expected: Readonly<Record<string, string>> = {
    'jws/4_1.rsa_v15_signature.json': 'ALGORITHM_NOT_ALLOWED',
    'jws/4_2.rsa-pss_signature.json': 'ALGORITHM_NOT_ALLOWED',
    'jws/4_3.ecdsa_signature.json': 'KEY_INVALID',
    'jws/4_4.hmac-sha2_integrity_protection.json': 'KEY_INVALID',
    // Detached: the compact form carries no payload, and a secret is no key.
    'jws/4_5.signature_with_detached_content.json': 'KEY_INVALID',
    'curve25519/jws.json': 'verifies: Example of Ed25519 signing',
    // An unencoded payload is not base64url.
    'rfc7797/hmac-sha2_b64_false.json': 'BODY_NOT_JWS',
  };
  const compacts = files.filter((name) => read(name).output.compact !== undefined);

  it('has eleven examples of signatures, seven of them compact', () => {
    expect([files.length, compacts.length].join()).toBe('11,7');
    expect(Object.keys(expected).sort()).toEqual(compacts.sort());
  });

  it.each(Object.entries(expected))('%s: %s', async (name, outcome) => {
    const { input, output } = read(name);
    expect(await outcomeOf(output.compact ?? '', publicHalf(input.key))).toBe(outcome);
  });

  it.each(files)('%s: its JSON serialisations are no compact JWS', (name) => {
    const { json, json_flat } = read(name).output;
    for (const form of [json, json_flat].filter((one) => one !== undefined)) {
      for (const text of [JSON.stringify(form), JSON.stringify(form, null, 2)]) {
        expect(() => readCompactJws(text)).toThrow(
          expect.objectContaining({ code: 'BODY_NOT_JWS' }) as unknown as Error,
        );
      }
    }
  });

  it('shows private keys, which are never taken for public ones', async () => {
    for (const name of files) {
      const keys = [read(name).input.key].flat() as (PublicJwk & { d?: string })[];
      for (const key of keys.filter(({ d }) => d !== undefined)) {
        await expect(readPublicKey(key)).rejects.toMatchObject({ code: 'KEY_INVALID' });
      }
    }
  });
});

const pairs = {
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
type Algorithm = keyof typeof pairs;
const algorithms = Object.keys(pairs) as Algorithm[];
const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url');
const jwkOf = (key: KeyObject): PublicJwk => key.export({ format: 'jwk' }) as PublicJwk;
const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;

function signatureOf(alg: Algorithm, input: string, key: KeyObject = pairs[alg].privateKey): Buffer {
  const bytes = Buffer.from(input);
  if (alg === 'EdDSA') return sign(null, bytes, key);
  if (alg === 'ES256') return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  return sign('sha256', bytes, { key, padding, saltLength });
}

function compact(alg: Algorithm, header: object = {}, payload = '{"ref":"EX-1"}'): [string, string, string] {
  const [first, second] = [encode(JSON.stringify({ alg, ...header })), encode(payload)];
  return [first, second, encode(signatureOf(alg, `${first}.${second}`))];
}

/** A text that is refused, made of one that verifies. */
type Fault = (alg: Algorithm, parts: [string, string, string]) => string;
const swapped = (text: string): string => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`);
const bytesOf = (part: string): Buffer => Buffer.from(part, 'base64url');

/** Signed by whoever sends it, whose key lies in the header under some name. */
const bringsItsKey =
  (name: (alg: Algorithm, jwk: PublicJwk) => object): Fault =>
  (alg, [, payload]) => {
    const own = { EdDSA: () => generateKeyPairSync('ed25519'), ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), PS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }) }[alg](); // prettier-ignore
    const header = encode(JSON.stringify({ alg, ...name(alg, jwkOf(own.publicKey)) }));
    return `${header}.${payload}.${encode(signatureOf(alg, `${header}.${payload}`, own.privateKey))}`;
  };

const faults: Readonly<Record<string, Fault>> = {
  'a signature altered at its start': (_, [h, p, s]) => `${h}.${p}.${swapped(s)}`,
  'no signature': (_, [h, p]) => `${h}.${p}.`,
  'no signature and no dot': (_, [h, p]) => `${h}.${p}`,
  'an altered payload': (_, [h, p, s]) => `${h}.${swapped(p)}.${s}`,
  'no payload': (_, [h, , s]) => `${h}..${s}`,
  'no payload and no dot': (_, [h, , s]) => `${h}.${s}`,
  'an altered header': (_, [h, p, s]) => `${encode(`${bytesOf(h).toString().slice(0, -1)},"x":1}`)}.${p}.${s}`,
  'the same header, spaced otherwise': (_, [h, p, s]) => `${encode(`${bytesOf(h).toString()} `)}.${p}.${s}`,
  'no header': (_, [, p, s]) => `.${p}.${s}`,
  'a payload alone': (_, [, p]) => p,
  'dots alone': () => '..',
  nothing: () => '',
  'a fourth, empty part': (_, parts) => `${parts.join('.')}.`,
  'a fourth part': (_, parts) => `${parts.join('.')}.Zm9v`,
  'padded parts': (_, parts) => parts.map((part) => `${part}=`).join('.'),
  'parts in base64 that is not base64url': (_, [h, p]) => `${h}.${p}.${'+/'.repeat(43)}`,
  'bits that mean nothing set': (_, [h, p, s]) => `${h}.${p}.${s.slice(0, -1)}${s.endsWith('B') ? 'D' : 'B'}`,
  'line breaks': (_, [h, p, s]) => `${h}.\r\n${p}.${s}`,
  'a space before it': (_, parts) => ` ${parts.join('.')}`,
  'the algorithm none': (alg, [, p]) => `${encode(JSON.stringify({ alg: 'none', was: alg }))}.${p}.`,
  'the algorithm none over a signature': (_, [, p, s]) => `${encode('{"alg":"none"}')}.${p}.${s}`,
  'a MAC under the public key': (alg, [, p]) => {
    const header = encode('{"alg":"HS256"}');
    const secret = publicKeyPem(jwkOf(pairs[alg].publicKey));
    return `${header}.${p}.${createHmac('sha256', secret).update(`${header}.${p}`).digest('base64url')}`;
  },
  'a key of its own in jwk': bringsItsKey((_, jwk) => ({ jwk })),
  'a key of its own in jwk under the kid of another': bringsItsKey((alg, jwk) => ({ jwk, kid: `kid-of-${alg}` })),
  'a key of its own at jku': bringsItsKey(() => ({ jku: 'http://127.0.0.1:1/keys' })),
  'a key of its own at x5u': bringsItsKey(() => ({ x5u: 'http://127.0.0.1:1/chain.pem' })),
  'a key of its own in x5c': bringsItsKey((_, jwk) => ({ x5c: [Buffer.from(publicKeyPem(jwk)).toString('base64')] })),
  'an extension that nobody knows': (alg) => compact(alg, { crit: ['x'], x: 1 }).join('.'),
  'an empty list of extensions': (alg) => compact(alg, { crit: [] }).join('.'),
  'a signature of zeros': (_, [h, p, s]) => `${h}.${p}.${encode(Buffer.alloc(bytesOf(s).length))}`,
  'a signature of ones': (_, [h, p, s]) => `${h}.${p}.${encode(Buffer.alloc(bytesOf(s).length, 0xff))}`,
  'a signature cut short': (_, [h, p, s]) => `${h}.${p}.${encode(bytesOf(s).subarray(0, -1))}`,
  'a byte after the signature': (_, [h, p, s]) => `${h}.${p}.${encode(Buffer.concat([bytesOf(s), Buffer.alloc(1)]))}`,
  'a zero before the signature': (_, [h, p, s]) => `${h}.${p}.${encode(Buffer.concat([Buffer.alloc(1), bytesOf(s)]))}`,
  'the signature of another text': (alg, [h, p]) => `${h}.${p}.${encode(signatureOf(alg, `${h}.${p}.`))}`,
  'the parts as JSON': (_, [h, p, s]) => JSON.stringify({ payload: p, protected: h, signature: s }),
};

describe.each(algorithms)('a signature under %s', (alg) => {
  const jwk = jwkOf(pairs[alg].publicKey);

  it('verifies as it was made', async () => {
    expect(await outcomeOf(compact(alg).join('.'), jwk)).toBe('verifies: {"ref":"EX-1"}');
  });

  it.each(Object.entries(faults))('is refused with %s', async (_, fault) => {
    const outcome = await outcomeOf(fault(alg, compact(alg)), jwk);
    expect(outcome).toMatch(/^(BODY_NOT_JWS|ALGORITHM_NOT_ALLOWED|SIGNATURE_INVALID)$/);
  });

  it.each(algorithms.filter((other) => other !== alg))('is refused under a key for %s', async (other) => {
    expect(await outcomeOf(compact(alg).join('.'), jwkOf(pairs[other].publicKey))).toBe('ALGORITHM_NOT_ALLOWED');
  });
});

describe('a second signature made of a first', () => {
  const little = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

  it('is refused under Ed25519: S is less than the order (RFC 8032, section 5.1.7)', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const [h, p, s] = compact('EdDSA');
    const bytes = bytesOf(s);
    const other = Buffer.from((little(bytes.subarray(32)) + order).toString(16).padStart(64, '0'), 'hex').reverse();
    const forged = `${h}.${p}.${encode(Buffer.concat([bytes.subarray(0, 32), other]))}`;
    expect(await outcomeOf(forged, jwkOf(pairs.EdDSA.publicKey))).toBe('SIGNATURE_INVALID');
  });

  it('verifies under ES256 with n - s, as the algorithm has it: a jti, not a signature, tells acts apart', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const [h, p, s] = compact('ES256');
    const bytes = bytesOf(s);
    const other = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
    const second = Buffer.concat([bytes.subarray(0, 32), Buffer.from(other.toString(16).padStart(64, '0'), 'hex')]);
    expect(await outcomeOf(`${h}.${p}.${encode(second)}`, jwkOf(pairs.ES256.publicKey))).toMatch(/^verifies/);
  });

  it.each([
    ['r of the order', Buffer.concat([Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex'), Buffer.alloc(32, 1)])], // prettier-ignore
    ['s of zero', Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32)])],
    ['r of zero', Buffer.concat([Buffer.alloc(32), Buffer.alloc(32, 1)])],
  ])('is refused under ES256 with %s', async (_, signature) => {
    const [h, p] = compact('ES256');
    const outcome = await outcomeOf(`${h}.${p}.${encode(signature)}`, jwkOf(pairs.ES256.publicKey));
    expect(outcome).toBe('SIGNATURE_INVALID');
  });
});
