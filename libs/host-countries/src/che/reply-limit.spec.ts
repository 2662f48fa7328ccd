import { describe, expect, it } from '@jest/globals';
import { alarmsOf, computeClocks, extendClock } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { limitsOf, shipped } from '../../../../tests/support/agreements.js';

const switzerland = shipped('che');
const classes = switzerland.profile.personClasses.map((one) => one.class);
const replyTo = (receivedAt = '2026-11-11T09:12:44+01:00', personClass: PersonClass = 'own-national') => {
  const clocks = computeClocks(switzerland, { personClass, moment: 'request-received', at: new Date(receivedAt) });
  expect(clocks).toHaveLength(1);
  return clocks[0]!;
};
const lastAlarms = (clock: ReturnType<typeof replyTo>) =>
  alarmsOf(clock)
    .slice(-2)
    .map(({ step, at }) => `${step} ${at.toISOString()}`);

describe('CH-XK-2010, Art. 10(2): the answer', () => {
  it.each(classes)('is due for %s in 30 calendar days in all cases, and nothing is left to interpret', (one) => {
    const clock = replyTo('2026-11-11T09:12:44+01:00', one);
    expect(clock).toMatchObject({ id: 'reply', bound: 'requested-state', legalRef: 'Art. 10(2)' });
    expect(clock.targets).toEqual([
      { kind: 'latest', due: '2026-12-10', earliestReading: '2026-12-10', latestReading: '2026-12-10', legalRef: 'Art. 10(2)' },
    ]);
  }); // prettier-ignore

  it('is explained step by step: the limit begins with the day of receipt', () => {
    expect(replyTo().explanation).toEqual([
      'Received 2026-11-11T08:12:44.000Z, which is 2026-11-11 in Europe/Belgrade (Art. 10(2)).',
      'Counting: that day is day one.',
      'At the latest 30 calendar days from that day on: 2026-12-10 (Art. 10(2)).',
      'On a request that gives reasons the limit can be extended to at most 40 calendar days in all: 2026-12-20 (Art. 10(3)). ' +
        'It takes effect with the consent of the other side (an interpretation: the limit can be extended on a reasoned ' +
        'request, and the text does not say who grants it; otherwise with the request).',
      'The due date ends at 24:00 in Europe/Belgrade; no article moves it off a weekend or a holiday.',
      'After the latest date the limit lapses without an answer; the case is not accepted (Art. 10(4)).',
    ]);
  });

  it.each([
    ['the last second of a day in Kosovo', '2026-11-10T22:59:59Z', '2026-12-09', '2026-12-19'],
    ['the first second of the next', '2026-11-10T23:00:00Z', '2026-12-10', '2026-12-20'],
    ['the end of a year', '2026-12-20T12:00:00Z', '2027-01-18', '2027-01-28'],
    ['a leap day', '2028-02-01T12:00:00Z', '2028-03-01', '2028-03-11'],
    ['no leap day', '2027-02-01T12:00:00Z', '2027-03-02', '2027-03-12'],
    ['the night of the change to winter time', '2026-10-25T01:30:00Z', '2026-11-23', '2026-12-03'],
  ])('is counted in calendar days: %s', (_, receivedAt, due, extended) => {
    expect(replyTo(receivedAt).targets[0]?.due).toBe(due);
    expect(replyTo(receivedAt).extension?.due).toBe(extended);
  });

  it('Art. 10(4): is no consent when it does not come; only the limit lapses', () => {
    expect(replyTo().onExpiry).toEqual({ effect: 'lapses', legalRef: 'Art. 10(4)' });
  });
});

describe('CH-XK-2010, Art. 10(3): the extension', () => {
  it('is offered to the requested State, up to 40 calendar days in all, and moves nothing by itself', () => {
    const clock = replyTo();
    expect(clock.extension).toEqual({
      demand: 'reasoned-request',
      by: 'requested-state',
      due: '2026-12-20',
      earliestReading: '2026-12-20',
      latestReading: '2026-12-20',
      takesEffect: 'on-consent',
      otherwiseEffective: 'on-request',
      legalRef: 'Art. 10(3)',
    });
    expect(limitsOf(clock)).toEqual(['latest 2026-12-10 2026-12-10 2026-12-10']);
  });

  it('only requested: the date stays, and no effect comes before the extended one has passed', () => {
    const requested = extendClock(replyTo(), 'requested');
    expect(limitsOf(requested)).toEqual(['latest 2026-12-10 2026-12-10 2026-12-20']);
    expect(lastAlarms(requested)).toEqual(['100-percent 2026-12-10T23:00:00.000Z', 'expiry 2026-12-20T23:00:00.000Z']);
    expect(requested.explanation.at(-1)).toBe(
      'Extension requested: 2026-12-10, between 2026-12-10 and 2026-12-20 by the readings of the text (Art. 10(3)).',
    );
  });

  it('consented to: the limit is the extended one by every reading', () => {
    const consented = extendClock(extendClock(replyTo(), 'requested'), 'consented');
    expect(limitsOf(consented)).toEqual(['latest 2026-12-20 2026-12-20 2026-12-20']);
    expect(lastAlarms(consented)).toEqual(['100-percent 2026-12-20T23:00:00.000Z', 'expiry 2026-12-20T23:00:00.000Z']);
    expect(consented.explanation.at(-1)).toBe('Extension consented to: 2026-12-20 (Art. 10(3)).');
  });

  it('keeps the article of the limit and what its end means', () => {
    const { targets, onExpiry, legalRef } = extendClock(replyTo(), 'consented');
    expect({ article: targets[0]?.legalRef, onExpiry, legalRef }).toEqual({
      article: 'Art. 10(2)',
      onExpiry: { effect: 'lapses', legalRef: 'Art. 10(4)' },
      legalRef: 'Art. 10(2)',
    });
  });
});
