import fc from 'fast-check';

const minute = 60_000;
const hour = 60 * minute;

const years = fc.integer({ min: 2011, max: 2039 });
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
};
const near = (instant: number, distance: number): fc.Arbitrary<Date> =>
  fc.integer({ min: -distance, max: distance }).map((off) => new Date(instant + off));

// Midnight in Belgrade is 22:00 in Greenwich in summer and 23:00 in winter: one of the two is it.
const nearMidnight = (dayInUtc: number): fc.Arbitrary<Date> =>
  fc.constantFrom(22, 23).chain((hours) => near(dayInUtc + (hours - 24) * hour, 2 * minute));

/** Instants from 2011 to 2039, most of them where days are easily counted wrong. */
export const instants: fc.Arbitrary<Date> = fc.oneof(
  fc.date({ min: new Date('2011-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true }),
  // The hours around the change to summer time in March and back in October, and the midnights before and after.
  years.chain((year) =>
    fc.constantFrom(lastSunday(year, 2), lastSunday(year, 9)).chain((day) => near(day + hour, 2 * hour)),
  ),
  years.chain((year) =>
    fc.constantFrom(lastSunday(year, 2), lastSunday(year, 9)).chain((day) => nearMidnight(day + 24 * hour)),
  ),
  // The end of a year, and the days around the end of February.
  years.chain((year) => nearMidnight(Date.UTC(year, 0, 1))),
  years.chain((year) => fc.constantFrom(28, 29, 30).chain((day) => nearMidnight(Date.UTC(year, 1, day)))),
  // 23:59 and 00:01 of any day.
  fc.tuple(years, fc.integer({ min: 1, max: 366 })).chain(([year, day]) => nearMidnight(Date.UTC(year, 0, day))),
);

/** Calendar dates (YYYY-MM-DD) of those instants. */
export const dates: fc.Arbitrary<string> = instants.map((instant) => instant.toISOString().slice(0, 10));
