import { endOfDay } from './calendar-date.js';
import { type Clock, latestTarget } from './clock.js';

/** What is due on the way of a clock: its usual limit, shares of the latest one, and its end. */
export type AlarmStep = 'usual' | '60-percent' | '80-percent' | '100-percent' | 'expiry';

/** An instant at which somebody has to be told, or at which the effect of silence is recorded. */
export interface Alarm {
  readonly step: AlarmStep;
  readonly at: Date;
}

/**
 * The alarms of a clock in the order of their instants. Shares and the usual limit count to the earliest reading of the
 * text, in real time from the start; the expiry comes when the latest reading has passed.
 */
export function alarmsOf(clock: Clock): Alarm[] {
  const latest = latestTarget(clock);
  if (!latest) return [];
  const start = Date.parse(clock.startedAt);
  const end = endOfDay(clock.zone, latest.earliestReading).getTime();
  const share = (part: number): Date => new Date(Math.round(start + (end - start) * part));
  const usual = clock.targets.find(({ kind }) => kind === 'usual');
  const alarms: Alarm[] = [
    ...(usual ? [{ step: 'usual' as const, at: endOfDay(clock.zone, usual.earliestReading) }] : []),
    { step: '60-percent', at: share(0.6) },
    { step: '80-percent', at: share(0.8) },
    { step: '100-percent', at: new Date(end) },
    { step: 'expiry', at: endOfDay(clock.zone, latest.latestReading) },
  ];
  return alarms.sort((one, other) => one.at.getTime() - other.at.getTime() || order(one.step) - order(other.step));
}

const steps: readonly AlarmStep[] = ['usual', '60-percent', '80-percent', '100-percent', 'expiry'];
const order = (step: AlarmStep): number => steps.indexOf(step);
