import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publicKeyPem, readPublicKey } from '#message-signing';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { pastKey } from '../support/partner-keys.js';
import { aRequest, changed } from '../support/requests.js';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly action: string;
  readonly whoseMove: string;
  readonly errors: { code: string; pointer: string }[];
}

let house: House;
let ministry: Ministry;
let request: string;
const now = (): number => Math.floor(Date.now() / 1000);
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

beforeAll(async () => {
  house = await House.open(['gateway-api']);
  ministry = await house.ministry('xxa');
  request = await aRequest('xxa');
}, 60_000);
afterAll(() => house.close());

let casesBefore = 0;
const count = async (table: string): Promise<number> =>
  Number((await house.database.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
beforeEach(async () => {
  casesBefore = await count('readmission_case');
});

/** Every refusal is a problem document with its code, names whose move it is, and leaves no half-written case. */
async function expectRefusal(reply: Reply, status: number, code: string): Promise<Problem> {
  const problem = JSON.parse(reply.text) as Problem;
  expect({ status: reply.status, code: problem.code }).toEqual({ status, code });
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(problem.action.length).toBeGreaterThan(10);
  expect(await count('readmission_case')).toBe(casesBefore);
  return problem;
}

const pointersOf = ({ errors }: Problem): string[] => errors.map(({ code, pointer }) => `${code} ${pointer}`).sort();

describe('a body that is not a signed act', () => {
  it.each([
    ['plain JSON', () => request],
    ['nothing', () => ''],
    ['two parts', () => 'aaaa.bbbb'],
    ['padding', () => `${base64url('{}')}==.e30.e30`],
    ['a header that is not JSON', () => `${base64url('hello')}.e30.e30`],
    ['a header that is a list', () => `${base64url('[]')}.e30.e30`],
  ])('refuses %s', async (_, body) => {
    await expectRefusal(await ministry.post('/v1/requests', body()), 400, 'BODY_NOT_JWS');
  });

  it('refuses another content type', async () => {
    await expectRefusal(await ministry.post('/v1/requests', request, 'application/json'), 415, 'MEDIA_TYPE_WRONG');
  });

  it('refuses a body over 4 MiB', async () => {
    await expectRefusal(await ministry.post('/v1/requests', 'a'.repeat(4 * 1024 * 1024 + 1)), 413, 'BODY_TOO_LARGE');
  });
});

describe('the protected header', () => {
  it('names every member that is missing or ill-formed at once', async () => {
    const reply = await ministry.send(request, {
      jti: undefined,
      act: '',
      iat: 'yesterday',
      crit: ['b64'],
      confirms: 'all',
    });
    const problem = await expectRefusal(reply, 400, 'HEADER_NOT_UNDERSTOOD');
    expect(problem.errors.map(({ pointer }) => pointer).sort()).toEqual(['/act', '/confirms', '/crit', '/iat', '/jti']);
  });

  it('refuses another typ', async () => {
    await expectRefusal(await ministry.send(request, { typ: 'JWT' }), 400, 'HEADER_NOT_UNDERSTOOD');
  });

  it.each([
    ['another gateway', { aud: 'urn:another-gateway' }, 401, 'AUDIENCE_WRONG'],
    ['another act', { act: 'POST /v1/withdrawals' }, 401, 'ACT_WRONG'],
    ['another media type', { cty: 'application/xml' }, 415, 'MEDIA_TYPE_WRONG'],
    ['a stale iat', { iat: now() - 3600 }, 401, 'SIGNATURE_STALE'],
    ['a future iat', { iat: now() + 3600 }, 401, 'SIGNATURE_FUTURE'],
  ])('refuses %s', async (_, changes, status, code) => {
    await expectRefusal(await ministry.send(request, changes), status, code);
  });
});

describe('keys and signatures', () => {
  it('refuses a key that nobody registered', async () => {
    await expectRefusal(await ministry.send(request, { kid: 'A'.repeat(43) }), 401, 'KEY_UNKNOWN');
  });

  it.each([
    ['revoked', { revoked_at: `now() - interval '1 minute'` }, 'KEY_REVOKED'],
    ['not yet valid', { valid_from: `now() + interval '1 day'` }, 'KEY_EXPIRED'],
    ['no longer valid', { valid_until: `now() - interval '1 hour'` }, 'KEY_EXPIRED'],
  ])('refuses a key that is %s', async (_, changes, code) => {
    const { kid, privateKey } = await pastKey(house, changes);
    const reply = await ministry.signingWith(kid, privateKey).send(request);
    await expectRefusal(reply, 401, code);
  });

  it("refuses another key's signature under this kid", async () => {
    const other = await house.ministry('aut');
    await expectRefusal(await other.send(request, { kid: ministry.kid }), 401, 'SIGNATURE_INVALID');
  });

  it('refuses one altered byte, wherever it is', async () => {
    const jws = ministry.signAct('POST /v1/requests', request);
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const alter = (part: string): string =>
      part[20] === 'A' ? `${part.slice(0, 20)}B${part.slice(21)}` : `${part.slice(0, 20)}A${part.slice(21)}`;
    await expectRefusal(
      await ministry.post('/v1/requests', `${header}.${alter(payload)}.${signature}`),
      401,
      'SIGNATURE_INVALID',
    );
    await expectRefusal(
      await ministry.post('/v1/requests', `${header}.${payload}.${alter(signature)}`),
      401,
      'SIGNATURE_INVALID',
    );
  });

  it('refuses alg none, with and without a signature', async () => {
    const [header = '', payload = ''] = ministry.signAct('POST /v1/requests', request, { alg: 'none' }).split('.');
    await expectRefusal(await ministry.post('/v1/requests', `${header}.${payload}.`), 401, 'ALGORITHM_NOT_ALLOWED');
    await expectRefusal(await ministry.send(request, { alg: 'none' }), 401, 'ALGORITHM_NOT_ALLOWED');
  });

  it('refuses an HMAC made with the public key as its secret', async () => {
    const [row] = await house.database.query<{ public_jwk: never }>(
      `select public_jwk from partner_key where partner_id = 'xxa'`,
    );
    const key = await readPublicKey(row!.public_jwk);
    const [header = '', payload = ''] = ministry.signAct('POST /v1/requests', request, { alg: 'HS256' }).split('.');
    const mac = createHmac('sha256', publicKeyPem(key.jwk)).update(`${header}.${payload}`).digest('base64url');
    await expectRefusal(
      await ministry.post('/v1/requests', `${header}.${payload}.${mac}`),
      401,
      'ALGORITHM_NOT_ALLOWED',
    );
  });

  it('refuses an algorithm that this key cannot have used', async () => {
    await expectRefusal(await ministry.send(request, { alg: 'ES256' }), 401, 'ALGORITHM_NOT_ALLOWED');
  });

  it('knows no private, symmetric or weak key', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    const own = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    for (const jwk of [weak, own, { kty: 'oct', k: 'AAAA' }, { kty: 'OKP', crv: 'X25519', x: 'AAAA' }]) {
      await expect(readPublicKey(jwk as never)).rejects.toMatchObject({ code: 'KEY_INVALID' });
    }
  });
});

describe('the document', () => {
  const refusedDocument = async (document: string | Uint8Array, code: string): Promise<Problem> =>
    expectRefusal(await ministry.send(document), 422, code);

  it('refuses broken JSON', () => refusedDocument('{"reference": ', 'JSON_INVALID'));

  it('refuses a member named twice', async () => {
    const problem = await refusedDocument(request.trim().replace(/\}$/, ',"ref":"again"}'), 'JSON_DUPLICATE_KEY');
    expect(pointersOf(problem)).toEqual(['JSON_DUPLICATE_KEY /ref']);
  });

  it('refuses deep nesting', () => refusedDocument('['.repeat(100_000), 'JSON_TOO_DEEP'));

  it('refuses bytes that are not UTF-8', () =>
    refusedDocument(Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), 'ENCODING_INVALID'));

  it('refuses NUL and half characters, each where it stands', async () => {
    const problem = await refusedDocument('{"a":"\\u0000","b":["\\ud800"]}', 'TEXT_FORBIDDEN_CHARACTER');
    expect(pointersOf(problem)).toEqual(['TEXT_FORBIDDEN_CHARACTER /a', 'TEXT_FORBIDDEN_CHARACTER /b/0']);
  });

  it('refuses a field outside the closed list by its name, with every other fault', async () => {
    const problem = await refusedDocument(
      changed(request, { shoeSize: 43, ref: undefined, born: '1984-02-31' }),
      'FIELD_MISSING',
    );
    expect(pointersOf(problem)).toEqual(expect.arrayContaining(['FIELD_MISSING /ref', 'FIELD_NOT_ALLOWED /shoeSize']));
    expect(problem.errors.some(({ code }) => code === 'DATE_IMPOSSIBLE')).toBe(true);
    expect(JSON.stringify({ ...problem, requestId: undefined })).not.toContain('43');
  });

  it('refuses an element of another type, and a document that is none', async () => {
    await refusedDocument(changed(request, { ref: 7 }), 'FIELD_INVALID');
    await refusedDocument('"hello"', 'FIELD_INVALID');
  });

  it('refuses asylum information and stores nothing of it, not even its size in the case store', async () => {
    const before = await count('body');
    const secret = 'Asylantrag am 3. Mai abgelehnt';
    const problem = await refusedDocument(changed(request, { [secret]: 1 }), 'ASYLUM_INFORMATION');
    expect(JSON.stringify(problem.errors)).not.toContain('3. Mai abgelehnt am');
    expect(await count('body')).toBe(before);
  });
});

describe('a term that may tell of asylum and may not', () => {
  const document = (): string => changed(request, { birthplace: 'Asylstrasse 4, Zürich' });

  it('is refused until its pointer is confirmed in the signed header, and nothing else is confirmed by it', async () => {
    const problem = await expectRefusal(await ministry.send(document()), 422, 'ASYLUM_TERM_UNCLEAR');
    expect(pointersOf(problem)).toEqual(['ASYLUM_TERM_UNCLEAR /birthplace']);
    await expectRefusal(await ministry.send(document(), { confirms: ['/family'] }), 422, 'ASYLUM_TERM_UNCLEAR');
    const telling = changed(request, { birthplace: 'Asylverfahren N 123 456' });
    await expectRefusal(await ministry.send(telling, { confirms: ['/birthplace'] }), 422, 'ASYLUM_INFORMATION');
    const confirmed = await ministry.send(document(), { confirms: ['/birthplace'] });
    expect(confirmed.status).toBe(202);
  });
});

describe('agreements', () => {
  const became = (status: string): Promise<unknown> =>
    house.database.query(
      `insert into agreement_status (agreement_id, version, status, effective_from, proposed_by, approved_by)
       select agreement_id, version, $1, now(), 'one', 'two' from agreement_release where host_countries @> array['xxa']`,
      [status],
    );

  it('refuses while the agreement is suspended, and not afterwards', async () => {
    await became('suspended');
    const reply = await ministry.send(request);
    await became('resumed');
    await expectRefusal(reply, 403, 'AGREEMENT_SUSPENDED');
    expect((await ministry.send(request)).status).toBe(202);
  });
});

describe('the record of refusals', () => {
  it('tells the code, the pointers and whose key, and nothing of the content', async () => {
    await ministry.send(changed(request, { invented: 'SHEMBULL' }));
    const [row] = await house.database.query<Record<string, unknown>>('select * from refusal order by at desc limit 1');
    expect(row).toMatchObject({
      code: 'FIELD_NOT_ALLOWED',
      pointers: ['/invented'],
      partner_id: 'xxa',
      kid: ministry.kid,
    });
    expect(JSON.stringify(row)).not.toContain('SHEMBULL');
    expect(house.log).not.toContain('SHEMBULL');
  });
});

describe('reading', () => {
  const withToken = async (path: string, token: string): Promise<Reply> => {
    const response = await fetch(`${house.gateway}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const address = (): string => `${house.gateway}/v1/events`;

  it('asks for a token', async () => {
    const response = await fetch(address());
    await expectRefusal(
      { status: response.status, headers: response.headers, text: await response.text() },
      401,
      'ACCESS_TOKEN_MISSING',
    );
  });

  it.each([
    ['another method', { htm: 'POST' }],
    ['another address', { htu: 'http://127.0.0.1/v1/receipts/1' }],
    ['another gateway', { aud: 'urn:another-gateway' }],
    ['another partner', { iss: 'aut' }],
    ['a life of an hour', { exp: now() + 3600 }],
    ['a token of yesterday', { iat: now() - 86_400, exp: now() - 86_300 }],
    ['no jti', { jti: undefined }],
  ])('refuses a token for %s', async (_, changes) => {
    await expectRefusal(
      await withToken('/v1/events', ministry.accessToken('GET', address(), changes)),
      401,
      'ACCESS_TOKEN_INVALID',
    );
  });

  it('refuses a token that is none', async () => {
    await expectRefusal(await withToken('/v1/events', 'hello'), 401, 'ACCESS_TOKEN_INVALID');
  });

  it.each(['after=-1', 'after=x', 'wait=31', 'after=1&after=2'])('refuses the query %s', async (query) => {
    await expectRefusal(await ministry.get(`/v1/events?${query}`), 422, 'QUERY_INVALID');
  });

  it.each([
    '/v1/requests/none',
    '/v1/requests/00000000-0000-7000-8000-000000000000',
    '/v1/receipts/none',
    '/v1/receipts/00000000-0000-7000-8000-000000000000',
  ])('finds nothing under %s', async (path) => {
    await expectRefusal(await ministry.get(path), 404, 'NOT_FOUND');
  });

  it.each(['/errors/NONE', '/.well-known/keys/none.pem', '/nowhere'])(
    'finds nothing under %s, with a problem document',
    async (path) => {
      await expectRefusal(await ministry.get(path), 404, 'NOT_FOUND');
    },
  );
});

describe('acknowledging', () => {
  it('refuses an event that is not there, and what is no acknowledgement', async () => {
    await expectRefusal(await ministry.acknowledge(7, 'anything'), 404, 'NOT_FOUND');
    const act = 'POST /v1/events/7/ack';
    const nothing = await ministry.post('/v1/events/7/ack', ministry.signAct(act, '{}'));
    await expectRefusal(nothing, 404, 'NOT_FOUND');
    await expectRefusal(await ministry.post('/v1/events/x/ack', ministry.signAct(act, '{}')), 404, 'NOT_FOUND');
    const elsewhere = await ministry.post('/v1/events/8/ack', ministry.signAct(act, '{}'));
    await expectRefusal(elsewhere, 401, 'ACT_WRONG');
  });
});
