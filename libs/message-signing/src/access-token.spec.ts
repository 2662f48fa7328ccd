import { describe, expect, it } from '@jest/globals';
import { type Access, type AccessClaims, assertAccess, longestLife, readAccessToken } from './index.js';

const now = 1_800_000_000;
const complete: AccessClaims = {
  iss: 'xxa',
  aud: 'gateway.example',
  iat: now,
  exp: now + 120,
  jti: 'EX-token-1',
  htm: 'GET',
  htu: 'https://gateway.example/v1/requests/7/answer',
};
const access: Access = {
  aud: 'gateway.example',
  method: 'GET',
  path: '/v1/requests/7/answer',
  publicUrl: undefined,
  now: new Date(now * 1000),
};
const protectedHeader = { alg: 'EdDSA', kid: 'invented', typ: 'readmission-access+jwt' };
type Sent = Record<string, unknown>;

const encode = (part: string): string => Buffer.from(part).toString('base64url');
const token = (claims: unknown, header: Sent = protectedHeader): string =>
  `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}.${encode('invented')}`;
const without = (sent: object, name: string): Sent =>
  Object.fromEntries(Object.entries(sent).filter(([member]) => member !== name));
const refusal = (detail: string): Error =>
  expect.objectContaining({
    code: 'ACCESS_TOKEN_INVALID',
    message: `ACCESS_TOKEN_INVALID: ${detail}`,
  }) as unknown as Error;

describe('reading an access token', () => {
  it('gives its claims and the key that it names', () => {
    expect(readAccessToken(token(complete))).toMatchObject({ kid: 'invented', claims: complete });
  });

  it.each(['', 'secret', `${token(complete)}\n`, `${token(complete)}=`, `${token(complete)}.x`])(
    'refuses %j, which is no compact JWS',
    (text) => {
      expect(() => readAccessToken(text)).toThrow(refusal('The token is not a compact JWS.'));
    },
  );

  it.each(['iss', 'aud', 'jti', 'htm', 'htu', 'iat', 'exp'])('refuses a token without %s', (name) => {
    expect(() => readAccessToken(token(without(complete, name)))).toThrow(refusal(`${name} is missing.`));
  });

  it.each(['iss', 'aud', 'jti', 'htm', 'htu'])('refuses %s when it is no text', (name) => {
    for (const value of [null, 7, ['gateway.example'], {}]) {
      expect(() => readAccessToken(token({ ...complete, [name]: value }))).toThrow(refusal(`${name} is missing.`));
    }
  });

  it.each(['iat', 'exp'])('refuses %s when it is no number', (name) => {
    for (const value of [null, String(now), [now], true]) {
      expect(() => readAccessToken(token({ ...complete, [name]: value }))).toThrow(refusal(`${name} is missing.`));
    }
    const infinite = `{"iss":"x","aud":"x","jti":"x","htm":"x","htu":"x","iat":1,"exp":1,"${name}":1e999}`;
    const text = `${encode(JSON.stringify(protectedHeader))}.${encode(infinite)}.`;
    expect(() => readAccessToken(text)).toThrow(refusal(`${name} is missing.`));
  });

  it.each([null, [], 'text', 7])('refuses %j for claims', (claims) => {
    expect(() => readAccessToken(token(claims))).toThrow(refusal('iss is missing.'));
  });

  it('refuses claims that are not JSON', () => {
    const text = `${encode(JSON.stringify(protectedHeader))}.${encode('{')}.`;
    expect(() => readAccessToken(text)).toThrow(refusal('The claims are not JSON.'));
  });

  it.each(['readmission+jws', 'JWT', 'at+jwt', 'readmission-receipt+jws', undefined])('refuses typ %s', (typ) => {
    const text = token(complete, { ...protectedHeader, typ });
    expect(() => readAccessToken(text)).toThrow(refusal('typ must be readmission-access+jwt.'));
  });

  it('refuses any crit, and a token that names no key', () => {
    const critical = token(complete, { ...protectedHeader, crit: [] });
    expect(() => readAccessToken(critical)).toThrow(refusal('No critical extension is understood.'));
    for (const kid of [undefined, null, 7]) {
      const nameless = token(complete, { ...protectedHeader, kid });
      expect(() => readAccessToken(nameless)).toThrow(refusal('kid is missing.'));
    }
  });
});

describe('what an access token is good for', () => {
  const use =
    (claims: Partial<AccessClaims>, asked: Partial<Access> = {}) =>
    () =>
      assertAccess(readAccessToken(token({ ...complete, ...claims })), { ...access, ...asked });

  it('is this gateway, this method and this path', () => {
    expect(use({})).not.toThrow();
    expect(use({ aud: 'sandbox.example' })).toThrow(refusal('aud is not this gateway.'));
    expect(use({ htm: 'POST' })).toThrow(refusal('htm is not the method of this call.'));
    expect(use({ htm: 'get' })).toThrow(refusal('htm is not the method of this call.'));
    expect(use({}, { path: '/v1/requests/8/answer' })).toThrow(refusal('htu is not the address of this call.'));
  });

  it('is 120 seconds of life, and no fraction more', () => {
    expect(longestLife).toBe(120);
    expect(use({ exp: now + 120 })).not.toThrow();
    expect(use({ exp: now + 120.5 })).toThrow(refusal('A token may live 120 seconds at most.'));
    expect(use({ exp: now + 121 })).toThrow(refusal('A token may live 120 seconds at most.'));
    expect(use({ iat: 0, exp: now })).toThrow(refusal('A token may live 120 seconds at most.'));
  });

  it.each([
    ['begins 120 seconds ahead of our clock', { iat: now + 120, exp: now + 240 }],
    ['ended 120 seconds ago by our clock', { iat: now - 240, exp: now - 120 }],
  ])('is this time, when it %s', (_, claims) => {
    expect(use(claims)).not.toThrow();
  });

  it.each([
    ['begins later', { iat: now + 121, exp: now + 241 }, 0],
    ['begins a millisecond later', { iat: now + 120, exp: now + 240 }, -1],
    ['ended earlier', { iat: now - 241, exp: now - 121 }, 0],
    ['ended a millisecond earlier', { iat: now - 240, exp: now - 120 }, 1],
  ])('is not this time, when it %s, and our time is told', (_, claims, milliseconds) => {
    const moment = new Date(now * 1000 + milliseconds);
    expect(use(claims, { now: moment })).toThrow(
      expect.objectContaining({
        message: 'ACCESS_TOKEN_INVALID: The token is not valid at this time.',
        show: { serverTime: moment.toISOString() },
      }) as unknown as Error,
    );
  });

  const elsewhere = refusal('htu is not the address of this call.');

  it.each([
    'https://gateway.example/v1/requests/7/answer',
    'http://127.0.0.1:3000/v1/requests/7/answer',
    'https://gateway.example/v1/requests/7/answer?wait=30#part',
  ])('is, without a public address, the path of %s', (htu) => {
    expect(use({ htu })).not.toThrow();
  });

  it.each([
    ['no address', '/v1/requests/7/answer'],
    ['nothing', ''],
    ['a path before', 'https://gateway.example/prefix/v1/requests/7/answer'],
    ['a slash behind', 'https://gateway.example/v1/requests/7/answer/'],
    ['other letters', 'https://gateway.example/V1/requests/7/answer'],
    ['a slash twice', 'https://gateway.example//v1/requests/7/answer'],
    ['the path in the query', 'https://gateway.example/?/v1/requests/7/answer'],
  ])('is no other path: %s', (_, htu) => {
    expect(use({ htu })).toThrow(elsewhere);
    expect(use({ htu }, { publicUrl: 'https://gateway.example' })).toThrow(elsewhere);
  });

  it.each([
    ['https://gateway.example', 'https://gateway.example/v1/requests/7/answer'],
    ['https://gateway.example/', 'https://GATEWAY.example:443/v1/requests/7/answer'],
    ['https://gateway.example:8443', 'https://gateway.example:8443/v1/requests/7/answer?wait=30'],
  ])('is, with the public address %s, the whole of %s', (publicUrl, htu) => {
    expect(use({ htu }, { publicUrl })).not.toThrow();
  });

  it.each([
    ['another scheme', 'http://gateway.example/v1/requests/7/answer'],
    ['another port', 'https://gateway.example:8443/v1/requests/7/answer'],
    ['another host', 'https://sandbox.example/v1/requests/7/answer'],
    ['the host as a user', 'https://gateway.example@sandbox.example/v1/requests/7/answer'],
    ['the host as a beginning', 'https://gateway.example.sandbox.example/v1/requests/7/answer'],
  ])('is, with a public address, not that of %s', (_, htu) => {
    expect(use({ htu }, { publicUrl: 'https://gateway.example' })).toThrow(elsewhere);
  });
});
