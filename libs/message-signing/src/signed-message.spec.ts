import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Envelope } from '#canonical-message';
import fc from 'fast-check';
import {
  type ProgramKey,
  readCompactJws,
  readPublicKey,
  signMessage,
  SigningKey,
  type SignatureType,
  verifyMessage,
} from './index.js';

type Request = Envelope<'readmission-request'>;

const example = new URL(
  '../../../contracts/canonical-message/v1/examples/valid-envelope-of-a-request.json',
  import.meta.url,
);
const anEnvelope = (changes: Partial<Request> = {}): Request => ({
  ...(JSON.parse(readFileSync(example, 'utf8')) as Request),
  ...changes,
});

const pair = generateKeyPairSync('ed25519');
const gatewayKey = await SigningKey.from(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const otherPair = generateKeyPairSync('ed25519');
const responseKey = await SigningKey.from(otherPair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const published: readonly ProgramKey[] = [
  { ...(await readPublicKey(gatewayKey.publicJwk)), program: 'gateway-api' },
  { ...(await readPublicKey(responseKey.publicJwk)), program: 'response-service' },
];
const findKey = (kid: string): Promise<ProgramKey | undefined> =>
  Promise.resolve(published.find((key) => key.kid === kid));
const verify = (jws: string, installation = 'example') => verifyMessage(jws, findKey, installation);

const signRaw = (payload: string, typ: SignatureType = 'readmission-message+jws'): Promise<string> =>
  gatewayKey.sign(typ, Buffer.from(payload));
/** Signs a header of any kind with the gateway's own key. */
const signUnder = (header: object, payload: string = JSON.stringify(anEnvelope())): string => {
  const parts = [JSON.stringify(header), payload].map((part) => Buffer.from(part).toString('base64url'));
  return [...parts, sign(null, Buffer.from(parts.join('.')), pair.privateKey).toString('base64url')].join('.');
};
const header = { alg: 'EdDSA', kid: gatewayKey.kid, typ: 'readmission-message+jws' };
const notOurs = 'MESSAGE_SIGNATURE_INVALID: A message on the bus is not signed by one of our programs.';
const notOfItsName = 'MESSAGE_SIGNATURE_INVALID: The message is not of the program or installation that it names.';

describe('a message on the bus', () => {
  it('comes out as it went in, with the string that was signed', async () => {
    const signed = await signMessage(gatewayKey, anEnvelope());
    const verified = await verify(signed.jws);
    expect(verified.envelope).toEqual(anEnvelope());
    expect(verified.jws).toBe(signed.jws);
    expect(readCompactJws(signed.jws).header).toEqual(header);
  });

  it('comes out as it went in, whatever letters it holds', async () => {
    const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, async (caseNumber) => {
        const signed = await signMessage(gatewayKey, anEnvelope({ caseNumber }));
        expect((await verify(signed.jws)).envelope.caseNumber).toBe(caseNumber);
      }),
      { numRuns: 50 },
    );
  });

  it('is read from what was signed: the header cannot say otherwise', async () => {
    const { envelope } = await verify(signUnder({ ...header, issuer: 'operator-console', installation: 'other' }));
    expect(envelope).toEqual(anEnvelope());
  });

  it('is verified under either of two keys of one program, as while they are changed', async () => {
    const both = published.map((key) => ({ ...key, program: 'gateway-api' }));
    for (const key of [gatewayKey, responseKey]) {
      const { jws } = await signMessage(key, anEnvelope());
      const found = (kid: string) => Promise.resolve(both.find((one) => one.kid === kid));
      await expect(verifyMessage(jws, found, 'example')).resolves.toMatchObject({ jws });
    }
  });
});

describe('a message that nobody may handle', () => {
  it('has any one byte altered', async () => {
    const { jws } = await signMessage(gatewayKey, anEnvelope());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: jws.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const altered = jws.slice(0, at) + String.fromCharCode(byte) + jws.slice(at + 1);
        fc.pre(altered !== jws);
        await expect(verify(altered)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID' });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', '{}', 'a.b', '..', 'secret'])('is not a compact JWS: %j', async (jws) => {
    await expect(verify(jws)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', message: notOurs });
  });

  it('is signed with a key that none of our programs has published', async () => {
    const stranger = await SigningKey.from(
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    const { jws } = await signMessage(stranger, anEnvelope());
    await expect(verify(jws)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', message: notOurs });
  });

  it.each([
    ['names no key', { alg: 'EdDSA', typ: 'readmission-message+jws' }],
    ['names the key of another program', { ...header, kid: responseKey.kid }],
    ['is said to be unsigned', { ...header, alg: 'none' }],
    ['is said to be signed with another algorithm', { ...header, alg: 'ES256' }],
    ['is of no type', { alg: 'EdDSA', kid: gatewayKey.kid }],
    ['is of a type in other letters', { ...header, typ: 'Readmission-Message+JWS' }],
    ['asks for an extension', { ...header, crit: ['exp'], exp: 1 }],
  ])('%s', async (_, sent) => {
    await expect(verify(signUnder(sent))).rejects.toMatchObject({
      code: 'MESSAGE_SIGNATURE_INVALID',
      message: notOurs,
    });
  });

  it.each(['readmission-receipt+jws', 'readmission-answer+jws', 'readmission-statement+jws'] as const)(
    'is a %s of the same key',
    async (typ) => {
      const jws = await signRaw(JSON.stringify(anEnvelope()), typ);
      await expect(verify(jws)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', message: notOurs });
    },
  );

  it('is signed by one program and names another', async () => {
    const { jws } = await signMessage(responseKey, anEnvelope({ issuer: 'gateway-api' }));
    await expect(verify(jws)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', message: notOfItsName });
  });

  it('is of another installation, such as a sandbox', async () => {
    const { jws } = await signMessage(gatewayKey, anEnvelope());
    for (const installation of ['sandbox', '', 'Example']) {
      const verified = verify(jws, installation);
      await expect(verified).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', message: notOfItsName });
    }
  });

  it('is one whose key could not be asked for: that error stays what it is, so that it is tried again', async () => {
    const { jws } = await signMessage(gatewayKey, anEnvelope());
    const unavailable = new TypeError('invented: no connection');
    await expect(verifyMessage(jws, () => Promise.reject(unavailable), 'example')).rejects.toBe(unavailable);
  });
});

describe('a message that breaks its contract', () => {
  const invalid = { code: 'MESSAGE_INVALID', disposition: 'park' };

  it.each(['', 'secret', '{', '[]', 'null', '{}', '7'])('is %j, though truly signed', async (payload) => {
    await expect(verify(await signRaw(payload))).rejects.toMatchObject({
      ...invalid,
      message: "MESSAGE_INVALID: A message on the bus does not have its contract's form.",
    });
  });

  it.each([
    ['/version', { version: 2 }],
    ['/kind', { kind: 'rumour' }],
    ['/issuer', { issuer: 'gateway-api-2' }],
    ['/issuedAt', { issuedAt: 'yesterday' }],
    ['/body/persons', { body: { ...anEnvelope().body, persons: [] } }],
    ['/person', { person: 'Shembull' }],
  ])('at %s is neither signed nor handled, and the place is named', async (pointer, changes) => {
    const broken = { ...anEnvelope(), ...changes } as unknown as Request;
    const faults = expect.arrayContaining([expect.objectContaining({ pointer })]);
    await expect(signMessage(gatewayKey, broken)).rejects.toMatchObject({ ...invalid, faults });
    await expect(verify(await signRaw(JSON.stringify(broken)))).rejects.toMatchObject({ ...invalid, faults });
  });

  it('is not looked at before its signature', async () => {
    const [head, , tail] = (await signRaw('{}')).split('.');
    const forged = `${head}.${Buffer.from('{"kind":"rumour"}').toString('base64url')}.${tail}`;
    await expect(verify(forged)).rejects.toMatchObject({ code: 'MESSAGE_SIGNATURE_INVALID', faults: [] });
  });
});
