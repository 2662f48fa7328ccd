import { type Weekday } from './utc-days.js';

/** The public holidays of one State, as data that was read from its law. */
export interface HolidayCalendar {
  /** ISO 3166-1 alpha-3, or XKX for Kosovo. */
  readonly country: string;
  /** A whole number; it goes up with every change of the data, so that a computed date can name what it rests on. */
  readonly version: number;
  /** Law and article. */
  readonly source: string;
  /** First and last date that the calendar answers for, YYYY-MM-DD. Outside of them it knows nothing. */
  readonly from: string;
  readonly until: string;
  /** What the calendar leaves out, and why. */
  readonly note?: string;
  /** What the law does with a holiday on a weekend; a rule may have its own. Absent: nothing. */
  readonly substitute?: Substitute;
  readonly rules: readonly HolidayRule[];
}

/** One holiday: its name, its day, and the years in which the law knows it, both included. */
export type HolidayRule = DayOfRule & {
  readonly name: string;
  readonly from?: number;
  readonly until?: number;
  readonly substitute?: Substitute;
  /** Where it is not the source of the calendar. */
  readonly source?: string;
  /** No source for these days was at hand, or they lie ahead and are only expected. */
  readonly unverified?: true;
};

type DayOfRule =
  | { readonly month: number; readonly day: number }
  /** Days after Easter Sunday of the Western churches; negative before it. */
  | { readonly easter: number }
  /** Days after Easter Sunday of the Orthodox churches. */
  | { readonly orthodoxEaster: number }
  /** The first such day of the week on a date or after it. */
  | { readonly weekday: Weekday; readonly onOrAfter: { readonly month: number; readonly day: number } }
  /** Days that no rule can tell, YYYY-MM-DD. */
  | { readonly dates: readonly string[] };

/** What the law does with a holiday that falls on one of these days of the week. */
export interface Substitute {
  readonly on: readonly Weekday[];
  /**
   * `next-working-day`: the holiday stays and the next day that is no weekend and not free already is free as well.
   * `day-before`: the holiday itself is moved to the day before it.
   */
  readonly to: 'next-working-day' | 'day-before';
  readonly source: string;
}

/** Why a date is free. */
export interface Holiday {
  /** In English; where two holidays fall on one date, both, with a semicolon. */
  readonly name: string;
  /** Free in place of a holiday that fell on a weekend, and for no other reason. */
  readonly isSubstitute?: true;
  /** Rests only on dates that nobody could source, or that are predictions. */
  readonly isUnverified?: true;
}
