import { describe, expect, it } from '@jest/globals';
import { computeClocks, type Moment, momentOfReceipt } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { shipped } from '../../../../tests/support/agreements.js';

const switzerland = shipped('che');
const nationals = ['own-national', 'former-national'] as const;
const foreigners = ['third-country-national', 'stateless'] as const;
const all = [...nationals, ...foreigners, 'former-yugoslav-national'] as const;
const started = (personClass: PersonClass, moment: Moment) =>
  computeClocks(switzerland, { personClass, moment, at: new Date('2026-11-11T08:00:00Z') }).map(({ id }) => id);

describe('the clocks that an event starts under CH-XK-2010', () => {
  it.each(all)('for %s', (one) => {
    expect(started(one, 'request-received')).toEqual(['reply']);
    expect(started(one, 'accepted')).toEqual(['transfer']);
    expect(started(one, 'lapsed')).toEqual(['transfer']);
    expect(started(one, 'handed-over')).toEqual(['error-claim']);
    expect(started(one, 'invoice-received')).toEqual(['refund']);
  });

  it.each(all)('has no clock for consent that is deemed given, for a document and for haste: %s', (one) => {
    expect(started(one, 'deemed-accepted')).toEqual([]);
    expect(started(one, 'document-obstacle')).toEqual([]);
    expect(started(one, 'accelerated-request-received')).toEqual([]);
  });

  it('has an interview of nationals only (Art. 8(3)), and of foreigners a transit and a time for the request', () => {
    expect(all.filter((one) => started(one, 'interview-requested').includes('interview'))).toEqual(nationals);
    expect(all.filter((one) => started(one, 'transit-requested').includes('transit-reply'))).toEqual(foreigners);
    expect(all.filter((one) => started(one, 'knowledge-of-stay').includes('application'))).toEqual(foreigners);
  });

  it('takes a request for the accelerated procedure as any other: the text knows none', () => {
    expect(momentOfReceipt(switzerland, true)).toBe('request-received');
  });
});
