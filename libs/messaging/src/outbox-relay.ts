import { failureOf, type Log, Repeater } from '#service-runtime';
import { type Outbox, type PublishOutcome } from './outbox.js';
import { type Publisher } from './publisher.js';

const batch = 200;

/**
 * Carries committed messages to the broker. Any number may run: each row is taken by one relay at a time. Woken by
 * whoever commits in this process; its pause finds what others left behind.
 */
export class OutboxRelay extends Repeater {
  constructor(outbox: Outbox, publisher: Publisher, log: Log) {
    super(async () => {
      try {
        const taken = await outbox.relay(batch, async (messages) => noted(await publisher.publish(messages), log));
        return taken === batch;
      } catch (error) {
        log.warn('outbox waits', { failure: failureOf(error) });
        return false;
      }
    });
  }
}

function noted(outcomes: ReadonlyMap<string, PublishOutcome>, log: Log): ReadonlyMap<string, PublishOutcome> {
  for (const [messageId, outcome] of outcomes) {
    if (outcome !== 'confirmed') log.error('not published', { messageId, reason: outcome });
  }
  return outcomes;
}
