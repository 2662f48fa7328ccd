import { addDays, dateIn } from './calendar-date.js';
import { countDays } from './count-days.js';

/** How near a due date is. */
export const dueBands = ['overdue', 'today', 'three-working-days', 'seven-days', 'later'] as const;
export type DueBand = (typeof dueBands)[number];

/** The zone in which every due date ends. */
export const dueZone = 'Europe/Belgrade';

/** The first and last due date of a band, YYYY-MM-DD; without one it is open on that side. */
export interface BandDates {
  readonly from?: string;
  readonly until?: string;
}

/**
 * The bands on the day of an instant. Working days are those of Kosovo; where holidays carry the third of them beyond
 * the seventh day, the band of seven days is empty: it ends before it begins.
 */
export function bandsAt(now: Date): Readonly<Record<DueBand, BandDates>> {
  const today = dateIn(dueZone, now);
  const counting = { dayOfEvent: 'excluded', holidaysOf: ['XKX'], saturday: 'free' } as const;
  const soon = countDays(today, { length: 3, unit: 'working-day' }, counting).due;
  const week = addDays(today, 7);
  const last = week > soon ? week : soon;
  return {
    overdue: { until: addDays(today, -1) },
    today: { from: today, until: today },
    'three-working-days': { from: addDays(today, 1), until: soon },
    'seven-days': { from: addDays(soon, 1), until: last },
    later: { from: addDays(last, 1) },
  };
}

/** The band of a due date. */
export function bandOf(due: string, bands: Readonly<Record<DueBand, BandDates>>): DueBand {
  const holds = ({ from = '', until = '9999' }: BandDates): boolean => from <= due && due <= until;
  return dueBands.find((band) => holds(bands[band])) ?? 'later';
}

/** Calendar days from one date to another; negative once it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
