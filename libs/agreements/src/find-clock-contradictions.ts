import { type Fault } from '#canonical-message';
import { holidayCalendar } from '#reference-data';
import { countDays } from './count-days.js';
import { type Clock as ClockRule, type Span } from './generated/agreement.js';
import { ownCounting } from './read-term.js';

/** A contradiction, its place within its clock. */
type Contradiction = readonly [place: string, detail: string];

/** What a clock of a profile says against itself, or leaves unsaid although it is needed to compute it. */
export function findClockContradictions(clock: ClockRule, index: number): Fault[] {
  return [
    ...contradictoryLimits(clock),
    ...contradictoryExtension(clock),
    ...uncountableDays(clock),
    ...hollowInterpretations(clock),
  ].map(([place, detail]) => ({ code: 'AGREEMENT_INVALID', pointer: `/clocks/${index}/${place}`, detail }));
}

function contradictoryLimits(clock: ClockRule): Contradiction[] {
  const { targets, extension } = clock;
  const kinds = targets.map(({ kind }) => kind);
  const latest = targets.find(({ kind }) => kind === 'latest');
  if (!latest) return [['targets', 'has no latest limit']];
  if (new Set(kinds).size < kinds.length) return [['targets', 'has two limits of one kind']];
  const ends = targets.map((target) => lastDay(clock, target));
  const { length, unit } = extension ?? {};
  const isShort = length !== undefined && unit && ends.some((end) => end >= lastDay(clock, { length, unit }));
  return [
    ...(ends.some((end) => end > lastDay(clock, latest))
      ? [['targets', 'is usual later than at the latest'] as const]
      : []),
    ...(isShort ? [['extension/length', 'is no longer than the limit that it extends'] as const] : []),
  ];
}

/** A day to compare limits by: any will do, since all are counted from the same. */
const lastDay = (clock: ClockRule, term: Span): string => countDays('2026-06-01', term, ownCounting(clock)).due;

function contradictoryExtension({ extension }: ClockRule): Contradiction[] {
  if (!extension) return [];
  const { length, takesEffect, interpretation } = extension;
  if (takesEffect === undefined) {
    // Without it a request would move no date, and the effect of silence could be recorded too early.
    const isNeeded = length !== undefined || interpretation !== undefined;
    return isNeeded ? [['extension/takesEffect', 'is missing: nothing says whether the request alone extends']] : [];
  }
  return interpretation?.alternative === takesEffect ? [['extension/interpretation', 'is the reading itself']] : [];
}

function uncountableDays({ targets, extension, workingDays, interpretations = [] }: ClockRule): Contradiction[] {
  const units = [...targets.map(({ unit }) => unit), extension?.unit];
  const countries = [workingDays, ...interpretations].flatMap((counting) => counting?.holidaysOf ?? []);
  return [
    ...(units.includes('working-day') && !workingDays
      ? [['targets', 'counts working days, and workingDays does not say which these are'] as const]
      : []),
    ...countries
      .filter((country) => !holidayCalendar(country))
      .map((country) => {
        const detail = `names ${country}, of which there is no calendar of public holidays`;
        return ['workingDays/holidaysOf', detail] as const;
      }),
  ];
}

function hollowInterpretations({ start, workingDays, interpretations = [] }: ClockRule): Contradiction[] {
  const sorted = (countries: readonly string[] = []): string => [...countries].sort().join();
  return interpretations.flatMap(({ dayOfEvent, saturday, holidaysOf, on }, index): Contradiction[] => {
    // The clock is computed from the event that came; when another one will come nobody knows.
    if (on) return [[`interpretations/${index}/on`, 'is a reading that nothing computes']];
    const isHollow =
      dayOfEvent === start.dayOfEvent ||
      (saturday !== undefined && (!workingDays || saturday === workingDays.saturday)) ||
      (holidaysOf !== undefined && (!workingDays || sorted(holidaysOf) === sorted(workingDays.holidaysOf)));
    return isHollow ? [[`interpretations/${index}`, 'is the reading itself']] : [];
  });
}
