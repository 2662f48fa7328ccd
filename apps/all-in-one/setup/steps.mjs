import { stopSignal } from './stop-signal.mjs';

/**
 * A step that cannot go on: why, the last lines of what it ran, and what to do next.
 */
export class StepFailed extends Error {
  /** @param {string} why @param {{ next?: string, tail?: string, cause?: unknown }} [more] */
  constructor(why, more = {}) {
    super(why, { cause: more.cause });
    this.next = more.next;
    this.tail = more.tail;
  }
}

/** @param {number} since milliseconds of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} text @param {string} margin */
export const indent = (text, margin = '    ') => text.trimEnd().replace(/^/gm, margin);

/**
 * Does one step and says how it went. The work returns what the line says after the name, or an object whose `said` is that.
 * @template {string | { said: string }} T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  stopSignal.throwIfAborted();
  const since = performance.now();
  // Only a step that takes its time announces itself, so that the usual start is one line a step.
  const announce = setTimeout(() => console.log(`… ${name}`), 1500);
  try {
    const result = await work();
    console.log(`✓ ${name}: ${typeof result === 'string' ? result : result.said} (${seconds(since)})`);
    return result;
  } catch (error) {
    throw Object.assign(error instanceof Error ? error : new StepFailed(String(error)), {
      step: name,
      took: seconds(since),
    });
  } finally {
    clearTimeout(announce);
  }
}

/** Prints a failure: which step, why, the last lines, what to do. @param {unknown} error */
export function reportFailure(error) {
  const failure = /** @type {Error & { step?: string, took?: string }} */ (error);
  console.error(
    `✗ ${failure.step ?? 'Start'} failed${failure.took ? ` after ${failure.took}` : ''}: ${failure.message}`,
  );
  if (!(failure instanceof StepFailed)) {
    console.error(indent(failure.stack ?? String(failure)));
    console.error('  This was not foreseen. Please report it with these lines.');
    return;
  }
  if (failure.tail) console.error(indent(failure.tail));
  if (failure.next) console.error(`  What to do: ${failure.next}`);
}
