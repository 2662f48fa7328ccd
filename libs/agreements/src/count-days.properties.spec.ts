import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holidaysIn } from '#reference-data';
import { dates } from '../../../tests/support/instants.js';
import { countDays, type Counting } from './count-days.js';

const dayOfEvent = fc.constantFrom('excluded', 'included');
const countings: fc.Arbitrary<Counting> = fc.record({
  dayOfEvent,
  holidaysOf: fc.constantFrom(['XKX'], ['AUT', 'XKX'], ['CHE', 'XKX'], ['AUT'], ['CHE']),
  saturday: fc.constantFrom('working', 'free'),
});
const lengths = fc.integer({ min: 1, max: 60 });
const spans = fc.record({ length: lengths, unit: fc.constantFrom('calendar-day', 'working-day', 'month', 'year') });

// Written anew and naively, so that a fault of the counting is not repeated by its witness.
const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}; // prettier-ignore
const tomorrow = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const isWorking = ({ holidaysOf, saturday }: Counting, day: string): boolean => {
  const name = new Date(day).toUTCString().slice(0, 3);
  const holidays = holidaysOf.flatMap((country) =>
    holidaysIn(country, Number(day.slice(0, 4))).map(({ date }) => date),
  );
  return name !== 'Sun' && (name !== 'Sat' || saturday === 'working') && !holidays.includes(day);
};
const lengthOfMonth = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};
const monthsFromTo = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

describe('a term of working days', () => {
  it('holds exactly as many as it says, and ends on one', () => {
    fc.assert(
      fc.property(dates, lengths, countings, (event, length, counting) => {
        const { due } = countDays(event, { length, unit: 'working-day' }, counting);
        const first = counting.dayOfEvent === 'included' ? event : tomorrow(event);
        expect(daysBetween(first, due).filter((day) => isWorking(counting, day))).toHaveLength(length);
        expect(isWorking(counting, due)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('tells every holiday within it that is no weekend, once', () => {
    fc.assert(
      fc.property(dates, lengths, countings, (event, length, counting) => {
        const { due, skipped } = countDays(event, { length, unit: 'working-day' }, counting);
        const first = counting.dayOfEvent === 'included' ? event : tomorrow(event);
        const free = daysBetween(first, due).filter((day) => !isWorking(counting, day));
        const weekdays = free.filter((day) => isWorking({ ...counting, holidaysOf: [] }, day));
        expect(skipped.map(({ date }) => date)).toEqual(weekdays);
      }),
    );
  });
});

describe('a term of calendar days', () => {
  it('holds exactly as many as it says, whatever days they are', () => {
    fc.assert(
      fc.property(dates, lengths, countings, (event, length, counting) => {
        const { due, skipped } = countDays(event, { length, unit: 'calendar-day' }, counting);
        const first = counting.dayOfEvent === 'included' ? event : tomorrow(event);
        expect(daysBetween(first, due)).toHaveLength(length);
        expect(skipped).toEqual([]);
      }),
    );
  });
});

describe('a term of months or years', () => {
  it('ends on the same number, or on the last of a month that has no such day', () => {
    fc.assert(
      fc.property(dates, lengths, countings, (event, length, counting) => {
        const { due } = countDays(event, { length, unit: 'month' }, { ...counting, dayOfEvent: 'excluded' });
        expect(monthsFromTo(event, due)).toBe(length);
        const number = Math.min(Number(event.slice(8)), lengthOfMonth(due.slice(0, 7)));
        expect(Number(due.slice(8))).toBe(number);
      }),
    );
  });

  it('ends a day earlier where the first day counts, and on the last of a month that has no such day', () => {
    fc.assert(
      fc.property(dates, lengths, countings, (event, length, counting) => {
        const term = { length, unit: 'month' } as const;
        const excluded = countDays(event, term, { ...counting, dayOfEvent: 'excluded' }).due;
        const { due } = countDays(event, term, { ...counting, dayOfEvent: 'included' });
        const isCut = Number(event.slice(8)) > lengthOfMonth(excluded.slice(0, 7));
        expect(isCut ? due : tomorrow(due)).toBe(excluded);
      }),
    );
  });

  it('is the same in years as in twelve times as many months', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 5 }), countings, (event, length, counting) => {
        const years = countDays(event, { length, unit: 'year' }, counting);
        expect(years).toEqual(countDays(event, { length: 12 * length, unit: 'month' }, counting));
      }),
    );
  });
});

describe('any term', () => {
  it('ends on the day of its event or after it', () => {
    fc.assert(
      fc.property(dates, spans, countings, (event, span, counting) => {
        const { due } = countDays(event, span, counting);
        expect(due >= event).toBe(true);
        expect(counting.dayOfEvent === 'included' || due > event).toBe(true);
      }),
    );
  });

  it('never ends earlier because its event came a day later', () => {
    fc.assert(
      fc.property(dates, spans, countings, (event, span, counting) => {
        expect(countDays(tomorrow(event), span, counting).due >= countDays(event, span, counting).due).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never ends earlier because it is longer', () => {
    fc.assert(
      fc.property(dates, spans, countings, (event, { length, unit }, counting) => {
        const longer = countDays(event, { length: length + 1, unit }, counting).due;
        expect(longer > countDays(event, { length, unit }, counting).due).toBe(true);
      }),
    );
  });

  it('ends no later where the first day counts, and no later where a Saturday counts', () => {
    fc.assert(
      fc.property(dates, spans, countings, (event, span, counting) => {
        const slowest = countDays(event, span, { ...counting, dayOfEvent: 'excluded', saturday: 'free' }).due;
        expect(countDays(event, span, counting).due <= slowest).toBe(true);
      }),
    );
  });
});
