import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type FileType, ReadmissionError } from '#canonical-message';
import { examinationLimits } from './file-limits.js';
import { type FileFault, refusal } from './verdict.js';
import { Turns } from './turns.js';

// Where it is read uncompiled (by a test runner), the compiled program is beside it in the build.
const program = fileURLToPath(new URL('./examine-program.js', import.meta.url.replace(/(\/libs\/[^/]+\/src\/[^/]+)\.ts$/, '/dist$1.js'))); // prettier-ignore
const watchMilliseconds = 50;

/** What examining a file may use. */
export type ExaminationLimits = Pick<
  { [Name in keyof typeof examinationLimits]: number },
  'milliseconds' | 'residentBytes' | 'heapMegabytes' | 'atOnce'
>;

/**
 * Checks files, each in a process of its own: whatever a file does to a decoder, it does there, for a limited time and
 * with limited memory, without the environment (and so without the passwords) of the program that asks.
 */
export class FileExaminer {
  private readonly turns: Turns;

  constructor(private readonly limits: ExaminationLimits = examinationLimits) {
    this.turns = new Turns(limits.atOnce);
  }

  /**
   * Streams a file into the examination and the cleaned copy out of it; neither is ever held here as a whole. Waits for
   * a turn first. What `take` was given is worth nothing until this has returned. Throws what `checkFile` throws;
   * ATTACHMENT_TOO_COSTLY also when time or memory are used up; INTERNAL when there is no process to be had.
   */
  async run(file: AsyncIterable<Buffer>, declared: FileType, take: (cleaned: Buffer) => Promise<void>): Promise<void> {
    const endTurn = await this.turns.take();
    try {
      await this.examine(file, declared, take);
    } finally {
      endTurn();
    }
  }

  private async examine(
    file: AsyncIterable<Buffer>,
    declared: FileType,
    take: (cleaned: Buffer) => Promise<void>,
  ): Promise<void> {
    const heap = `--max-old-space-size=${this.limits.heapMegabytes}`;
    const child = spawn(process.execPath, [heap, program, declared], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
    const exited = once(child, 'close');
    const watch = this.watch(child);
    try {
      let failure: unknown;
      const whatCame = remembering(file, (error) => {
        failure = error;
        // It must not take what came so far for the whole file.
        child.kill('SIGKILL');
      });
      // A process that ends before it has read everything has its reason, which is read below.
      const sent = pipeline(whatCame, child.stdin).catch(() => undefined);
      const isWhole = await readVerdict(child, take);
      await sent;
      if (failure !== undefined) throw failure;
      if (!isWhole) throw refusal('ATTACHMENT_TOO_COSTLY', 'Reading the file took too long or too much memory.');
    } finally {
      clearInterval(watch);
      child.kill('SIGKILL');
      await exited;
    }
  }

  private watch(child: ChildProcess): NodeJS.Timeout {
    const end = performance.now() + this.limits.milliseconds;
    return setInterval(() => {
      if (performance.now() > end) child.kill('SIGKILL');
      void residentBytesOf(child).then((bytes) => bytes > this.limits.residentBytes && child.kill('SIGKILL'));
    }, watchMilliseconds);
  }
}

/** The same parts; tells of it when they break off. */
async function* remembering(file: AsyncIterable<Buffer>, tell: (error: unknown) => void): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch (error) {
    tell(error);
    throw error;
  }
}

/** True once everything has been given to `take`; false where the process ended without a verdict. */
async function readVerdict(child: ChildProcess, take: (cleaned: Buffer) => Promise<void>): Promise<boolean> {
  let line = Buffer.alloc(0);
  let hasVerdict = false;
  for await (const chunk of child.stdout ?? []) {
    if (hasVerdict) {
      await take(chunk as Buffer);
      continue;
    }
    line = Buffer.concat([line, chunk as Buffer]);
    const end = line.indexOf(0x0a);
    if (end < 0) continue;
    hasVerdict = true;
    const { code, detail } = JSON.parse(line.toString('utf8', 0, end)) as { code?: FileFault; detail?: string };
    if (code !== undefined) throw new ReadmissionError(code, detail === undefined ? {} : { detail });
    if (end + 1 < line.length) await take(line.subarray(end + 1));
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return hasVerdict && child.exitCode === 0;
}

/** Linux tells it in pages of 4 KiB; elsewhere nothing is known, and 0 is returned. */
async function residentBytesOf({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * 4096;
}
