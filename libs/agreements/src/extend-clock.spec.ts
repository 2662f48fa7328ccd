import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed, limitsOf, shipped } from '../../../tests/support/agreements.js';
import { instants } from '../../../tests/support/instants.js';
import { type Clock } from './clock.js';
import { computeClocks } from './compute-clocks.js';
import { extendClock } from './extend-clock.js';
import { type Clock as ClockRule } from './generated/agreement.js';

const start = (agreement: ReturnType<typeof shipped>, at = new Date('2026-11-11T08:00:00Z')): Clock =>
  computeClocks(agreement, { personClass: 'own-national', moment: 'request-received', at })[0]!;
const replyOf = (change: (reply: ClockRule) => void, at?: Date): Clock =>
  start(changed('xxa', ({ clocks: [reply] }) => change(reply!)), at); // prettier-ignore
// The first day may count or not; the limit is 20 and with its extension 25 calendar days.
const openClock = (takesEffect: 'on-request' | 'on-consent', alternative?: 'on-request' | 'on-consent') =>
  replyOf((reply) => {
    reply.interpretations = [{ reason: 'invented', dayOfEvent: 'excluded' }];
    const interpretation = alternative ? { interpretation: { reason: 'invented', alternative } } : {};
    reply.extension = { ...reply.extension!, takesEffect, ...interpretation };
  });
const latest = (clock: Clock) => limitsOf(clock).at(-1);

describe('an extension', () => {
  it('is counted in all from the first day of the clock, and moves nothing by itself', () => {
    const clock = start(shipped('xxa'));
    expect(limitsOf(clock)).toEqual(['usual 2026-11-20 2026-11-20 2026-11-20', 'latest 2026-11-30 2026-11-30 2026-11-30']);
    expect(clock.extension).toEqual({
      demand: 'notice',
      by: 'requested-state',
      due: '2026-12-05',
      earliestReading: '2026-12-05',
      latestReading: '2026-12-05',
      takesEffect: 'on-request',
      legalRef: 'Invented Art. 2',
    });
  }); // prettier-ignore

  it('has the readings of its clock', () => {
    const { extension } = openClock('on-request');
    expect(extension).toMatchObject({ earliestReading: '2026-12-05', due: '2026-12-05', latestReading: '2026-12-06' });
  });

  it('moves the latest limit and no usual one', () => {
    const clock = start(shipped('xxa'));
    expect(limitsOf(extendClock(clock, 'requested'))).toEqual(['usual 2026-11-20 2026-11-20 2026-11-20', 'latest 2026-12-05 2026-12-05 2026-12-05']);
    expect(limitsOf(clock).at(-1)).toBe('latest 2026-11-30 2026-11-30 2026-11-30');
  }); // prettier-ignore

  it.each([
    ['on-request', undefined, 'latest 2026-12-05 2026-12-05 2026-12-06'],
    ['on-consent', undefined, 'latest 2026-11-30 2026-11-30 2026-12-01'],
    ['on-request', 'on-consent', 'latest 2026-11-30 2026-12-05 2026-12-06'],
    ['on-consent', 'on-request', 'latest 2026-11-30 2026-11-30 2026-12-06'],
  ] as const)('that takes effect %s, by another reading %s, is requested', (takesEffect, alternative, limit) => {
    expect(latest(extendClock(openClock(takesEffect, alternative), 'requested'))).toBe(limit);
  });

  it.each([
    ['on-request', undefined],
    ['on-consent', 'on-request'],
  ] as const)('that takes effect %s is the limit once consent is given', (takesEffect, alternative) => {
    const requested = extendClock(openClock(takesEffect, alternative), 'requested');
    expect(latest(extendClock(requested, 'consented'))).toBe('latest 2026-12-05 2026-12-05 2026-12-06');
  });

  it('is told in words, with what stays open', () => {
    const requested = extendClock(openClock('on-consent', 'on-request'), 'requested');
    const told = extendClock(requested, 'consented').explanation.slice(-2);
    expect(told).toEqual([
      'Extension requested: 2026-11-30, between 2026-11-30 and 2026-12-06 by the readings of the text (Invented Art. 2).',
      'Extension consented to: 2026-12-05 (Invented Art. 2).',
    ]);
    expect(extendClock(start(shipped('xxa')), 'requested').explanation.at(-1)).toBe(
      'Extension requested: 2026-12-05 (Invented Art. 2).',
    );
  });

  it.each(['requested', 'consented'] as const)('is refused where the agreement knows none, when %s', (step) => {
    expect(start(shipped('aut'))).not.toHaveProperty('extension');
    expect(() => extendClock(start(shipped('aut')), step)).toThrow(expect.objectContaining({ code: 'EXTENSION_NOT_OFFERED' }));
  }); // prettier-ignore

  it('is refused where the agreement gives no number', () => {
    const clock = replyOf((reply) => {
      reply.extension = { demand: 'obstacle', by: 'requested-state', legalRef: 'Invented Art. 2' };
    });
    expect(clock.extension).toEqual({ demand: 'obstacle', by: 'requested-state', legalRef: 'Invented Art. 2' });
    expect(() => extendClock(clock, 'requested')).toThrow(expect.objectContaining({ code: 'EXTENSION_NOT_OFFERED' }));
  });
});

describe('an extension in days of another kind than the limit', () => {
  const tenWorkingDays = (at: string) =>
    replyOf((reply) => {
      reply.workingDays = { holidaysOf: ['XKX'], saturday: 'free' };
      reply.start.dayOfEvent = 'excluded';
      reply.targets = [{ kind: 'latest', length: 10, unit: 'working-day', legalRef: 'Invented Art. 2' }];
      reply.extension = { ...reply.extension!, length: 15, unit: 'calendar-day' };
    }, new Date(at));

  it('is longer in most weeks', () => {
    const requested = extendClock(tenWorkingDays('2026-06-01T08:00:00Z'), 'requested');
    expect(latest(requested)).toBe('latest 2026-06-16 2026-06-16 2026-06-16');
  });

  it('takes nothing from a limit that holidays have made longer', () => {
    const clock = tenWorkingDays('2026-12-18T08:00:00Z');
    expect(clock.extension?.due).toBe('2027-01-02');
    expect(latest(clock)).toBe('latest 2027-01-06 2027-01-06 2027-01-06');
    expect(latest(extendClock(clock, 'requested'))).toBe('latest 2027-01-06 2027-01-06 2027-01-06');
    expect(latest(extendClock(clock, 'consented'))).toBe('latest 2027-01-06 2027-01-06 2027-01-06');
  });
});

describe('an extension, of whatever limit and whatever length', () => {
  const effects = fc.constantFrom('on-request' as const, 'on-consent' as const);
  const span = fc.record({
    length: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('calendar-day', 'working-day', 'month'),
  });
  const clocks = fc
    .record({ at: instants, limit: span, extended: span, takesEffect: effects, alternative: effects })
    .map(({ at, limit, extended, takesEffect, alternative }) =>
      replyOf((reply) => {
        reply.workingDays = { holidaysOf: ['XKX'], saturday: 'free' };
        reply.interpretations = [
          { reason: 'invented', dayOfEvent: 'excluded' },
          { reason: 'invented', saturday: 'working' },
        ];
        reply.targets = [{ kind: 'latest', ...limit, legalRef: 'Invented Art. 2' }];
        reply.extension = { ...reply.extension!, ...extended, takesEffect, interpretation: { reason: 'invented', alternative } };
      }, at),
    ); // prettier-ignore

  it.each([['requested'], ['consented']] as const)('never shortens a limit when it is %s, by any reading', (step) => {
    fc.assert(
      fc.property(clocks, (clock) => {
        const [before] = clock.targets;
        const [after] = extendClock(clock, step).targets;
        expect(after!.earliestReading >= before!.earliestReading).toBe(true);
        expect(after!.due >= before!.due).toBe(true);
        expect(after!.latestReading >= before!.latestReading).toBe(true);
        expect(after!.earliestReading <= after!.due && after!.due <= after!.latestReading).toBe(true);
      }),
    );
  });
});
