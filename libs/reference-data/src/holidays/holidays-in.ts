import { austria } from './aut.js';
import { belgium } from './bel.js';
import { switzerland } from './che.js';
import { germany } from './deu.js';
import { denmark } from './dnk.js';
import { type DatedHoliday, evaluateYear } from './evaluate-year.js';
import { finland } from './fin.js';
import { france } from './fra.js';
import { type Holiday, type HolidayCalendar } from './holiday-calendar.js';
import { liechtenstein } from './lie.js';
import { luxembourg } from './lux.js';
import { netherlands } from './nld.js';
import { sweden } from './swe.js';
import { kosovo } from './xkx.js';

const calendars: ReadonlyMap<string, HolidayCalendar> = new Map(
  [
    kosovo,
    austria,
    switzerland,
    germany,
    france,
    denmark,
    belgium,
    netherlands,
    luxembourg,
    sweden,
    finland,
    liechtenstein,
  ].map((calendar) => [calendar.country, calendar]),
);

// At most as many entries as there are countries and years in their calendars: other years are answered before.
const evaluated = new Map<string, readonly DatedHoliday[]>();

/** What a calendar rests on, and for which dates it answers (both included). */
export type HolidayCalendarInfo = Pick<HolidayCalendar, 'country' | 'version' | 'source' | 'from' | 'until' | 'note'>;

/**
 * What the calendar of a State rests on. Undefined where there is no calendar of that State: only this tells a State
 * without a calendar from a date without a holiday.
 * @param country ISO 3166-1 alpha-3 in capitals, or XKX.
 */
export function holidayCalendar(country: string): HolidayCalendarInfo | undefined {
  const calendar = calendars.get(country);
  if (!calendar) return undefined;
  const { version, source, from, until, note } = calendar;
  return { country, version, source, from, until, ...(note === undefined ? {} : { note }) };
}

/**
 * The public holidays of a year by the law of a State, in order, one entry a date; Sundays and Saturdays only where
 * the law names them as holidays. Empty for a year outside of the calendar and for a State that has none.
 */
export function holidaysIn(country: string, year: number): readonly DatedHoliday[] {
  const calendar = calendars.get(country);
  if (!calendar || !covers(calendar, year)) return [];
  const key = `${country} ${year}`;
  const holidays = evaluated.get(key) ?? evaluateYear(calendar, year);
  evaluated.set(key, holidays);
  return holidays;
}

/**
 * Why a date (YYYY-MM-DD) is a public holiday in a State, or undefined. Ask `holidayCalendar` first whether there is a
 * calendar and whether the date lies in it: without one, and outside of it, the answer is undefined as well.
 */
export function holidayOn(country: string, date: string): Holiday | undefined {
  const found = holidaysIn(country, Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
  if (!found) return undefined;
  const { date: _date, ...holiday } = found;
  return holiday;
}

const covers = ({ from, until }: HolidayCalendar, year: number): boolean =>
  Number.isInteger(year) && from <= `${year}-01-01` && `${year}-12-31` <= until;
