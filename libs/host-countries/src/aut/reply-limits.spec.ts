import { describe, expect, it } from '@jest/globals';
import { computeClocks } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { limitsOf, shipped } from '../../../../tests/support/agreements.js';

const austria = shipped('aut');
const replyTo = (personClass: PersonClass, receivedAt: string) => {
  const clocks = computeClocks(austria, { personClass, moment: 'request-received', at: new Date(receivedAt) });
  expect(clocks).toHaveLength(1);
  return clocks[0]!;
};

describe('AT-XK-2010, Art. 2(3): the answer about nationals', () => {
  it.each(['own-national', 'former-national'] as const)('is due for %s usually in 14, at the latest in 30 calendar days', (one) => {
    const clock = replyTo(one, '2026-11-11T09:12:44+01:00');
    expect(clock).toMatchObject({ id: 'reply', purpose: 'reply', bound: 'requested-state', legalRef: 'Art. 2(3)' });
    expect(clock.targets).toEqual([
      { kind: 'usual', due: '2026-11-25', earliestReading: '2026-11-24', latestReading: '2026-11-25', legalRef: 'Art. 2(3)' },
      { kind: 'latest', due: '2026-12-11', earliestReading: '2026-12-10', latestReading: '2026-12-11', legalRef: 'Art. 2(3)' },
    ]);
  }); // prettier-ignore

  it('is explained step by step', () => {
    expect(replyTo('own-national', '2026-11-11T09:12:44+01:00').explanation).toEqual([
      'Received 2026-11-11T08:12:44.000Z, which is 2026-11-11 in Europe/Belgrade (Art. 2(3)).',
      'Counting: that day is not counted (an interpretation: the text lets the limit begin with the receipt and does not say whether that day counts; otherwise that day is day one).',
      'Usually 14 calendar days after that day: 2026-11-25; by another reading 2026-11-24 (Art. 2(3)).',
      'At the latest 30 calendar days after that day: 2026-12-11; by another reading 2026-12-10 (Art. 2(3)).',
      'The due date ends at 24:00 in Europe/Belgrade; no article moves it off a weekend or a holiday.',
      'After the latest date consent is deemed given, which is not an acceptance (Art. 2(3)).',
    ]);
  });

  it('is deemed to be consent when it does not come', () => {
    expect(replyTo('own-national', '2026-11-11T09:12:44+01:00').onExpiry).toEqual({
      effect: 'deemed-accepted',
      legalRef: 'Art. 2(3)',
    });
  });

  it('has no extension', () => {
    expect(replyTo('own-national', '2026-11-11T09:12:44+01:00')).not.toHaveProperty('extension');
  });

  it.each([
    ['the last second of a day in Kosovo', '2026-11-10T22:59:59Z', '2026-11-24', '2026-12-10'],
    ['the first second of the next day', '2026-11-10T23:00:00Z', '2026-11-25', '2026-12-11'],
    ['the last second of a summer day, an hour earlier', '2026-07-10T21:59:59Z', '2026-07-24', '2026-08-09'],
    ['the first second after it', '2026-07-10T22:00:00Z', '2026-07-25', '2026-08-10'],
    ['a term that goes over the end of a year', '2026-12-20T12:00:00Z', '2027-01-03', '2027-01-19'],
    ['a term that goes over a leap day', '2028-02-20T12:00:00Z', '2028-03-05', '2028-03-21'],
    ['the night of the change to summer time', '2027-03-28T00:30:00Z', '2027-04-11', '2027-04-27'],
    ['the hour that comes twice', '2027-10-31T00:30:00Z', '2027-11-14', '2027-11-30'],
    ['a due date that is a Saturday and a holiday', '2026-11-26T12:00:00Z', '2026-12-10', '2026-12-26'],
  ])('is counted in calendar days: %s', (_, receivedAt, usual, latest) => {
    expect(replyTo('own-national', receivedAt).targets.map(({ due }) => due)).toEqual([usual, latest]);
  });
});

describe('AT-XK-2010, Art. 5(2): the answer about nationals of third countries', () => {
  // Those born in Kosovo by Art. 3(3), for whom Art. 5(2) is the procedure.
  it.each(['third-country-national', 'stateless', 'kosovo-born-non-citizen'] as const)(
    'is due for %s in 45 days',
    (one) => {
      const clock = replyTo(one, '2026-11-11T09:12:44+01:00');
      expect(clock).toMatchObject({ id: 'reply-third-country', bound: 'requested-state', legalRef: 'Art. 5(2)' });
      expect(limitsOf(clock)).toEqual(['latest 2026-12-25 2026-12-26 2026-12-26']);
      expect(clock.onExpiry).toEqual({ effect: 'deemed-accepted', legalRef: 'Art. 5(2)' });
      expect(clock).not.toHaveProperty('extension');
    },
  );

  it('is explained with both readings', () => {
    expect(replyTo('stateless', '2026-11-11T09:12:44+01:00').explanation).toContain(
      'At the latest 45 calendar days after that day: 2026-12-26; by another reading 2026-12-25 (Art. 5(2)).',
    );
  });
});
