import { describe, expect, it } from '@jest/globals';
import { daysBetween, homeZone, partsOf, partsOfDay, today } from './dates.ts';

describe('dates of the console', () => {
  it('counts calendar days also over the change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4);
  });

  it('knows today where due dates end, and not where the browser stands', () => {
    expect(today(new Date('2026-11-24T22:59:59Z'))).toBe('2026-11-24');
    expect(today(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
  });

  it('shows midnight as 00 and the weekday of the zone', () => {
    expect(partsOf(new Date('2026-11-24T23:00:00Z'), homeZone)).toMatchObject({ day: 25, weekday: 3, hour: '00' });
    expect(partsOfDay('2026-11-25')).toMatchObject({ year: 2026, month: 11, day: 25, weekday: 3 });
  });
});
