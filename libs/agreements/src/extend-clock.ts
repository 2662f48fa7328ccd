import { ReadmissionError } from '#canonical-message';
import { type Clock, type ClockTarget, latestTarget } from './clock.js';
import { type Readings } from './read-term.js';

/** How far an extension has come: it was asked for, or the other side has consented. */
export type ExtensionStep = 'requested' | 'consented';

/**
 * A clock after a step towards its extension, which never shortens it. Where the text leaves open whether the request
 * alone extends, the shown date follows the profile, alerts count from the limit as it stands without it, and no effect
 * is recorded before the extended one has passed. Throws EXTENSION_NOT_OFFERED where the agreement knows none with a
 * number.
 */
export function extendClock(clock: Clock, step: ExtensionStep): Clock {
  const { extension } = clock;
  const latest = latestTarget(clock);
  if (!extension || !latest || !hasDates(extension)) throw new ReadmissionError('EXTENSION_NOT_OFFERED');
  const readings = readExtension(latest, extension, step);
  const sentence =
    step === 'requested'
      ? `Extension requested: ${readings.due}${openQuestion(readings)} (${extension.legalRef}).`
      : `Extension consented to: ${readings.due} (${extension.legalRef}).`;
  return {
    ...clock,
    targets: clock.targets.map((target) => (target.kind === 'latest' ? { ...target, ...readings } : target)),
    explanation: [...clock.explanation, sentence],
  };
}

/**
 * A clock whose limit the other State has asked to extend because of an obstacle, until a day. The text sets no number:
 * it lasts as long as the obstacle. Where it is open whether the request alone extends, alerts count from the limit as
 * it stands without it, and no effect is recorded before the day asked for has passed. Throws EXTENSION_NOT_OFFERED.
 */
export function extendUntil(clock: Clock, until: string): Clock {
  const { extension } = clock;
  const latest = latestTarget(clock);
  const isOffered = extension?.demand === 'obstacle' && extension.by === clock.bound;
  if (!extension || !latest || !isOffered) throw new ReadmissionError('EXTENSION_NOT_OFFERED');
  const day =
    extension.latestReading !== undefined && extension.latestReading < until ? extension.latestReading : until;
  const dates = { ...extension, due: day, earliestReading: day, latestReading: day };
  const readings = readExtension(latest, dates, 'requested');
  return {
    ...clock,
    targets: clock.targets.map((target) => (target.kind === 'latest' ? { ...target, ...readings } : target)),
    explanation: [
      ...clock.explanation,
      `Extension asked for until ${until} because of an obstacle: ${readings.due}${openQuestion(readings)} (${extension.legalRef}).`,
    ],
  };
}

type ExtensionDates = NonNullable<Clock['extension']> & Readings;

const hasDates = (extension: NonNullable<Clock['extension']>): extension is ExtensionDates =>
  extension.due !== undefined && extension.earliestReading !== undefined && extension.latestReading !== undefined;

function readExtension(limit: ClockTarget, extension: ExtensionDates, step: ExtensionStep): Readings {
  const { due, earliestReading, latestReading } = notBefore(limit, extension);
  if (step === 'consented') return { due, earliestReading, latestReading };
  const byRequest = extension.takesEffect === 'on-request';
  const mayBeByRequest = byRequest || extension.otherwiseEffective === 'on-request';
  const mayNotBe = !byRequest || extension.otherwiseEffective === 'on-consent';
  return {
    due: byRequest ? due : limit.due,
    earliestReading: mayNotBe ? limit.earliestReading : earliestReading,
    latestReading: mayBeByRequest ? latestReading : limit.latestReading,
  };
}

/** Days of another kind than the limit's can run out before it (15 calendar days before 10 working days, over New Year). */
function notBefore(limit: Readings, extended: Readings): Readings {
  const later = (reading: keyof Readings): string =>
    extended[reading] > limit[reading] ? extended[reading] : limit[reading];
  return { due: later('due'), earliestReading: later('earliestReading'), latestReading: later('latestReading') };
}

const openQuestion = ({ earliestReading, latestReading }: Readings): string =>
  earliestReading === latestReading
    ? ''
    : `, between ${earliestReading} and ${latestReading} by the readings of the text`;
