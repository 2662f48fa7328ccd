import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dates, instants } from '../../../tests/support/instants.js';
import { addDays, dateIn, endOfDay, weekdayOf } from './calendar-date.js';

const zone = 'Europe/Belgrade';
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
const later = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('the date in Kosovo', () => {
  it.each([
    ['2026-11-10T22:59:59.999Z', '2026-11-10'],
    ['2026-11-10T23:00:00.000Z', '2026-11-11'],
    ['2026-07-10T21:59:59.999Z', '2026-07-10'],
    ['2026-07-10T22:00:00.000Z', '2026-07-11'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29'],
  ])('of %s is %s', (instant, date) => {
    expect(dateIn(zone, new Date(instant))).toBe(date);
  });

  it('is the one that a wall clock there shows', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dateIn(zone, instant)).toBe(wallClock.format(instant).slice(0, 10));
      }),
    );
  });

  it('never goes back while time goes on', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 3 * 86_400_000 }), (instant, more) => {
        expect(dateIn(zone, new Date(instant.getTime() + more)) >= dateIn(zone, instant)).toBe(true);
      }),
    );
  });
});

describe('the end of a day in Kosovo', () => {
  it.each([
    ['a winter day', '2026-12-10', '2026-12-10T23:00:00.000Z'],
    ['a summer day', '2026-07-10', '2026-07-10T22:00:00.000Z'],
    ['the day before the change to summer time', '2027-03-27', '2027-03-27T23:00:00.000Z'],
    ['the day of the change to summer time, of 23 hours', '2027-03-28', '2027-03-28T22:00:00.000Z'],
    ['the day before the change to winter time', '2027-10-30', '2027-10-30T22:00:00.000Z'],
    ['the day of the change to winter time, of 25 hours', '2027-10-31', '2027-10-31T23:00:00.000Z'],
    ['the last of a year', '2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('of %s', (_, date, instant) => {
    expect(endOfDay(zone, date).toISOString()).toBe(instant);
  });

  it('is the instant at which a wall clock there shows midnight, and a moment before it the last second', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const end = endOfDay(zone, date).getTime();
        expect(wallClock.format(end)).toBe(`${later(date, 1)} 00:00:00`);
        expect(wallClock.format(end - 1)).toBe(`${date} 23:59:59`);
      }),
    );
  });

  it('comes after every instant of its day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const left = endOfDay(zone, dateIn(zone, instant)).getTime() - instant.getTime();
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});

describe('counting with dates', () => {
  it('goes over the ends of months, years and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  });

  it('knows the days of the week, Sunday being 0', () => {
    const week = ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'];
    expect(week.map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
