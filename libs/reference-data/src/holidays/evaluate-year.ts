import { orthodoxEaster, westernEaster } from './easter.js';
import { type Holiday, type HolidayCalendar, type HolidayRule, type Substitute } from './holiday-calendar.js';
import { addDays, dateOf, firstWeekdayFrom, weekdayOf } from './utc-days.js';

/** A holiday with its date, YYYY-MM-DD. */
export type DatedHoliday = Holiday & { readonly date: string };

interface Occurrence {
  readonly date: string;
  readonly name: string;
  readonly isSubstitute: boolean;
  readonly isUnverified: boolean;
}

/** The holidays of one year, one entry a date, in their order. */
export function evaluateYear(calendar: HolidayCalendar, year: number): readonly DatedHoliday[] {
  const rules = calendar.rules.filter(({ from = year, until = year }) => from <= year && year <= until);
  const holidays = rules.flatMap((rule) => {
    const substitute = rule.substitute ?? calendar.substitute;
    return datesOf(rule, year).map((date) => ({ ...occurrence(rule, date, substitute), substitute }));
  });
  holidays.sort(byDate);
  return mergeDates([...holidays, ...substituteDays(holidays)]);
}

function datesOf(rule: HolidayRule, year: number): readonly string[] {
  if ('month' in rule) return [dateOf(year, rule.month, rule.day)];
  if ('easter' in rule) return [addDays(westernEaster(year), rule.easter)];
  if ('orthodoxEaster' in rule) return [addDays(orthodoxEaster(year), rule.orthodoxEaster)];
  if ('dates' in rule) return rule.dates.filter((date) => date.startsWith(`${year}-`));
  return [firstWeekdayFrom(dateOf(year, rule.onOrAfter.month, rule.onOrAfter.day), rule.weekday)];
}

function occurrence({ name, unverified }: HolidayRule, date: string, substitute: Substitute | undefined): Occurrence {
  const isMoved = substitute?.to === 'day-before' && substitute.on.includes(weekdayOf(date));
  return {
    date: isMoved ? addDays(date, -1) : date,
    name,
    isSubstitute: isMoved,
    isUnverified: unverified === true,
  };
}

/** Each holiday on a weekend gets a working day of its own: none is lost because two of them meet. */
function substituteDays(holidays: readonly (Occurrence & { substitute: Substitute | undefined })[]): Occurrence[] {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays
    .filter(({ date, substitute }) => substitute?.to === 'next-working-day' && substitute.on.includes(weekdayOf(date)))
    .map((holiday) => {
      const date = nextFreeDay(holiday.date, taken);
      taken.add(date);
      return { ...holiday, date, isSubstitute: true };
    });
}

function nextFreeDay(holiday: string, taken: ReadonlySet<string>): string {
  let date = addDays(holiday, 1);
  while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
  return date;
}

const isWeekend = (date: string): boolean => ['saturday', 'sunday'].includes(weekdayOf(date));

function mergeDates(occurrences: readonly Occurrence[]): readonly DatedHoliday[] {
  const dates = [...new Set(occurrences.map(({ date }) => date))].sort();
  return dates.map((date) => {
    const causes = occurrences.filter((cause) => cause.date === date);
    return {
      date,
      name: causes.map(({ name }) => name).join('; '),
      ...(causes.every(({ isSubstitute }) => isSubstitute) ? { isSubstitute: true } : {}),
      ...(causes.every(({ isUnverified }) => isUnverified) ? { isUnverified: true } : {}),
    };
  });
}

const byDate = (one: Occurrence, other: Occurrence): number => one.date.localeCompare(other.date);
