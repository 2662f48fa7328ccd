import { reportFailure, seconds } from './steps.mjs';
import { stopNow, stopSignal } from './stop-signal.mjs';

/** @typedef {(name: string, how: () => void | Promise<unknown>) => void} OnStop registers what must be undone, last first */

/**
 * Does the work, then undoes what it registered, then ends the process: 0 if all went well, 1 after a failure,
 * 128 + n if signal n came before the work was done.
 * @param {(onStop: OnStop) => Promise<number | void>} work its number is the exit status
 */
export async function runToEnd(work) {
  let interrupted = 0;
  const stop = (/** @type {string} */ why, /** @type {number} */ number) => {
    if (!interrupted) console.log(`\nStopping (${why}) …`);
    interrupted ||= number;
    stopNow();
  };
  process.on('SIGHUP', () => stop('terminal closed', 1));
  process.on('SIGINT', () => stop('Ctrl-C', 2));
  process.on('SIGTERM', () => stop('SIGTERM', 15));
  // npm that is killed outright tells nobody; whoever started npm wanted all of it to end.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && stop('npm is gone', 15);
  if (process.env.npm_lifecycle_event) setInterval(watch, 1000).unref();
  // A reader that went away (`| head`, a closed terminal) must not keep us from stopping what we started.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  /** @type {{ name: string, how: () => void | Promise<unknown> }[]} */
  const toUndo = [];
  let status = 0;
  let faulty = false;
  process.on('uncaughtException', (error) => {
    faulty = true;
    reportFailure(error);
    stopNow();
  });
  try {
    status = (await work((name, how) => toUndo.push({ name, how }))) ?? 0;
  } catch (error) {
    status = interrupted ? 128 + interrupted : 1;
    if (!stopSignal.aborted) reportFailure(error);
  }
  const clean = await undo(toUndo.reverse());
  process.exit(clean && !faulty ? status : status || 1);
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
