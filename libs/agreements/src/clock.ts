import { type Clock as ClockRule, type Moment } from './generated/agreement.js';
import { type Readings } from './read-term.js';

type Target = ClockRule['targets'][number];
type ExtensionRule = NonNullable<ClockRule['extension']>;

/** One limit of a clock. */
export interface ClockTarget extends Readings {
  readonly kind: Target['kind'];
  readonly legalRef: string;
}

/**
 * How far the latest limit can be extended. Nothing is extended by itself: the dates of the targets stand until an act
 * extends them. Without dates the text sets no number: it lasts as long as the obstacle.
 */
export interface ClockExtension extends Partial<Readings> {
  readonly demand: ExtensionRule['demand'];
  /** Who asks for it. */
  readonly by: ExtensionRule['by'];
  /** What makes it effective, and the other reading where the text leaves it open. */
  readonly takesEffect?: ExtensionRule['takesEffect'];
  readonly otherwiseEffective?: ExtensionRule['takesEffect'];
  readonly legalRef: string;
}

/** A legal clock that runs, with its arithmetic. */
export interface Clock {
  readonly id: string;
  /** What has to be done before it ends. */
  readonly purpose: ClockRule['purpose'];
  /** Which State has to do it. */
  readonly bound: ClockRule['bound'];
  readonly legalRef: string;
  /** What started it. */
  readonly startedBy: Moment;
  /** Instant of that, RFC 3339. */
  readonly startedAt: string;
  readonly zone: string;
  readonly targets: readonly ClockTarget[];
  /** Absent where the agreement knows no extension. */
  readonly extension?: ClockExtension;
  readonly onExpiry: ClockRule['onExpiry'];
  /** Whose public holidays were left out, by which version of their calendar; only where working days are counted. */
  readonly calendars?: readonly { readonly country: string; readonly version: number }[];
  /** How the dates were computed, in words. */
  readonly explanation: readonly string[];
}

/** The last limit of a clock: after its latest reading the effect of silence is recorded. */
export function latestTarget({ targets }: Pick<Clock, 'targets'>): ClockTarget | undefined {
  return targets.find(({ kind }) => kind === 'latest');
}
