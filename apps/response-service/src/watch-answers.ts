import { type CaseStore } from '#case-store';
import { failureOf, type Log, Repeater } from '#service-runtime';

const pollMilliseconds = 2_000;

/** An answer that its partner does not acknowledge raises an alert, once. Any number of copies may run. */
export class WatchAnswers extends Repeater {
  constructor(store: Pick<CaseStore, 'unacknowledgedAnswers'>, hours: number, log: Log) {
    super(async () => {
      try {
        return (await store.unacknowledgedAnswers.raiseAlerts(hours)) > 0;
      } catch (error) {
        log.warn('answers not watched', { failure: failureOf(error) });
        return false;
      }
    }, pollMilliseconds);
  }
}
