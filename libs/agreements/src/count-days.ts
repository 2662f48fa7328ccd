import { holidayOn } from '#reference-data';
import { addDays, weekdayOf } from './calendar-date.js';
import { type Clock as ClockRule, type Span } from './generated/agreement.js';

/** One way of counting: the profile's own, or another reading of the text. */
export interface Counting {
  readonly dayOfEvent: ClockRule['start']['dayOfEvent'];
  readonly holidaysOf: readonly string[];
  readonly saturday: 'working' | 'free';
}

/** A day that was passed over while working days were counted, and why. */
export interface SkippedDay {
  readonly date: string;
  readonly because: string;
}

/** The last day of a term, YYYY-MM-DD, and the public holidays that were not counted. */
export interface Counted {
  readonly due: string;
  readonly skipped: readonly SkippedDay[];
}

/**
 * Counts a term from the day of an event.
 *
 * - calendar days: day one is the day after the event, or the day itself where that day counts
 * - working days: the same, but Sundays, public holidays and, where free, Saturdays are passed over
 * - months and years: the day of the same number, or the last of a month that is shorter; a day earlier where the day of
 *   the event counts (Regulation (EEC, Euratom) 1182/71, Art. 3(2)(c); no agreement read so far says otherwise)
 */
export function countDays(event: string, { length, unit }: Span, counting: Counting): Counted {
  switch (unit) {
    case 'calendar-day':
      return { due: addDays(event, counting.dayOfEvent === 'excluded' ? length : length - 1), skipped: [] };
    case 'working-day':
      return countWorkingDays(event, length, counting);
    case 'month':
      return { due: countMonths(event, length, counting), skipped: [] };
    case 'year':
      return { due: countMonths(event, length * 12, counting), skipped: [] };
  }
}

function countWorkingDays(event: string, length: number, counting: Counting): Counted {
  const skipped: SkippedDay[] = [];
  let day = counting.dayOfEvent === 'excluded' ? addDays(event, 1) : event;
  for (let counted = 0; ; day = addDays(day, 1)) {
    const why = whyNotWorking(day, counting);
    if (why === undefined) counted++;
    else if (why !== 'weekend') skipped.push({ date: day, because: why });
    if (counted === length) return { due: day, skipped };
  }
}

/** `weekend`, the name of a holiday, or undefined on a working day. */
function whyNotWorking(date: string, { holidaysOf, saturday }: Counting): string | undefined {
  const weekday = weekdayOf(date);
  if (weekday === 0 || (weekday === 6 && saturday === 'free')) return 'weekend';
  for (const country of holidaysOf) {
    const holiday = holidayOn(country, date);
    if (holiday) return `${holiday.name} (${country}${holiday.isUnverified ? ', unverified' : ''})`;
  }
  return undefined;
}

function countMonths(event: string, months: number, { dayOfEvent }: Counting): string {
  const [year = 0, month = 1, day = 1] = event.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  if (lastOfMonth.getUTCDate() < day) return lastOfMonth.toISOString().slice(0, 10);
  const sameNumber = `${lastOfMonth.toISOString().slice(0, 7)}-${String(day).padStart(2, '0')}`;
  return dayOfEvent === 'excluded' ? sameNumber : addDays(sameNumber, -1);
}
