import { type PersonClass } from '#canonical-message';
import { holidayCalendar } from '#reference-data';
import { dateIn } from './calendar-date.js';
import { type Clock, type ClockExtension } from './clock.js';
import { explainClock } from './explain-clock.js';
import { type Clock as ClockRule, type Moment } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';
import { readTerm } from './read-term.js';

/** What happened, when, and to whom. */
export interface Occurrence {
  readonly personClass: PersonClass;
  readonly moment: Moment;
  readonly at: Date;
}

/**
 * The clocks that an event starts for a person of this class. A due date is moved off weekends and holidays by no
 * article read so far; working days pass over them. Every date comes with the earliest and the latest reading.
 */
export function computeClocks({ profile }: Agreement, { personClass, moment, at }: Occurrence): Clock[] {
  return profile.clocks
    .filter(({ personClasses, start }) => personClasses.includes(personClass) && start.on.includes(moment))
    .map((rule) => computeClock(rule, profile.zone, { moment, at }));
}

/** What the receipt of a request is under an agreement: the accelerated procedure counts only where there is one. */
export const momentOfReceipt = ({ profile }: Agreement, asksAccelerated: boolean): Moment =>
  asksAccelerated && profile.acceleratedProcedure ? 'accelerated-request-received' : 'request-received';

function computeClock(rule: ClockRule, zone: string, { moment, at }: { moment: Moment; at: Date }): Clock {
  const event = dateIn(zone, at);
  const read = rule.targets.map((target) => ({ target, ...readTerm(rule, target, event) }));
  const targets = read.map(({ target: { kind, legalRef }, due, earliestReading, latestReading }) => {
    return { kind, due, earliestReading, latestReading, legalRef };
  });
  const extension = rule.extension && computeExtension(rule, rule.extension, event);
  const calendars = (rule.workingDays?.holidaysOf ?? []).flatMap((country) => {
    const version = holidayCalendar(country)?.version;
    return version === undefined ? [] : [{ country, version }];
  });
  const skipped = read.flatMap((one) => one.skipped);
  return {
    id: rule.id,
    purpose: rule.purpose,
    bound: rule.bound,
    legalRef: rule.legalRef,
    startedBy: moment,
    startedAt: at.toISOString(),
    zone,
    targets,
    ...(extension ? { extension } : {}),
    onExpiry: rule.onExpiry,
    ...(rule.workingDays ? { calendars } : {}),
    explanation: explainClock(rule, { zone, moment, at, targets, extension, skipped }),
  };
}

function computeExtension(
  rule: ClockRule,
  extension: NonNullable<ClockRule['extension']>,
  event: string,
): ClockExtension {
  const { demand, by, length, unit, takesEffect, interpretation, legalRef } = extension;
  const { skipped: _, ...dates } =
    length !== undefined && unit ? readTerm(rule, { length, unit }, event) : { skipped: [] };
  return {
    demand,
    by,
    ...dates,
    ...(takesEffect === undefined ? {} : { takesEffect }),
    ...(interpretation === undefined ? {} : { otherwiseEffective: interpretation.alternative }),
    legalRef,
  };
}
