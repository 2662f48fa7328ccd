import { describe, expect, it } from '@jest/globals';
import { computeClocks, effectiveDay, extendClock, judgeTransferNotice, type Moment } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { limitsOf, shipped } from '../../../../tests/support/agreements.js';

const austria = shipped('aut');
const clockOf = (id: string, personClass: PersonClass, moment: Moment, day: string) => {
  const clocks = computeClocks(austria, { personClass, moment, at: new Date(`${day}T10:00:00+01:00`) });
  return clocks.find((clock) => clock.id === id)!;
};

describe('AT-XK-2010, Art. 5(6): the transfer of others than nationals within three months', () => {
  it.each([
    ['accepted', '2026-11-11', 'latest 2027-02-10 2027-02-11 2027-02-11'],
    ['deemed-accepted', '2026-12-26', 'latest 2027-03-25 2027-03-26 2027-03-26'],
    // There is no 30 February: the month ends earlier by every reading.
    ['accepted', '2026-11-30', 'latest 2027-02-28 2027-02-28 2027-02-28'],
    ['accepted', '2027-11-29', 'latest 2028-02-28 2028-02-29 2028-02-29'],
    // One day before the first of a month is the last of the month before it.
    ['accepted', '2026-12-01', 'latest 2027-02-28 2027-03-01 2027-03-01'],
  ] as const)('is due once %s on %s', (moment, day, limit) => {
    const clock = clockOf('transfer-third-country', 'third-country-national', moment, day);
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ purpose: 'transfer', bound: 'requesting-state', legalRef: 'Art. 5(6)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 5(6)' });
  });

  it('is extended on request for as long as an obstacle lasts (Protocol Art. 3(2)), to no day that could be computed', () => {
    const clock = clockOf('transfer-third-country', 'stateless', 'accepted', '2026-11-11');
    expect(clock.extension).toEqual({
      demand: 'obstacle',
      by: 'requesting-state',
      takesEffect: 'on-request',
      legalRef: 'Art. 5(6), Protocol Art. 3(2)',
    });
    expect(clock.explanation).toContain(
      'On request, for as long as an obstacle lasts, the limit can be extended (Art. 5(6), Protocol Art. 3(2)).',
    );
    expect(() => extendClock(clock, 'requested')).toThrow(expect.objectContaining({ code: 'EXTENSION_NOT_OFFERED' }));
  });
});

describe('AT-XK-2010, Art. 7(1): a taking over in error is told within two months', () => {
  it.each([
    ['2026-11-11', 'latest 2027-01-10 2027-01-11 2027-01-11'],
    ['2026-12-31', 'latest 2027-02-28 2027-02-28 2027-02-28'],
    ['2027-12-31', 'latest 2028-02-29 2028-02-29 2028-02-29'],
  ])('after the taking over of %s', (day, limit) => {
    const clock = clockOf('error-claim', 'own-national', 'handed-over', day);
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 7(1)' });
    expect(clock.onExpiry).toEqual({ effect: 'claim-barred', legalRef: 'Art. 7(1)' });
    expect(clock.explanation.at(-1)).toBe('After the latest date it can no longer be claimed (Art. 7(1)).');
  });
});

describe('AT-XK-2010, Art. 8(3): the answer about a transit within five working days', () => {
  it('goes over the national holiday of Austria', () => {
    const clock = clockOf('transit-reply', 'stateless', 'transit-requested', '2026-10-21');
    // 22, 23, 26, 27, 28 | that day and Saturdays 21, 22, 23, 24, 26 | without 26 October 22, 23, 27, 28, 29
    expect(limitsOf(clock)).toEqual(['latest 2026-10-26 2026-10-28 2026-10-29']);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 8(3)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 8(3)' });
  });
});

describe('AT-XK-2010, Protocol Art. 5(1): costs are refunded in 30 days from the receipt of the invoice', () => {
  it.each(['own-national', 'kosovo-born-non-citizen'] as const)('for %s', (personClass) => {
    const clock = clockOf('refund', personClass, 'invoice-received', '2026-11-11');
    expect(limitsOf(clock)).toEqual(['latest 2026-12-10 2026-12-11 2026-12-11']);
    expect(clock).toMatchObject({ bound: 'requesting-state', legalRef: 'Protocol Art. 5(1)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Protocol Art. 5(1)' });
  });
});

describe('AT-XK-2010, Art. 2(7): the notice of a transfer, usually seven and at least three calendar days', () => {
  it.each([
    ['2026-11-11T10:00:00Z', '2026-11-30', 'usual'],
    ['2026-11-11T10:00:00Z', '2026-11-18', 'usual'],
    ['2026-11-11T10:00:00Z', '2026-11-17', 'minimum'],
    ['2026-11-11T10:00:00Z', '2026-11-14', 'minimum'],
    ['2026-11-11T10:00:00Z', '2026-11-13', 'none'],
    ['2026-11-11T10:00:00Z', '2026-11-01', 'none'],
    // Midnight in Kosovo lies between the two.
    ['2026-11-11T22:59:59Z', '2026-11-18', 'usual'],
    ['2026-11-11T23:00:00Z', '2026-11-18', 'minimum'],
  ])('told at %s for %s keeps %s', (announcedAt, transferOn, keeps) => {
    const judged = judgeTransferNotice(austria, { announcedAt: new Date(announcedAt), transferOn });
    expect(judged).toEqual({ keeps, legalRef: 'Art. 2(7)' });
  });
});

describe('AT-XK-2010, Art. 13: suspension and termination', () => {
  it.each([
    ['2026-11-11', '2026-11-13'],
    ['2026-12-31', '2027-01-02'],
    ['2028-02-28', '2028-03-01'],
  ])('Art. 13(4): a suspension told on %s takes effect on %s, the second day after its receipt', (received, effective) => {
    const { suspension } = austria.profile;
    expect(suspension?.effective).toMatchObject({ from: 'receipt-of-notification', legalRef: 'Art. 13(4)' });
    expect(effectiveDay(suspension!.effective, received)).toBe(effective);
  }); // prettier-ignore

  it.each([
    ['2026-11-11', '2027-05-11'],
    ['2026-08-31', '2027-02-28'],
  ])('Art. 13(5): an agreement ended on %s is in force until %s, six months after the receipt', (received, last) => {
    const { termination } = austria.profile;
    expect(termination?.effective).toMatchObject({ from: 'receipt-of-notification', legalRef: 'Art. 13(5)' });
    expect(effectiveDay(termination!.effective, received)).toBe(last);
  });
});
