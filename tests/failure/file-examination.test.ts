import { describe, expect, it } from '@jest/globals';
import { fileTypeAtStart } from '#canonical-message';
import { FileExaminer, type ExaminationLimits } from '#file-checks';
import { readdirSync, readFileSync } from 'node:fs';
import { document, documentWithScript, photo, scan } from '../support/files.js';

const usual: ExaminationLimits = { milliseconds: 30_000, residentBytes: 2 ** 30, heapMegabytes: 512, atOnce: 2 };
const jpegType = 'image/jpeg';
const pngType = 'image/png';

async function* inParts(file: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += 16_384) yield file.subarray(at, at + 16_384);
}

async function examine(
  file: Buffer | AsyncIterable<Buffer>,
  type: Parameters<FileExaminer['run']>[1],
  limits: Partial<ExaminationLimits> = {},
): Promise<Buffer> {
  const parts: Buffer[] = [];
  const examiner = new FileExaminer({ ...usual, ...limits });
  const source = Buffer.isBuffer(file) ? inParts(file) : file;
  await examiner.run(source, type, async (part) => void parts.push(part)); // prettier-ignore
  return Buffer.concat(parts);
}

/** Processes that examine a file just now and were started by this one. */
const examinations = (): number =>
  readdirSync('/proc').filter((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return (
        status.includes(`PPid:\t${process.pid}\n`) &&
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('examine-program.js')
      );
    } catch {
      return false;
    }
  }).length;

describe('files are examined in a process of their own', () => {
  it.each([
    [jpegType, () => photo(300, 200)],
    [pngType, () => scan(900, 700)],
    ['application/pdf', () => document()],
  ] as const)('%s: gives the cleaned copy back', async (type, make) => {
    const original = await make();
    const cleaned = await examine(original, type);
    expect(cleaned.length).toBeGreaterThan(original.length / 10);
    expect(fileTypeAtStart(cleaned)).toBe(type);
  });

  it('refuses by the code of the check', async () => {
    const refused = examine(await documentWithScript(), 'application/pdf');
    await expect(refused).rejects.toMatchObject({ code: 'ATTACHMENT_ACTIVE_CONTENT' });
    await expect(examine(await scan(900, 700), jpegType)).rejects.toMatchObject({ code: 'ATTACHMENT_TYPE_WRONG' });
  });

  it('ends one that takes too long', async () => {
    const large = await scan(3000, 3000);
    const began = performance.now();
    const refused = examine(large, pngType, { milliseconds: 150 });
    await expect(refused).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_COSTLY' });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(examinations()).toBe(0);
  });

  it('ends one that takes too much memory', async () => {
    const refused = examine(await scan(3000, 3000), pngType, { residentBytes: 64 * 2 ** 20 });
    await expect(refused).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_COSTLY' });
    expect(examinations()).toBe(0);
  });

  it('ends one whose file breaks off, and says what broke', async () => {
    async function* breaking(): AsyncGenerator<Buffer> {
      yield (await photo()).subarray(0, 100);
      throw new TypeError('the database is away');
    }
    await expect(examine(breaking(), jpegType)).rejects.toThrow('the database is away');
    expect(examinations()).toBe(0);
  });

  it('works on so many at once, and on the others after', async () => {
    const examiner = new FileExaminer({ ...usual, atOnce: 2 });
    const file = await photo(200, 200);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, examinations())), 5);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async () => examiner.run(inParts(file), jpegType, async () => undefined).then(() => 'whole')),
    ); // prettier-ignore
    clearInterval(watch);
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'whole'));
    expect(most).toBe(2);
  });
});
