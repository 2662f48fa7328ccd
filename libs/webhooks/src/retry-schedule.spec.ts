import { describe, expect, it } from '@jest/globals';
import { nextAttemptAt } from './retry-schedule.js';

const at = new Date('2026-03-01T10:00:00Z');
const secondsUntilNext = (failures: number, retryAfter?: string): number | undefined => {
  const next = nextAttemptAt({ failures, at, retryAfter });
  return next && (next.getTime() - at.getTime()) / 1000;
};

describe('the schedule of attempts', () => {
  it('is the published one, and then ends', () => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => secondsUntilNext(failures));
    expect(steps).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 36_000, undefined]);
  });

  it.each([
    ['seconds', '600', 600],
    ['a date', 'Sun, 01 Mar 2026 11:00:00 GMT', 3_600],
    ['more than ten hours', '86400', 36_000],
    ['a date more than ten hours away', 'Wed, 01 Apr 2026 10:00:00 GMT', 36_000],
    ['less than the schedule', '1', 5],
    ['a date that has passed', 'Sun, 01 Mar 2026 09:00:00 GMT', 5],
    ['nothing that is one', 'soon', 5],
    ['a negative number', '-600', 5],
    ['another form of date', '2026-03-02', 5],
  ])('heeds a Retry-After of %s', (_, retryAfter, seconds) => {
    expect(secondsUntilNext(1, retryAfter)).toBe(seconds);
  });

  it('is not lengthened by Retry-After', () => {
    expect(secondsUntilNext(8, '60')).toBeUndefined();
  });
});
