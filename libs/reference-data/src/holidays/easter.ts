import { addDays, dateOf, firstWeekdayFrom } from './utc-days.js';

/** After how many years the moon returns to the same dates (the cycle of Meton). */
const lunarCycle = 19;

/**
 * Easter Sunday of the Western churches, YYYY-MM-DD: the Sunday after the first full moon of spring, where both moon
 * and spring are those of the Gregorian tables of 1582 and not of the sky. For the years of the Gregorian calendar.
 */
export function westernEaster(year: number): string {
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const driftOfMoon = Math.floor((8 * century + 13) / 25);
  const daysToMoon = (lunarCycle * (year % lunarCycle) + skippedLeapDays - driftOfMoon + 15) % 30;
  return sundayAfter(addDays(dateOf(year, 3, 21), shortened(daysToMoon, year)));
}

/**
 * Easter Sunday of the Orthodox churches as a date of the Gregorian calendar, YYYY-MM-DD: the same rule by the moon
 * and the spring of the Julian calendar, which runs behind (13 days from March 1900 to February 2100).
 */
export function orthodoxEaster(year: number): string {
  const daysToMoon = (lunarCycle * (year % lunarCycle) + 15) % 30;
  return sundayAfter(addDays(dateOf(year, 3, 21), daysToMoon + julianDelay(year)));
}

/** The tables know no full moon 29 days after 21 March, nor the one of 28 days twice in one lunar cycle. */
function shortened(daysToMoon: number, year: number): number {
  const isLate = year % lunarCycle > 10;
  if (daysToMoon === 29) return 28;
  return daysToMoon === 28 && isLate ? 27 : daysToMoon;
}

/** How many leap days the Julian calendar has had that the Gregorian one has not, by the spring of a year. */
const julianDelay = (year: number): number => Math.floor(year / 100) - Math.floor(year / 400) - 2;

const sundayAfter = (fullMoon: string): string => firstWeekdayFrom(addDays(fullMoon, 1), 'sunday');
