import { type Counted, countDays, type Counting } from './count-days.js';
import { type Clock as ClockRule, type Span } from './generated/agreement.js';

/** The end of a term by the profile's own reading, and by the earliest and the latest that the text bears. */
export interface Readings {
  /** Last day, YYYY-MM-DD; it ends at 24:00 in the agreement's zone. */
  readonly due: string;
  /** Alerts count from this one. */
  readonly earliestReading: string;
  /** No legal effect is recorded before this one has passed. */
  readonly latestReading: string;
}

/** How the profile itself counts. */
export const ownCounting = ({ start, workingDays }: ClockRule): Counting => ({
  dayOfEvent: start.dayOfEvent,
  holidaysOf: workingDays?.holidaysOf ?? [],
  saturday: workingDays?.saturday ?? 'free',
});

/** Every way of counting that the text bears: each open question answered one way or the other. */
export function countingsOf(rule: ClockRule): Counting[] {
  let countings = [ownCounting(rule)];
  for (const { dayOfEvent, saturday, holidaysOf } of rule.interpretations ?? []) {
    const other = {
      ...(dayOfEvent === undefined ? {} : { dayOfEvent }),
      ...(saturday === undefined ? {} : { saturday }),
      ...(holidaysOf === undefined ? {} : { holidaysOf }),
    };
    countings = [...countings, ...countings.map((counting) => ({ ...counting, ...other }))];
  }
  return countings;
}

/** Reads one term of a clock from the day of its event. */
export function readTerm(rule: ClockRule, term: Span, event: string): Readings & Pick<Counted, 'skipped'> {
  const { due, skipped } = countDays(event, term, ownCounting(rule));
  const all = countingsOf(rule)
    .map((counting) => countDays(event, term, counting).due)
    .sort();
  return { due, earliestReading: all[0] ?? due, latestReading: all.at(-1) ?? due, skipped };
}
