import { type CaseStore } from '#case-store';
import { failureOf, type Log, Repeater } from '#service-runtime';

const pauseMilliseconds = 60_000;

/** Uploads that have expired, and those that a killed program left, are deleted. Any number of copies may run. */
export class SweepUploads extends Repeater {
  constructor(store: Pick<CaseStore, 'uploads'>, log: Log) {
    super(async () => {
      try {
        const count = await store.uploads.sweep();
        if (count > 0) log.info('uploads deleted', { count });
        return count > 0;
      } catch (error) {
        log.warn('uploads not swept', { failure: failureOf(error) });
        return false;
      }
    }, pauseMilliseconds);
  }
}
