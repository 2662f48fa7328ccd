import { setTimeout as sleep } from 'node:timers/promises';
import { reportFailure, seconds } from './steps.mjs';

const asked = new AbortController();

/** Aborted when this process was asked to stop (Ctrl-C, SIGTERM, closed terminal): set-up goes no further then. */
export const stopSignal = asked.signal;

/** Waits, but not beyond a request to stop. @param {number} milliseconds */
export const pause = (milliseconds) => sleep(milliseconds, undefined, { signal: stopSignal });

/** @typedef {(name: string, how: () => void | Promise<unknown>) => void} OnStop registers what must be undone, last first */

/**
 * Does the work, then undoes what it registered, then ends the process: 0 if all went well, 1 after a failure,
 * 128 + n if signal n came before the work was done.
 * @param {(onStop: OnStop) => Promise<number | void>} work its number is the exit status
 */
export async function runToEnd(work) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  let interrupted = 0;
  for (const [signal, number] of Object.entries(numbers)) {
    process.on(signal, () => {
      if (!interrupted) console.log(`\nStopping (${signal}) …`);
      interrupted ||= number;
      asked.abort();
    });
  }
  // A reader that went away (`| head`, a closed terminal) must not keep us from stopping what we started.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.on('uncaughtException', reportFailure);

  /** @type {{ name: string, how: () => void | Promise<unknown> }[]} */
  const toUndo = [];
  let status = 0;
  try {
    status = (await work((name, how) => toUndo.push({ name, how }))) ?? 0;
  } catch (error) {
    status = interrupted ? 128 + interrupted : 1;
    if (!interrupted) reportFailure(error);
  }
  process.exit((await undo(toUndo.reverse())) ? status : status || 1);
}

/** @param {{ name: string, how: () => void | Promise<unknown> }[]} toUndo */
async function undo(toUndo) {
  let clean = true;
  for (const { name, how } of toUndo) {
    const since = performance.now();
    try {
      const said = await how();
      if (typeof said === 'string') console.log(`✓ ${name}: ${said} (${seconds(since)})`);
    } catch (error) {
      clean = false;
      reportFailure(
        Object.assign(error instanceof Error ? error : new Error(String(error)), { step: `Stopping ${name}` }),
      );
    }
  }
  return clean;
}
