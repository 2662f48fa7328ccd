// Browsers ship no Albanian names of months and days, so the names stand in the catalogues; the arithmetic of zones is
// the browser's.
const dayLength = 86_400_000;

/** Where due dates end. */
export const homeZone = 'Europe/Belgrade';

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** What the clock on the wall shows at an instant in a zone; weekday 0 is Sunday, month 1 is January. */
export function partsOf(instant: Date, timeZone: string): DateParts {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  const [year, month, day] = [Number(part('year')), Number(part('month')), Number(part('day'))];
  return { ...calendarDay(year, month, day), hour: part('hour'), minute: part('minute'), second: part('second') };
}

/** A day without a time, from YYYY-MM-DD. */
export function partsOfDay(day: string): DateParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { ...calendarDay(year, month, date), hour: '00', minute: '00', second: '00' };
}

const calendarDay = (year: number, month: number, day: number) => ({
  year,
  month,
  day,
  weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
});

/** Today where due dates end, as YYYY-MM-DD. */
export function today(now: Date): string {
  const { year, month, day } = partsOf(now, homeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Calendar days from one day to another; negative if the other lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

/** Zones to choose from: ours and that of nearly every partner, and UTC. */
export const zones = [homeZone, 'UTC'] as const;
