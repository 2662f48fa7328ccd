import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { judgeNewKey, type NewKey, type PublicJwk } from './index.js';

const jwkOf = ({ publicKey }: { publicKey: KeyObject }): PublicJwk => publicKey.export({ format: 'jwk' }) as PublicJwk;
const ed25519 = jwkOf(generateKeyPairSync('ed25519'));
const p256 = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const at = new Date('2026-11-11T09:00:00Z');
const judge = (asked: NewKey, algorithms?: readonly string[]) =>
  judgeNewKey(asked, { usage: 'pilot' as const, at, algorithms });

describe('a key that is to be registered', () => {
  it('counts from now until it is revoked, unless it says otherwise', async () => {
    expect(await judge({ key: ed25519 })).toMatchObject({ usage: 'pilot', validFrom: at, validUntil: null });
    const period = { validFrom: '2027-01-01T00:00:00+01:00', validUntil: '2028-01-01T00:00:00Z' };
    expect(await judge({ key: ed25519, ...period })).toMatchObject({
      validFrom: new Date('2026-12-31T23:00:00Z'),
      validUntil: new Date('2028-01-01T00:00:00Z'),
    });
  });

  it('gets a challenge of its own each time', async () => {
    const [one, other] = [await judge({ key: ed25519 }), await judge({ key: ed25519 })];
    expect(one.challenge).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.challenge).not.toBe(other.challenge);
  });

  it('has an algorithm that the agreement allows', async () => {
    await expect(judge({ key: p256 }, ['EdDSA', 'PS256'])).rejects.toMatchObject({
      code: 'KEY_INVALID',
      whoseMove: 'partner',
      faults: [{ pointer: '/key' }],
    });
    expect((await judge({ key: p256 }, ['ES256'])).publicJwk).toEqual(p256);
  });

  it.each([
    ['another usage', { usage: 'production' }, 'KEY_USAGE_WRONG'],
    ['an end in the past', { validUntil: '2026-11-11T08:59:59Z' }, 'FIELD_INVALID'],
    ['an end before its beginning', { validFrom: '2027-01-02T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }, 'FIELD_INVALID'], // prettier-ignore
    ['a private key beside it', { usage: JSON.stringify({ kty: 'OKP', d: 'x' }) }, 'KEY_PRIVATE'],
  ])('is refused with %s', async (_, changes, code) => {
    await expect(judge({ key: ed25519, ...changes })).rejects.toMatchObject({ code });
  });
});
