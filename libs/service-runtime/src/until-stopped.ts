import { failureOf, type Log } from './log.js';

/** Something that has been started and can be stopped in an orderly way. */
export interface Running {
  /** Takes no new work, finishes what is under way, closes. */
  stop(): Promise<void>;
}

/** Milliseconds; shorter than what supervisors usually grant. */
const longestStop = 25_000;

/**
 * Starts a program and stops it in an orderly way on SIGTERM or SIGINT; a second signal ends it at once. A program
 * that cannot start says why in words and leaves with status 1.
 */
export async function untilStopped(log: Log, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    log.error('not started', { failure: failureOf(error) });
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log.info('stopping', { reason: signal });
    // What has not ended by then is cut off, as a kill would; nothing that was acknowledged depends on it.
    setTimeout(() => {
      log.error('stopped badly', { reason: 'not stopped in time' });
      process.exit(1);
    }, longestStop).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stopped badly', { failure: failureOf(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
