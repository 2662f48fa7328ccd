import { describe, expect, it } from '@jest/globals';
import { type CaseStore } from '#case-store';
import { assertClocksAgree } from './health.controller.js';

const storeAt = (theirs: number): Pick<CaseStore, 'operations'> =>
  ({ operations: { now: () => Promise.resolve(new Date(theirs)) } }) as unknown as CaseStore;

describe('our clock and the database\u2019s', () => {
  it.each([0, 1_999, -1_999, 2_000, -2_000])('agree when they are %d ms apart', async (apart) => {
    await expect(assertClocksAgree(storeAt(1_000_000 + apart), () => 1_000_000)).resolves.toBeUndefined();
  });

  it.each([2_001, -2_001, 3_600_000])('do not when they are %d ms apart', async (apart) => {
    await expect(assertClocksAgree(storeAt(1_000_000 + apart), () => 1_000_000)).rejects.toMatchObject({
      code: 'CLOCK_SKEWED',
    });
  });
});
