import { describe, expect, it } from '@jest/globals';
import { isWithinPeriod } from './index.js';

const at = new Date('2026-11-11T09:00:00Z');
const seconds = (count: number): Date => new Date(at.getTime() + count * 1000);

describe('the period in which a key counts', () => {
  it.each([
    ['from the very instant', seconds(0), null, true],
    ['120 s before it begins', seconds(120), null, true],
    ['121 s before it begins', seconds(121), null, false],
    ['until it is revoked', seconds(-1e9), null, true],
    ['119 s after it ended', seconds(-3600), seconds(-119), true],
    ['120 s after it ended', seconds(-3600), seconds(-120), false],
  ])('%s', (_, validFrom, validUntil, expected) => {
    expect(isWithinPeriod({ validFrom, validUntil }, at)).toBe(expected);
  });
});
