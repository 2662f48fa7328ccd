import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PublicJwk, readPublicKey, type SignatureView } from '#message-signing';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

let house: House;
let ministry: Ministry;
let request: string;
beforeAll(async () => {
  house = await House.open(['gateway-api']);
  ministry = await house.ministry('xxa');
  request = await aRequest('xxa');
}, 60_000);
afterAll(() => house.close());

const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url');
const ownKey = (): KeyObject => createPrivateKey(readFileSync(join(house.demonstrationFolder, 'xxa', 'private.pem')));
const withSignature = (signed: string, signature: Uint8Array): string => `${signed.slice(0, signed.lastIndexOf('.'))}.${encode(signature)}`; // prettier-ignore
const problemOf = ({ text }: Reply) => JSON.parse(text) as { code: string; signature?: SignatureView };
const causesOf = (reply: Reply) => problemOf(reply).signature?.causes.map(({ cause }) => cause);

/** Gives a partner one more key. */
async function addKey({ publicKey }: { publicKey: KeyObject }): Promise<string> {
  const { kid, jwk } = await readPublicKey(publicKey.export({ format: 'jwk' }) as PublicJwk);
  await house.database.query(
    `insert into partner_key (kid, partner_id, public_jwk, purpose, usage) values ($1, 'xxa', $2, 'demonstration', 'sandbox')`,
    [kid, JSON.stringify(jwk)],
  );
  return kid;
}

describe('a signature that does not verify', () => {
  it('is answered with what was seen of it, and with what had gone wrong', async () => {
    const signed = ministry.signAct('POST /v1/requests', request);
    const input = signed.slice(0, signed.lastIndexOf('.'));
    const reply = await ministry.post(
      '/v1/requests',
      withSignature(signed, sign(null, Buffer.from(`${input}\n`), ownKey())),
    );
    const problem = problemOf(reply);
    expect([reply.status, problem.code]).toEqual([401, 'SIGNATURE_INVALID']);
    expect(problem.signature).toMatchObject({
      header: { alg: 'EdDSA', kid: ministry.kid, act: 'POST /v1/requests' },
      expectedAlgorithms: ['EdDSA', 'Ed25519'],
      signingInput: { bytes: input.length },
      payload: { bytes: Buffer.from(request).length },
      signatureBytes: 64,
      causes: [{ cause: 'TRAILING_NEWLINE' }],
    });
    expect(reply.text).not.toContain('Exampleson');
  });

  it('of an access token is answered alike', async () => {
    const token = ministry.accessToken('GET', `${house.gateway}/v1/requests`);
    const headers = { authorization: `Bearer ${withSignature(token, Buffer.alloc(60))}` };
    const response = await fetch(`${house.gateway}/v1/requests`, { headers });
    const problem = (await response.json()) as ReturnType<typeof problemOf>;
    expect(problem.code).toBe('SIGNATURE_INVALID');
    expect(problem.signature?.causes).toMatchObject([{ cause: 'SIGNATURE_LENGTH' }]);
    expect(problem.signature?.header).toMatchObject({ typ: 'readmission-access+jwt' });
  });

  it('and was made by another key of the same partner names it, and never one of another partner', async () => {
    const pair = generateKeyPairSync('ed25519');
    const kid = await addKey(pair);
    const signed = ministry.signAct('POST /v1/requests', request);
    const input = Buffer.from(signed.slice(0, signed.lastIndexOf('.')));
    const own = await ministry.post('/v1/requests', withSignature(signed, sign(null, input, pair.privateKey)));
    expect(problemOf(own).signature?.causes).toMatchObject([{ cause: 'OTHER_KEY', kid }]);

    const austrian = createPrivateKey(readFileSync(join(house.demonstrationFolder, 'aut', 'private.pem')));
    const others = await ministry.post('/v1/requests', withSignature(signed, sign(null, input, austrian)));
    expect(causesOf(others)).toEqual([]);
  });

  it('with ES256 in DER, as openssl writes it, is told so; r and s one after the other are taken', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const header = { alg: 'ES256', kid: await addKey(pair), typ: 'readmission+jws', cty: 'application/json', aud: ministry.audience, iat: Math.floor(Date.now() / 1000), jti: randomUUID(), act: 'POST /v1/requests' }; // prettier-ignore
    const input = `${encode(JSON.stringify(header))}.${encode(request)}`;
    const send = (dsaEncoding: 'der' | 'ieee-p1363') =>
      ministry.post('/v1/requests', `${input}.${encode(sign('sha256', Buffer.from(input), { key: pair.privateKey, dsaEncoding }))}`); // prettier-ignore
    expect(causesOf(await send('der'))).toEqual(['DER_SIGNATURE']);
    expect((await send('ieee-p1363')).status).toBe(202);
  });

  it('with an algorithm that the key does not have is told which it has', async () => {
    const reply = await ministry.send(request, { alg: 'ES256' });
    expect(problemOf(reply)).toMatchObject({
      code: 'ALGORITHM_NOT_ALLOWED',
      signature: { header: { alg: 'ES256' }, expectedAlgorithms: ['EdDSA', 'Ed25519'], causes: [] },
    });
  });

  it('is explained to nobody whose key is not known', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const { kid } = await readPublicKey(publicKey.export({ format: 'jwk' }) as PublicJwk);
    const problem = problemOf(await ministry.send(request, { kid }));
    expect(problem.code).toBe('KEY_UNKNOWN');
    expect(problem.signature).toBeUndefined();
  });

  it('is looked into thirty times a minute for each key, and told what was seen every time', async () => {
    const swiss = await house.ministry('che');
    const signed = swiss.signAct('POST /v1/requests', '{}');
    const replies: Reply[] = [];
    for (let sent = 0; sent < 33; sent++) replies.push(await swiss.post('/v1/requests', withSignature(signed, Buffer.alloc(64)))); // prettier-ignore
    expect(replies.slice(0, 30).map(causesOf)).toEqual(Array.from({ length: 30 }, () => []));
    expect(causesOf(replies[32]!)).toEqual(['NOT_LOOKED_INTO']);
    expect(problemOf(replies[32]!).signature?.signatureBytes).toBe(64);
  });
});
