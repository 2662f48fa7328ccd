/** Calendar dates as YYYY-MM-DD, computed in UTC, so that no time zone and no change of clocks can touch them. */

const millisecondsInDay = 86_400_000;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** A month and a day of it that does not exist (31 September) run over into the month after it. */
export const dateOf = (year: number, month: number, day: number): string => isoDate(Date.UTC(year, month - 1, day));

/** The date some days after another, or before it where the days are negative. */
export const addDays = (date: string, days: number): string => isoDate(Date.parse(date) + days * millisecondsInDay);

export const weekdayOf = (date: string): Weekday => weekdays[new Date(date).getUTCDay()] ?? 'sunday';

/** The first day with this name on a date or after it. */
export function firstWeekdayFrom(date: string, weekday: Weekday): string {
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(date)) + 7) % 7;
  return addDays(date, ahead);
}

const isoDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
