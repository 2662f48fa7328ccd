import { type CaseStore } from '#case-store';
import { failureOf, type Log, Repeater } from '#service-runtime';

/** Numbers committed events, so that partners see them in a sequence without gaps. Any number of copies may run. */
export class EventSequencer extends Repeater {
  constructor(store: Pick<CaseStore, 'events'>, log: Log) {
    super(async () => {
      try {
        return (await store.events.numberNew()) > 0;
      } catch (error) {
        log.warn('events wait', { failure: failureOf(error) });
        return false;
      }
    });
  }
}
