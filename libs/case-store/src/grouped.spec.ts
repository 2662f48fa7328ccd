import { describe, expect, it } from '@jest/globals';
import { Grouped } from './grouped.js';

/** Commits rows when told to, and remembers the groups. */
function commits(isBad: (row: number) => boolean = () => false) {
  const groups: number[][] = [];
  const commit = async (rows: readonly number[]): Promise<number[]> => {
    groups.push([...rows]);
    await new Promise((done) => setTimeout(done, 5));
    if (rows.some(isBad)) throw new RangeError('bad row');
    return rows.map((row) => row * 10);
  };
  return { groups, commit };
}

describe('working in groups', () => {
  it('gives each its own result, and commits together what came at once or waited', async () => {
    const { groups, commit } = commits();
    const group = new Grouped(commit, { size: 100, lanes: 1 });
    const first = group.submit(1);
    await new Promise((done) => setImmediate(done));
    const results = await Promise.all([first, ...[2, 3, 4].map((row) => group.submit(row))]);
    expect(results).toEqual([10, 20, 30, 40]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('never makes a group larger than it may be, nor more at once than there are lanes', async () => {
    const { groups, commit } = commits();
    const group = new Grouped(commit, { size: 3, lanes: 2 });
    await Promise.all(Array.from({ length: 11 }, (_, row) => group.submit(row)));
    expect(Math.max(...groups.map(({ length }) => length))).toBe(3);
    expect(groups.flat().sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('refuses the bad row alone when its group fails', async () => {
    const { commit } = commits((row) => row === 3);
    const group = new Grouped(commit, { size: 100, lanes: 1 });
    const results = await Promise.allSettled([1, 2, 3, 4].map((row) => group.submit(row)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
