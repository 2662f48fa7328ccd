import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { explainSignature, type PublicJwk, readCompactJws, readPublicKey, type SignatureView } from './index.js';

type Cause = SignatureView['causes'][number]['cause'];
type Maker = (input: string | Uint8Array) => Buffer;

const pairs = {
  ed25519: generateKeyPairSync('ed25519'),
  otherEd25519: generateKeyPairSync('ed25519'),
  p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const publicKeyOf = ({ publicKey }: { publicKey: KeyObject }) =>
  readPublicKey(publicKey.export({ format: 'jwk' }) as PublicJwk);
const keys = {
  EdDSA: await publicKeyOf(pairs.ed25519),
  ES256: await publicKeyOf(pairs.p256),
  PS256: await publicKeyOf(pairs.rsa),
};
const other = await publicKeyOf(pairs.otherEd25519);

const raw: Record<keyof typeof keys, Maker> = {
  EdDSA: (input) => sign(null, Buffer.from(input), pairs.ed25519.privateKey),
  ES256: (input) => sign('sha256', Buffer.from(input), { key: pairs.p256.privateKey, dsaEncoding: 'ieee-p1363' }),
  PS256: (input) => rsa(input, constants.RSA_PKCS1_PSS_PADDING, 32),
};
const der: Maker = (input) => sign('sha256', Buffer.from(input), pairs.p256.privateKey);
const rsa = (input: string | Uint8Array, padding: number, saltLength?: number): Buffer =>
  sign('sha256', Buffer.from(input), { key: pairs.rsa.privateKey, padding, ...(saltLength === undefined ? {} : { saltLength }) }); // prettier-ignore

const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url');
const pad = (part: string): string => part.padEnd(Math.ceil(part.length / 4) * 4, '=');
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Its base64 has characters of both alphabets and needs padding. */
const payload = '{"reference": "TEST-1", "note": "ëëë~~~???>>>"}';
const header = (alg: string): string => `{"alg":"${alg}", "kid":"k","jti":"a"}`;

/** What is said of a signature that was made over something else, or in another form, than it should have been. */
function explain(
  alg: keyof typeof keys,
  make: (input: string, header: string, payload: string) => Buffer,
  sent = payload,
): SignatureView {
  const input = `${encode(header(alg))}.${encode(sent)}`;
  const jws = readCompactJws(`${input}.${encode(make(input, header(alg), sent))}`);
  const key = keys[alg];
  return explainSignature(jws, { key, algorithms: key.algorithms, otherKeys: [other] });
}
const causes = (view: SignatureView): Cause[] => view.causes.map(({ cause }) => cause);

describe('why a signature did not verify', () => {
  it('tells what came in, by its digests and lengths', () => {
    const view = explain('EdDSA', () => Buffer.alloc(64));
    const input = `${encode(header('EdDSA'))}.${encode(payload)}`;
    expect(view).toEqual({
      header: { alg: 'EdDSA', kid: 'k', jti: 'a' },
      expectedAlgorithms: ['EdDSA', 'Ed25519'],
      signingInput: { bytes: input.length, sha256: sha256(input).toString('hex') },
      payload: { bytes: Buffer.from(payload).length, sha256: sha256(payload).toString('hex') },
      signatureBytes: 64,
      causes: [],
    });
  });

  it('says nothing of what the header holds beside its known members', () => {
    const input = `${encode('{"alg":"EdDSA","kid":"k","name":"Exampleson","cty":{"a":"Exampleson"},"iat":1.5}')}.${encode('{}')}`;
    const jws = readCompactJws(`${input}.${encode(Buffer.alloc(64))}`);
    const view = explainSignature(jws, { key: keys.EdDSA, algorithms: ['EdDSA'], otherKeys: [] });
    expect(view.header).toEqual({ alg: 'EdDSA', kid: 'k' });
    expect(JSON.stringify(view)).not.toContain('Exampleson');
  });

  it.each([
    ['DER_SIGNATURE', explain('ES256', der)],
    ['SIGNATURE_ENCODED_TWICE', explain('EdDSA', (input) => Buffer.from(encode(raw.EdDSA(input))))],
    ['SIGNATURE_ENCODED_TWICE', explain('ES256', (input) => Buffer.from(raw.ES256(input).toString('base64')))],
    ['SIGNATURE_LENGTH', explain('EdDSA', (input) => raw.EdDSA(input).subarray(1))],
    ['SIGNATURE_LENGTH', explain('ES256', () => Buffer.alloc(63))],
    ['PKCS1_SIGNATURE', explain('PS256', (input) => rsa(input, constants.RSA_PKCS1_PADDING))],
    ['PSS_SALT_LENGTH', explain('PS256', (input) => rsa(input, constants.RSA_PKCS1_PSS_PADDING, 64))],
    ['OTHER_KEY', explain('EdDSA', (input) => sign(null, Buffer.from(input), pairs.otherEd25519.privateKey))],
    ['TRAILING_NEWLINE', explain('EdDSA', (input) => raw.EdDSA(`${input}\n`))],
    ['TRAILING_NEWLINE', explain('PS256', (input) => raw.PS256(`${input}\r\n`))],
    ['BASE64_PADDING', explain('EdDSA', (input) => raw.EdDSA(input.split('.').map(pad).join('.')))],
    ['BASE64_ALPHABET', explain('ES256', (_, head, body) => raw.ES256([head, body].map((one) => Buffer.from(one).toString('base64')).join('.')))], // prettier-ignore
    ['HASH_SIGNED', explain('EdDSA', (input) => raw.EdDSA(sha256(input)))],
    ['HASH_SIGNED', explain('PS256', (input) => raw.PS256(sha256(input).toString('hex')))],
    ['NOT_ENCODED', explain('EdDSA', (_, head, body) => raw.EdDSA(`${head}.${body}`))],
    ['PAYLOAD_ALONE', explain('EdDSA', (_, _head, body) => raw.EdDSA(body))],
    ['PAYLOAD_ALONE', explain('ES256', (_, _head, body) => raw.ES256(encode(body)))],
  ] as const)('finds %s', (cause, view) => {
    expect(causes(view)).toEqual([cause]);
    expect(view.causes[0]?.detail).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['a newline at its end', `${payload}\n`],
    ['no space', JSON.stringify(JSON.parse(payload))],
    ['indentation and a newline', `${JSON.stringify(JSON.parse(payload), null, 2)}\n`],
    ['its members in their order', '{"note":"ëëë~~~???>>>","reference":"TEST-1"}'],
  ])('finds a payload that was signed with %s', (_, signedAs) => {
    const view = explain('EdDSA', (_input, head) => raw.EdDSA(`${encode(head)}.${encode(signedAs)}`));
    expect(causes(view)).toEqual(['PAYLOAD_RESERIALISED']);
  });

  it.each([
    ['without its newline', `${payload}\n`, payload],
    ['with other line ends', '{\r\n"a":1}', '{\n"a":1}'],
    ['as another program wrote it', '{"a":[1,{"b":null}]}', '{"a": [1, {"b": null}]}'],
    ['in XML, without its newline', '<a/>\n', '<a/>'],
  ])('finds a payload that was signed %s', (_, sent, signedAs) => {
    const view = explain('EdDSA', (_input, head) => raw.EdDSA(`${encode(head)}.${encode(signedAs)}`), sent);
    expect(causes(view)).toEqual(['PAYLOAD_RESERIALISED']);
  });

  it('finds a header that was written anew', () => {
    const view = explain('EdDSA', (_, head, body) => raw.EdDSA(`${encode(JSON.stringify(JSON.parse(head)))}.${encode(body)}`)); // prettier-ignore
    expect(causes(view)).toEqual(['HEADER_RESERIALISED']);
  });

  it('finds two mistakes at once, and names the key that was used', () => {
    expect(causes(explain('ES256', (input) => der(`${input}\n`)))).toEqual(['DER_SIGNATURE', 'TRAILING_NEWLINE']);
    const [cause] = explain('EdDSA', (input) => sign(null, Buffer.from(input), pairs.otherEd25519.privateKey)).causes;
    expect(cause?.kid).toBe(other.kid);
  });

  it('looks for no cause where the algorithm is wrong, where it may not, and names none where there is none', () => {
    const jws = readCompactJws(`${encode(header('RS256'))}.${encode(payload)}.${encode(Buffer.alloc(256))}`);
    expect(explainSignature(jws, { key: keys.PS256, algorithms: ['PS256'], otherKeys: [] }).causes).toEqual([]);
    const signed = readCompactJws(`${encode(header('EdDSA'))}.${encode(payload)}.${encode(Buffer.alloc(64))}`);
    const view = explainSignature(signed, { key: keys.EdDSA, algorithms: ['EdDSA'], otherKeys: undefined });
    expect(causes(view)).toEqual(['NOT_LOOKED_INTO']);
  });

  it('looks into no large text: other calls would wait for it', () => {
    const large = JSON.stringify({ photograph: 'a'.repeat(4_000_000) });
    const view = explain('EdDSA', (input) => raw.EdDSA(`${input}\n`), large);
    expect(causes(view)).toEqual(['NOT_LOOKED_INTO']);
    expect(view.payload.bytes).toBe(large.length);
  });
});
