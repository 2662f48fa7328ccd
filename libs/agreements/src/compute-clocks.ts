import { type PersonClass } from '#canonical-message';
import { addDays, dateIn } from './calendar-date.js';
import { type AgreementProfile } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

type ClockRule = AgreementProfile['clocks'][number];
type Target = ClockRule['targets'][number];
type Counting = ClockRule['start']['dayOfReceipt'];
type ExtensionRule = NonNullable<ClockRule['extension']>;

/** One limit of a clock: the due date by the profile's rule, and by the earliest and the latest reading of the text. */
export interface ClockTarget {
  readonly kind: Target['kind'];
  /** Last day of the limit, YYYY-MM-DD; it ends at 24:00 in the clock's zone. */
  readonly due: string;
  /** Alerts count from this one. */
  readonly earliestReading: string;
  /** No legal effect is recorded before this one has passed. */
  readonly latestReading: string;
  readonly legalRef: string;
}

/** How far the latest limit can be extended. Nothing is extended by itself: the dates of the targets stand until it is. */
export interface ClockExtension {
  readonly demand: ExtensionRule['demand'];
  /** Last day when extended as far as it can be, YYYY-MM-DD; by the earliest and the latest reading as with a limit. */
  readonly due: string;
  readonly earliestReading: string;
  readonly latestReading: string;
  readonly legalRef: string;
}

/** A legal clock that runs, with its arithmetic. */
export interface Clock {
  readonly id: string;
  readonly legalRef: string;
  /** Instant of receipt, RFC 3339. */
  readonly startedAt: string;
  readonly zone: string;
  readonly targets: readonly ClockTarget[];
  /** Absent where the agreement knows no extension. */
  readonly extension?: ClockExtension;
  readonly onExpiry: ClockRule['onExpiry'];
  /** How the dates were computed, in words. */
  readonly explanation: readonly string[];
}

/**
 * The clocks that begin with the receipt of a request for a person of this class. Calendar days are counted in the
 * profile's zone and are not moved off weekends or holidays, since no article read so far says that they are.
 */
export function computeClocks(
  { profile }: Agreement,
  { personClass, receivedAt }: { readonly personClass: PersonClass; readonly receivedAt: Date },
): Clock[] {
  return profile.clocks
    .filter(({ personClasses }) => personClasses.includes(personClass))
    .map((rule) => computeClock(rule, profile.zone, receivedAt));
}

function computeClock(rule: ClockRule, zone: string, receivedAt: Date): Clock {
  const received = dateIn(zone, receivedAt);
  const targets = rule.targets.map((target) => computeTarget(target, rule.start, received));
  const extension = rule.extension && computeExtension(rule.extension, rule.start, received);
  return {
    id: rule.id,
    legalRef: rule.legalRef,
    startedAt: receivedAt.toISOString(),
    zone,
    targets,
    ...(extension ? { extension } : {}),
    onExpiry: rule.onExpiry,
    explanation: explain(rule, zone, receivedAt, { targets, extension }),
  };
}

function computeTarget(target: Target, start: ClockRule['start'], received: string): ClockTarget {
  return { kind: target.kind, ...computeReadings(target.length, start, received), legalRef: target.legalRef };
}

function computeExtension(rule: ExtensionRule, start: ClockRule['start'], received: string): ClockExtension {
  return { demand: rule.demand, ...computeReadings(rule.length, start, received), legalRef: rule.legalRef };
}

function computeReadings(length: number, start: ClockRule['start'], received: string): Readings {
  const due = dueDate(received, length, start.dayOfReceipt);
  const other = start.interpretation ? dueDate(received, length, start.interpretation.alternative) : due;
  const [earliestReading = due, latestReading = due] = [due, other].sort();
  return { due, earliestReading, latestReading };
}

type Readings = Pick<ClockTarget, 'due' | 'earliestReading' | 'latestReading'>;

/** Day one is the day after the receipt, or the day of the receipt itself. */
const dueDate = (received: string, length: number, dayOfReceipt: Counting): string =>
  addDays(received, dayOfReceipt === 'excluded' ? length : length - 1);

const countingInWords: Readonly<Record<Counting, string>> = {
  excluded: 'the day of receipt is not counted',
  included: 'the day of receipt is day one',
};

const effectInWords: Readonly<Record<ClockRule['onExpiry']['effect'], string>> = {
  'deemed-accepted': 'consent is deemed given, which is not an acceptance',
  lapses: 'the limit lapses without an answer; the case is not accepted',
  none: 'nothing follows from silence',
};

const demandInWords: Readonly<Record<ExtensionRule['demand'], string>> = {
  'reasoned-request': 'a request that gives reasons',
  notice: 'a notice',
};

function explain(
  rule: ClockRule,
  zone: string,
  receivedAt: Date,
  { targets, extension }: { targets: readonly ClockTarget[]; extension: ClockExtension | undefined },
): string[] {
  const { start, onExpiry } = rule;
  const reading = start.interpretation
    ? ` (an interpretation: ${start.interpretation.reason}; otherwise ${countingInWords[start.interpretation.alternative]})`
    : '';
  return [
    `Received ${receivedAt.toISOString()}, which is ${dateIn(zone, receivedAt)} in ${zone} (${start.legalRef}).`,
    `Counting: ${countingInWords[start.dayOfReceipt]}${reading}.`,
    ...rule.targets.map((target, index) => explainTarget(target, targets[index], start.dayOfReceipt)),
    ...(rule.extension && extension ? [explainExtension(rule.extension, extension)] : []),
    `The due date ends at 24:00 in ${zone}; no article moves it off a weekend or a holiday.`,
    `After the latest date ${effectInWords[onExpiry.effect]} (${onExpiry.legalRef}).`,
  ];
}

function explainTarget(target: Target, computed: ClockTarget | undefined, dayOfReceipt: Counting): string {
  const first = dayOfReceipt === 'excluded' ? 'after the day of receipt' : 'from the day of receipt on';
  const kind = target.kind === 'usual' ? 'Usually' : 'At the latest';
  const dates = computed ? datesInWords(computed) : '';
  return `${kind} ${target.length} calendar days ${first}: ${dates} (${target.legalRef}).`;
}

const explainExtension = ({ demand, length, legalRef }: ExtensionRule, computed: ClockExtension): string =>
  `On ${demandInWords[demand]} the limit can be extended to at most ${length} calendar days in all: ${datesInWords(computed)} (${legalRef}).`;

function datesInWords({ due, earliestReading, latestReading }: Readings): string {
  if (earliestReading === latestReading) return due;
  return `${due}; by the other reading ${due === earliestReading ? latestReading : earliestReading}`;
}
