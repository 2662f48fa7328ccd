import { setTimeout as sleep } from 'node:timers/promises';

const asked = new AbortController();

/** Aborted when this process was asked to stop (Ctrl-C, SIGTERM, closed terminal): set-up goes no further then. */
export const stopSignal = asked.signal;

/** Waits, but not beyond a request to stop. @param {number} milliseconds */
export const pause = (milliseconds) => sleep(milliseconds, undefined, { signal: stopSignal });

/** @returns {Promise<void>} resolved when this process was asked to stop */
export const askedToStop = () =>
  new Promise((done) => {
    if (stopSignal.aborted) done();
    else stopSignal.addEventListener('abort', () => done());
  });

/** Asks this process to stop: what has begun is undone, nothing new begins. */
export const stopNow = () => asked.abort();
