/**
 * Seconds to wait after each failed attempt: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h. Published in the partners'
 * contract; the numbers are our own, of the usual size for webhooks. With the first, eight attempts in all.
 */
export const retrySchedule = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000] as const;

/** The longest that a receiver can put us off with Retry-After, in seconds: as long as the schedule's own longest step. */
export const longestRetryAfter = 36_000;

/** An attempt that failed. */
export interface FailedAttempt {
  /** How many of this round have failed, this one included. */
  readonly failures: number;
  readonly at: Date;
  /** The receiver's Retry-After, if it gave one. */
  readonly retryAfter: string | undefined;
}

/**
 * When to try again; undefined when the schedule is used up. A receiver that asks for more time than the schedule gives
 * has it, up to ten hours; one that asks for less is not asked more often for it.
 */
export function nextAttemptAt({ failures, at, retryAfter }: FailedAttempt): Date | undefined {
  const usual = retrySchedule[failures - 1];
  if (usual === undefined) return undefined;
  const asked = Math.min(secondsOf(retryAfter, at), longestRetryAfter);
  return new Date(at.getTime() + Math.max(usual, asked) * 1000);
}

// IMF-fixdate, the only form that senders may generate (RFC 9110, section 5.6.7).
const httpDate = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;

/** RFC 9110, section 10.2.3: seconds or a date. What is neither asks for nothing. */
function secondsOf(retryAfter: string | undefined, at: Date): number {
  if (retryAfter === undefined) return 0;
  if (/^[0-9]{1,12}$/.test(retryAfter)) return Number(retryAfter);
  const until = httpDate.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(until) ? 0 : Math.max(0, (until - at.getTime()) / 1000);
}
