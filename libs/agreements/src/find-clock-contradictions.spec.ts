import { describe, expect, it } from '@jest/globals';
import { changed } from '../../../tests/support/agreements.js';
import { findContradictions } from './find-contradictions.js';
import { type Clock as ClockRule } from './generated/agreement.js';

type Interpretation = Omit<NonNullable<ClockRule['interpretations']>[number], 'reason'>;

// The first clock of the invented agreement: usually 10, at the latest 20, with its extension 25 calendar days.
const faults = (change: (reply: ClockRule) => void): string[] => {
  const { profile } = changed('xxa', ({ clocks }) => change(clocks[0]!));
  return findContradictions(profile).map(({ pointer, detail }) => `${pointer} ${detail}`);
};
const legalRef = 'Invented Art. 2';
const usual = (length: number) => ({ kind: 'usual', length, unit: 'calendar-day', legalRef }) as const;
const latest = (length: number) => ({ kind: 'latest', length, unit: 'calendar-day', legalRef }) as const;

describe('the limits of a clock', () => {
  it('are in order as they are shipped', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it('have no latest one', () => {
    expect(faults((reply) => (reply.targets = [usual(10)]))).toEqual(['/clocks/0/targets has no latest limit']);
  });

  it('have two of one kind, of which only one would be computed', () => {
    const detail = '/clocks/0/targets has two limits of one kind';
    expect(faults((reply) => (reply.targets = [latest(20), latest(10)]))).toEqual([detail]);
  });

  it('have a usual one that is later than the latest', () => {
    const detail = '/clocks/0/targets is usual later than at the latest';
    expect(faults((reply) => (reply.targets = [usual(21), latest(20)]))).toEqual([detail]);
    expect(faults((reply) => (reply.targets = [usual(20), latest(20)]))).toEqual([]);
  });

  it('are no shorter than an extension would make them', () => {
    const detail = '/clocks/0/extension/length is no longer than the limit that it extends';
    expect(faults((reply) => (reply.extension!.length = 20))).toEqual([detail]);
    expect(faults((reply) => (reply.extension!.length = 21))).toEqual([]);
  });
});

describe('an extension', () => {
  it('that has a number says what makes it effective', () => {
    const detail = '/clocks/0/extension/takesEffect is missing: nothing says whether the request alone extends';
    expect(faults((reply) => delete reply.extension!.takesEffect)).toEqual([detail]);
  });

  it('without a number needs not say it', () => {
    const open = (reply: ClockRule) => {
      reply.extension = { demand: 'obstacle', by: 'requesting-state', legalRef };
    };
    expect(faults(open)).toEqual([]);
  });

  it('has no other reading that is its own', () => {
    const read = (alternative: 'on-request' | 'on-consent') => (reply: ClockRule) => {
      reply.extension!.interpretation = { reason: 'invented', alternative };
    };
    expect(faults(read('on-request'))).toEqual(['/clocks/0/extension/interpretation is the reading itself']);
    expect(faults(read('on-consent'))).toEqual([]);
  });
});

describe('working days', () => {
  const inWorkingDays = (reply: ClockRule) => {
    reply.targets = [{ kind: 'latest', length: 5, unit: 'working-day', legalRef }];
  };

  it('are not counted without a calendar', () => {
    const detail = '/clocks/0/targets counts working days, and workingDays does not say which these are';
    expect(faults(inWorkingDays)).toEqual([detail]);
    expect(faults((reply) => (reply.extension!.unit = 'working-day'))).toEqual([detail]);
  });

  it.each(['SRB', 'KOS', 'AAA'])('are not counted by a calendar that nobody has: %s', (country) => {
    const named = `/clocks/0/workingDays/holidaysOf names ${country}, of which there is no calendar of public holidays`;
    const own = (reply: ClockRule) => {
      inWorkingDays(reply);
      reply.workingDays = { holidaysOf: ['XKX', country], saturday: 'free' };
    };
    const other = (reply: ClockRule) => {
      inWorkingDays(reply);
      reply.workingDays = { holidaysOf: ['XKX'], saturday: 'free' };
      reply.interpretations = [{ reason: 'invented', holidaysOf: [country] }];
    };
    expect(faults(own)).toEqual([named]);
    expect(faults(other)).toEqual([named]);
  });
});

describe('an interpretation', () => {
  const counted = (interpretation: Interpretation, workingDays = true) =>
    faults((reply) => {
      if (workingDays) reply.workingDays = { holidaysOf: ['AUT', 'XKX'], saturday: 'free' };
      reply.interpretations = [{ reason: 'invented', ...interpretation }];
    });

  it.each<[Interpretation]>([
    [{ dayOfEvent: 'included' }],
    [{ saturday: 'free' }],
    [{ holidaysOf: ['AUT', 'XKX'] }],
    [{ holidaysOf: ['XKX', 'AUT'] }],
    [{ dayOfEvent: 'excluded', saturday: 'free' }],
  ])('is hollow where it is what the profile says itself: %j', (interpretation) => {
    expect(counted(interpretation)).toEqual(['/clocks/0/interpretations/0 is the reading itself']);
  });

  it.each<[Interpretation]>([[{ saturday: 'working' }], [{ holidaysOf: ['XKX'] }]])(
    'is hollow where no working days are counted: %j',
    (interpretation) => {
      expect(counted(interpretation, false)).toEqual(['/clocks/0/interpretations/0 is the reading itself']);
    },
  );

  it.each<[Interpretation]>([[{ dayOfEvent: 'excluded' }], [{ saturday: 'working' }], [{ holidaysOf: ['XKX'] }]])(
    'is another reading: %j',
    (interpretation) => {
      expect(counted(interpretation)).toEqual([]);
    },
  );

  it('does not name another start, which nothing could compute from the event that came', () => {
    expect(counted({ on: ['interview-requested'] })).toEqual([
      '/clocks/0/interpretations/0/on is a reading that nothing computes',
    ]);
  });
});
