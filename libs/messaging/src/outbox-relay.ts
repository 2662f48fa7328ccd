import { failureOf, type Log } from '#service-runtime';
import { type Outbox, type OutboxMessage, type PublishOutcome } from './outbox.js';
import { type Publisher } from './publisher.js';

const batch = 200;
const pollMilliseconds = 200;

/**
 * Carries committed messages to the broker. Any number may run: each row is taken by one relay at a time. Woken by
 * whoever commits in this process; the poll finds what others left behind.
 */
export class OutboxRelay {
  private running: Promise<void> | undefined;
  private isStopping = false;
  private signal: (() => void) | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly publisher: Publisher,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** There may be something to carry. */
  wake(): void {
    this.signal?.();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const taken = await this.relayOnce();
      if (taken < batch && !this.isStopping) await this.rest();
    }
  }

  private async relayOnce(): Promise<number> {
    try {
      return await this.outbox.relay(batch, (messages) => this.publish(messages));
    } catch (error) {
      this.log.warn('outbox waits', { failure: failureOf(error) });
      await this.rest();
      return 0;
    }
  }

  private async publish(messages: readonly OutboxMessage[]): Promise<ReadonlyMap<string, PublishOutcome>> {
    const outcomes = await this.publisher.publish(messages);
    for (const [messageId, outcome] of outcomes) {
      if (outcome !== 'confirmed') this.log.error('not published', { messageId, reason: outcome });
    }
    return outcomes;
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds);
      this.signal = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
