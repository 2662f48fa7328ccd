import { parseArgs } from 'node:util';
import { ReadmissionError } from '#canonical-message';
import { openBackupIdentity, recipientOf, type Tally } from '#case-store';
import { type ArchiveSettings, readArchiveSettings } from './archive.config.js';

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * Runs a command to its end: status 0 if it says so, 1 if it says not or fails, 2 where it was called wrongly.
 *
 * @param usage what to write in the last case; the option that it needs stands in it
 * @param option name of the one option that the command has to be given, if any
 */
export async function runCommand(
  usage: string,
  option: 'to' | 'from' | undefined,
  work: (folder: string, settings: ArchiveSettings) => Promise<boolean>,
): Promise<void> {
  const options = { to: { type: 'string' }, from: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ options });
    const folder = option === undefined ? '' : values[option];
    if (folder === undefined) {
      process.stderr.write(`${usage}\n`);
      process.exitCode = 2;
      return;
    }
    process.exitCode = (await work(folder, readArchiveSettings())) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof ReadmissionError ? `${error.code}: ` : ''}${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof ReadmissionError ? (error.detail ?? error.message) : String(error);

/** To whom a backup is encrypted: the recipient that is set, else whoever holds the identity that lies here. */
export async function recipientFor({ recipient, identityFile, mayMakeIdentity }: ArchiveSettings): Promise<string> {
  return recipient ?? recipientOf(await openBackupIdentity(identityFile, mayMakeIdentity));
}

/** Says what was counted, and whether everything holds. */
export function report(tallies: readonly Tally[]): boolean {
  for (const { kind, verified, erased, failed } of tallies) {
    say(`${failed.length === 0 ? '✓' : '✗'} ${kind}: ${verified} hold${erased > 0 ? `, ${erased} erased` : ''}${failed.length > 0 ? `, ${failed.length} do not` : ''}`); // prettier-ignore
    for (const { id, why } of failed.slice(0, 20)) say(`  ✗ ${id}: ${why}`);
  }
  const count = (of: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const [held, failed] = [count(({ verified }) => verified), count((tally) => tally.failed.length)];
  say(`${held} of ${held + failed} hold`);
  return failed === 0 && held > 0;
}
