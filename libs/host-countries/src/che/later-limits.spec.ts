import { describe, expect, it } from '@jest/globals';
import { computeClocks, effectiveDay, extendClock, judgeTransferNotice, type Moment } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { limitsOf, shipped } from '../../../../tests/support/agreements.js';

const switzerland = shipped('che');
const clockOf = (id: string, personClass: PersonClass, moment: Moment, at: string) =>
  computeClocks(switzerland, { personClass, moment, at: new Date(at) }).find((clock) => clock.id === id)!;
const onDay = (day: string) => `${day}T10:00:00Z`;
const obstacle = (legalRef: string) => ({
  demand: 'obstacle',
  by: 'requesting-state',
  takesEffect: 'on-request',
  legalRef,
});

describe('CH-XK-2010, Art. 10(1): a request is sent within a year of the knowledge of the stay', () => {
  it.each([
    ['2026-11-11', 'latest 2027-11-10 2027-11-11 2027-11-11'],
    ['2028-02-29', 'latest 2029-02-28 2029-02-28 2029-02-28'],
    ['2027-02-28', 'latest 2028-02-27 2028-02-28 2028-02-28'],
  ])('that was had on %s', (day, limit) => {
    const clock = clockOf('application', 'third-country-national', 'knowledge-of-stay', onDay(day));
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requesting-state', legalRef: 'Art. 10(1)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 10(1)' });
  });

  it('is extended for as long as an obstacle lasts, to no day that could be computed', () => {
    const clock = clockOf('application', 'stateless', 'knowledge-of-stay', onDay('2026-11-11'));
    expect(clock.extension).toEqual(obstacle('Art. 10(1)'));
    expect(() => extendClock(clock, 'requested')).toThrow(expect.objectContaining({ code: 'EXTENSION_NOT_OFFERED' }));
  });
});

describe('CH-XK-2010, Art. 10(4): the return within six months', () => {
  it.each([
    ['of the acceptance', 'accepted', '2026-11-11T10:00:00Z', 'latest 2027-05-10 2027-05-11 2027-05-11'],
    ['of the last of a long month', 'accepted', '2026-08-31T10:00:00Z', 'latest 2027-02-28 2027-02-28 2027-02-28'],
    ['of the end of the 30 days', 'lapsed', '2026-12-10T22:59:59.999Z', 'latest 2027-06-09 2027-06-10 2027-06-10'],
    ['of the end of the 40 days', 'lapsed', '2026-12-20T22:59:59.999Z', 'latest 2027-06-19 2027-06-20 2027-06-20'],
  ] as const)('%s', (_, moment, at, limit) => {
    const clock = clockOf('transfer', 'own-national', moment, at);
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requesting-state', legalRef: 'Art. 10(4)', startedBy: moment });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 10(4)' });
  });

  it('is extended for as long as an obstacle lasts, to no day that could be computed', () => {
    const clock = clockOf('transfer', 'stateless', 'lapsed', onDay('2026-12-10'));
    expect(clock.extension).toEqual(obstacle('Art. 10(4)'));
    expect(() => extendClock(clock, 'consented')).toThrow(expect.objectContaining({ code: 'EXTENSION_NOT_OFFERED' }));
  });
});

describe('CH-XK-2010, Art. 8(3): the interview within five working days after the day of the request', () => {
  it.each([
    // 2, 3, 7, 8, 10 April: free are 6 (Easter Monday) and 9 (Constitution Day); in Bern also 3 (Good Friday), and then
    // 13 (Orthodox Easter Monday) is reached: 2, 7, 8, 10, 14
    ['over both Easters', '2026-04-01', 'latest 2026-04-10 2026-04-10 2026-04-14'],
    // 28 to 31 December, 5 January: free are 25 December, 1 January, and 4 January for Saturday 2 January
    ['over the end of a year', '2026-12-24', 'latest 2027-01-05 2027-01-05 2027-01-05'],
    ['over a weekend: an Arbeitstag is no Saturday', '2026-11-11', 'latest 2026-11-18 2026-11-18 2026-11-18'],
  ])('%s', (_, day, limit) => {
    const clock = clockOf('interview', 'own-national', 'interview-requested', onDay(day));
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 8(3)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 8(3)' });
  });

  it('names the days that were not counted', () => {
    expect(clockOf('interview', 'own-national', 'interview-requested', onDay('2026-04-01')).explanation).toContain(
      'Not counted: 2026-04-06 Catholic Easter Monday (XKX); 2026-04-09 Constitution Day (XKX).',
    );
  });
});

describe('CH-XK-2010, Art. 12(1): a return in error is told within six months', () => {
  it.each([
    ['2026-11-11', 'latest 2027-05-10 2027-05-11 2027-05-11'],
    ['2027-08-30', 'latest 2028-02-29 2028-02-29 2028-02-29'],
  ])('after the return of %s', (day, limit) => {
    const clock = clockOf('error-claim', 'former-yugoslav-national', 'handed-over', onDay(day));
    expect(limitsOf(clock)).toEqual([limit]);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 12(1)' });
    expect(clock.onExpiry).toEqual({ effect: 'claim-barred', legalRef: 'Art. 12(1)' });
  });
});

describe('CH-XK-2010, Art. 14(2) and Protocol Art. 8', () => {
  it('Art. 14(2): a transit is answered in three calendar days, also where the last is a Saturday', () => {
    const clock = clockOf('transit-reply', 'stateless', 'transit-requested', onDay('2026-11-11'));
    expect(limitsOf(clock)).toEqual(['latest 2026-11-13 2026-11-14 2026-11-14']);
    expect(clock).toMatchObject({ bound: 'requested-state', legalRef: 'Art. 14(2)' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Art. 14(2)' });
  });

  it('Protocol Art. 8: costs are refunded in 30 days from the receipt of the invoice', () => {
    const clock = clockOf('refund', 'own-national', 'invoice-received', onDay('2026-11-11'));
    expect(limitsOf(clock)).toEqual(['latest 2026-12-10 2026-12-11 2026-12-11']);
    expect(clock).toMatchObject({ bound: 'requesting-state', legalRef: 'Protocol Art. 8' });
    expect(clock.onExpiry).toEqual({ effect: 'none', legalRef: 'Protocol Art. 8' });
  });
});

describe('CH-XK-2010, Art. 11 and 20', () => {
  it('Art. 11(1): the transfer is agreed in advance, so that no notice can be judged by its days', () => {
    const notice = { announcedAt: new Date(onDay('2026-11-11')), transferOn: '2026-11-12' };
    expect(judgeTransferNotice(switzerland, notice)).toBeUndefined();
    expect(switzerland.profile.transferNotice).toMatchObject({ agreedInAdvance: true });
  });

  it('Art. 20(5): a suspension takes effect on the second day after the day of the notification', () => {
    const { suspension } = switzerland.profile;
    expect(suspension?.effective).toMatchObject({ from: 'notification', legalRef: 'Art. 20(5)' });
    expect(effectiveDay(suspension!.effective, '2026-11-11')).toBe('2026-11-13');
    expect(effectiveDay(suspension!.effective, '2026-12-30')).toBe('2027-01-01');
  });

  it('Art. 20(6): the agreement ends six months after the day of the notification', () => {
    const { termination } = switzerland.profile;
    expect(termination?.effective).toMatchObject({ from: 'notification', legalRef: 'Art. 20(6)' });
    expect(effectiveDay(termination!.effective, '2026-11-11')).toBe('2027-05-11');
    expect(effectiveDay(termination!.effective, '2026-08-31')).toBe('2027-02-28');
  });
});
