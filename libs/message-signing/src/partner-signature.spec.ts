import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import {
  type Address,
  assertAddressedTo,
  assertFresh,
  type PartnerHeader,
  permittedSkew,
  readPartnerSignature,
} from './index.js';

const complete: PartnerHeader = {
  alg: 'EdDSA',
  kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  typ: 'readmission+jws',
  cty: 'application/vnd.example+json',
  aud: 'gateway.example',
  iat: 1_794_391_200,
  jti: 'EX-2026-0001',
  act: 'POST /v1/requests',
  confirms: [],
};
type Sent = Partial<Record<keyof PartnerHeader | 'crit' | 'b64', unknown>>;

const encode = (part: string): string => Buffer.from(part).toString('base64url');
const read = (header: Sent): PartnerHeader =>
  readPartnerSignature(`${encode(JSON.stringify(header))}.${encode('{}')}.${encode('invented')}`).header;
const refusal = (act: () => unknown): ReadmissionError | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ReadmissionError) return error;
    throw error;
  }
};
const without = (name: keyof PartnerHeader): Sent =>
  Object.fromEntries(Object.entries(complete).filter(([member]) => member !== name));

describe('reading a signed act', () => {
  it('gives the header, and no confirmed pointers where none are sent', () => {
    expect(read({ ...complete, confirms: ['/persons/0/name', ''] }).confirms).toEqual(['/persons/0/name', '']);
    expect(read(without('confirms'))).toEqual(complete);
  });

  it('refuses what has not the form before it looks at the header', () => {
    expect(refusal(() => readPartnerSignature('{}'))?.code).toBe('BODY_NOT_JWS');
  });

  const names = ['alg', 'kid', 'typ', 'cty', 'aud', 'iat', 'jti', 'act'] as const;

  it.each(names)('refuses a header without %s, and names it alone', (name) => {
    const error = refusal(() => read(without(name)));
    expect(error?.code).toBe('HEADER_NOT_UNDERSTOOD');
    expect(error?.message).toBe(
      'HEADER_NOT_UNDERSTOOD: The protected header is incomplete or asks for something unknown.',
    );
    expect([...new Set(error?.faults.map(({ pointer }) => pointer))]).toEqual([`/${name}`]);
  });

  it('names every fault at once', () => {
    const error = refusal(() => read({ crit: ['exp'], confirms: {} }));
    expect(error?.faults.map(({ pointer }) => pointer).sort()).toEqual(
      [...names, 'confirms', 'crit'].map((name) => `/${name}`).sort(),
    );
  });

  it.each(names)('refuses a %s of another type', (name) => {
    for (const value of [null, true, [], {}, ['EdDSA'], '', name === 'iat' ? '1794391200' : 7]) {
      expect(refusal(() => read({ ...complete, [name]: value }))?.code).toBe('HEADER_NOT_UNDERSTOOD');
    }
  });

  it.each([
    ['alg', 20],
    ['kid', 64],
    ['typ', 64],
    ['cty', 100],
    ['aud', 200],
    ['jti', 128],
    ['act', 300],
  ] as const)('takes a %s of %d characters and none longer', (name, maximum) => {
    expect(read({ ...complete, [name]: 'x'.repeat(maximum) })[name]).toHaveLength(maximum);
    const error = refusal(() => read({ ...complete, [name]: 'x'.repeat(maximum + 1) }));
    expect(error?.faults).toEqual([
      { code: 'HEADER_NOT_UNDERSTOOD', pointer: `/${name}`, detail: `must be a text of 1 to ${maximum} characters` },
    ]);
  });

  it.each(['two words', 'tab\t', 'line\n', 'nul\0', 'ë', '\x7f'])('refuses %j as jti', (jti) => {
    expect(refusal(() => read({ ...complete, jti }))?.faults).toEqual([
      { code: 'HEADER_NOT_UNDERSTOOD', pointer: '/jti', detail: 'must be printable ASCII without spaces' },
    ]);
  });

  it.each([1.5, 2 ** 53, 1e300])('refuses %d as iat', (iat) => {
    expect(refusal(() => read({ ...complete, iat }))?.faults).toEqual([
      { code: 'HEADER_NOT_UNDERSTOOD', pointer: '/iat', detail: 'must be whole seconds since 1970' },
    ]);
  });

  it.each([[['exp']], [['b64']], [[]], [null], ['b64']])('refuses any crit: %j', (crit) => {
    expect(refusal(() => read({ ...complete, crit, b64: false }))?.faults).toEqual([
      { code: 'HEADER_NOT_UNDERSTOOD', pointer: '/crit', detail: 'no critical extension is understood' },
    ]);
  });

  it.each([
    ['no list', '/persons'],
    ['null', null],
    ['an object', { length: 0 }],
    ['numbers', [0]],
    ['what is no pointer', ['persons/0']],
    ['a pointer of 301 characters', [`/${'x'.repeat(300)}`]],
    ['21 pointers', Array.from({ length: 21 }, () => '/persons')],
  ])('refuses %s as confirms', (_, confirms) => {
    expect(refusal(() => read({ ...complete, confirms }))?.faults).toEqual([
      { code: 'HEADER_NOT_UNDERSTOOD', pointer: '/confirms', detail: 'must be a list of at most 20 JSON pointers' },
    ]);
  });

  it('takes 20 pointers of 300 characters', () => {
    const confirms = Array.from({ length: 20 }, () => `/${'x'.repeat(299)}`);
    expect(read({ ...complete, confirms }).confirms).toEqual(confirms);
  });

  it('never repeats a value', () => {
    const error = refusal(() =>
      read({ ...complete, jti: 'a secret value', iat: 'a secret value', crit: 'a secret value' }),
    );
    expect(error?.faults).toHaveLength(3);
    expect(`${error?.message} ${JSON.stringify(error)}`).not.toContain('secret');
  });
});

describe('the address of a signed act', () => {
  const address: Address = {
    typ: 'readmission+jws',
    aud: 'gateway.example',
    act: 'POST /v1/requests',
    cty: 'application/vnd.example+json',
  };
  const refusalOf = (header: Partial<PartnerHeader>): ReadmissionError | undefined =>
    refusal(() => assertAddressedTo({ ...complete, ...header }, address));

  it.each([
    {},
    { typ: 'application/readmission+jws' },
    { typ: 'Readmission+JWS' },
    { cty: 'vnd.example+json' },
    { cty: 'APPLICATION/vnd.Example+JSON' },
  ])('is right with %j', (header) => {
    expect(refusalOf(header)).toBeUndefined();
  });

  it.each(['readmission-access+jwt', 'readmission-receipt+jws', 'JWT', 'readmission+jws ', 'text/readmission+jws'])(
    'is not that of typ %s',
    (typ) => {
      expect(refusalOf({ typ })).toMatchObject({
        code: 'HEADER_NOT_UNDERSTOOD',
        faults: [{ code: 'HEADER_NOT_UNDERSTOOD', pointer: '/typ', detail: 'must be readmission+jws' }],
      });
    },
  );

  it.each(['sandbox.example', 'gateway.example.', 'Gateway.example', 'gateway.example '])(
    'is not that of aud %j, and tells ours',
    (aud) => {
      expect(refusalOf({ aud })).toMatchObject({
        code: 'AUDIENCE_WRONG',
        message: 'AUDIENCE_WRONG: The signature is meant for another gateway.',
        show: { audience: 'gateway.example' },
      });
    },
  );

  it.each([
    'POST /v1/requests?x=1',
    'post /v1/requests',
    'POST /v1/requests/',
    'POST  /v1/requests',
    'GET /v1/requests',
  ])('is not that of act %j, and tells which was called', (act) => {
    expect(refusalOf({ act })).toMatchObject({
      code: 'ACT_WRONG',
      message: 'ACT_WRONG: The signature is meant for another act.',
      show: { act: 'POST /v1/requests' },
    });
  });

  it.each(['application/json', 'text/vnd.example+json', 'application/vnd.example+json; charset=utf-8'])(
    'is not that of cty %s',
    (cty) => {
      expect(refusalOf({ cty })).toMatchObject({
        code: 'MEDIA_TYPE_WRONG',
        message: 'MEDIA_TYPE_WRONG: The media type is not the one expected here.',
        show: { cty: 'application/vnd.example+json' },
      });
    },
  );
});

describe('the freshness of a signed act', () => {
  const at = (offset: number, milliseconds = 0): string | undefined =>
    refusal(() => assertFresh({ ...complete, iat: 1_800_000_000 + offset }, new Date(1_800_000_000_000 + milliseconds)))
      ?.code;

  it('is 120 seconds either way, both ends included', () => {
    expect(permittedSkew).toBe(120);
    expect([at(-120), at(0), at(120)]).toEqual([undefined, undefined, undefined]);
    expect([at(-121), at(121)]).toEqual(['SIGNATURE_STALE', 'SIGNATURE_FUTURE']);
  });

  it('is exact to the millisecond of our clock', () => {
    expect([at(-120, 1), at(120, -1)]).toEqual(['SIGNATURE_STALE', 'SIGNATURE_FUTURE']);
    expect([at(-120, -1), at(120, 1)]).toEqual([undefined, undefined]);
  });

  it.each([
    [0, 'SIGNATURE_STALE: The signature is older than the permitted skew.'],
    [1_800_000_000_000, 'SIGNATURE_FUTURE: The signature comes from the future.'],
  ])('of iat %d (milliseconds are no seconds) is refused with our time', (iat, message) => {
    const error = refusal(() => assertFresh({ ...complete, iat }, new Date('2027-01-15T08:00:00.000Z')));
    expect(error).toMatchObject({
      message,
      show: { serverTime: '2027-01-15T08:00:00.000Z', permittedSkewSeconds: 120 },
    });
  });
});
