import { describe, expect, it } from '@jest/globals';
import { computeClocks, momentOfReceipt } from '#agreements';
import { shipped } from '../../../../tests/support/agreements.js';

const austria = shipped('aut');
const nationals = ['own-national', 'former-national'] as const;
const others = ['third-country-national', 'stateless', 'kosovo-born-non-citizen'] as const;
const started = (personClass: (typeof nationals | typeof others)[number], moment: Parameters<typeof computeClocks>[1]['moment']) =>
  computeClocks(austria, { personClass, moment, at: new Date('2026-11-11T08:00:00Z') }).map(({ id }) => id); // prettier-ignore

describe('the clocks that an event starts under AT-XK-2010', () => {
  it.each(nationals)('for %s', (one) => {
    expect(started(one, 'request-received')).toEqual(['reply']);
    expect(started(one, 'interview-requested')).toEqual(['interview']);
    expect(started(one, 'accepted')).toEqual(['travel-document']);
    expect(started(one, 'deemed-accepted')).toEqual(['travel-document']);
    expect(started(one, 'document-obstacle')).toEqual(['travel-document-renewal']);
    expect(started(one, 'handed-over')).toEqual(['error-claim']);
    expect(started(one, 'invoice-received')).toEqual(['refund']);
  });

  it.each(others)('for %s', (one) => {
    expect(started(one, 'request-received')).toEqual(['reply-third-country']);
    expect(started(one, 'interview-requested')).toEqual([]);
    expect(started(one, 'accepted')).toEqual(['travel-document-third-country', 'transfer-third-country']);
    expect(started(one, 'deemed-accepted')).toEqual(['travel-document-third-country', 'transfer-third-country']);
    expect(started(one, 'document-obstacle')).toEqual(['travel-document-renewal-third-country']);
    expect(started(one, 'handed-over')).toEqual(['error-claim']);
    expect(started(one, 'invoice-received')).toEqual(['refund']);
  });

  it.each([...nationals, ...others])(
    'has no clock for a lapse, for the knowledge of a stay and for haste: %s',
    (one) => {
      expect(started(one, 'lapsed')).toEqual([]);
      expect(started(one, 'knowledge-of-stay')).toEqual([]);
      expect(started(one, 'accelerated-request-received')).toEqual([]);
    },
  );

  it('has a transit of foreigners only (Art. 8(3))', () => {
    const all = [...nationals, ...others].filter((one) => started(one, 'transit-requested').includes('transit-reply'));
    expect(all).toEqual(['third-country-national', 'stateless']);
  });

  it('takes a request for the accelerated procedure as any other: the text knows none', () => {
    expect(momentOfReceipt(austria, true)).toBe('request-received');
    expect(momentOfReceipt(austria, false)).toBe('request-received');
  });
});
