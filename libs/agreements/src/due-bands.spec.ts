import { describe, expect, it } from '@jest/globals';
import { bandOf, bandsAt, daysBetween } from './due-bands.js';

describe('bands of due dates', () => {
  // Tuesday, in an ordinary week.
  const bands = bandsAt(new Date('2026-11-24T10:00:00Z'));

  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'three-working-days'],
    ['2026-11-27', 'three-working-days'],
    ['2026-11-28', 'seven-days'],
    ['2026-12-01', 'seven-days'],
    ['2026-12-02', 'later'],
  ])('puts %s into %s', (due, band) => {
    expect(bandOf(due, bands)).toBe(band);
  });

  it('begins a day where Kosovo does, not where Greenwich does', () => {
    expect(bandsAt(new Date('2026-11-23T23:30:00Z')).today).toEqual({ from: '2026-11-24', until: '2026-11-24' });
    expect(bandsAt(new Date('2026-07-23T22:30:00Z')).today).toEqual({ from: '2026-07-24', until: '2026-07-24' });
  });

  it('passes over a weekend and the holidays of Kosovo', () => {
    // Thursday 31 December; 1, 2 and 3 January are no working days, and the 4th to 6th are.
    const over = bandsAt(new Date('2026-12-31T10:00:00Z'));
    expect(over['three-working-days'].until! >= '2027-01-05').toBe(true);
    expect(bandOf('2027-01-04', over)).toBe('three-working-days');
  });

  it('leaves no date without a band, and none in two', () => {
    for (let day = 0; day < 400; day++) {
      const now = new Date(Date.UTC(2026, 0, 1 + day, 12));
      const { overdue, today, later, ...soon } = bandsAt(now);
      const near = soon['three-working-days'];
      const week = soon['seven-days'];
      expect([overdue.until, today.from, near.from].map((one) => daysBetween(today.from!, one!))).toEqual([-1, 0, 1]);
      expect(daysBetween(near.until!, week.from!)).toBe(1);
      expect(daysBetween(week.until!, later.from!)).toBe(1);
    }
  });
});
