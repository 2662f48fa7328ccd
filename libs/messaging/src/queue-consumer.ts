import { type Channel, type ChannelModel, type ConsumeMessage } from 'amqplib';
import { failureOf, type Log } from '#service-runtime';
import { type BrokerConnection } from './broker-connection.js';
import { type DeliveryLedger } from './delivery-ledger.js';
import { type Outcome, outcomeOf } from './outcome.js';

/** One queue, how many of its messages may be under way at once, and what to do with each. */
export interface ConsumerParts {
  readonly queue: string;
  readonly prefetch: number;
  readonly handle: (jws: string) => Promise<Outcome>;
  readonly ledger: DeliveryLedger;
  readonly log: Log;
}

/** Reads one queue; acknowledges a message only after its outcome has been recorded. */
export class QueueConsumer {
  private channel: Channel | undefined;
  private tag: string | undefined;
  private pausing: Promise<void> | undefined;
  private isStopping = false;
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly parts: ConsumerParts) {}

  async start(connection: BrokerConnection): Promise<void> {
    await connection.whenever((model) => this.open(model));
  }

  /** Takes no more messages, finishes those under way, and closes its channel. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.cancel();
    await Promise.all(this.underWay);
    await this.channel?.close().catch((error: unknown) => this.note('channel closed badly', error));
  }

  private async open(model: ChannelModel): Promise<void> {
    if (this.isStopping) return;
    const channel = await model.createChannel();
    channel.on('error', (error: unknown) => this.note('channel failed', error));
    channel.on('close', () => {
      if (this.channel === channel) this.channel = undefined;
    });
    await channel.prefetch(this.parts.prefetch);
    this.channel = channel;
    if (!this.pausing) await this.consume(channel);
  }

  private async consume(channel: Channel): Promise<void> {
    const { consumerTag } = await channel.consume(this.parts.queue, (message) => {
      if (message) this.track(this.take(channel, message));
    });
    this.tag = consumerTag;
  }

  private track(work: Promise<void>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  /** Never rejects: what cannot be recorded stays with the broker, unacknowledged. */
  private async take(channel: Channel, message: ConsumeMessage): Promise<void> {
    for (;;) {
      const outcome = await this.outcomeOf(message);
      if (outcome.kind !== 'wait') {
        this.acknowledge(channel, message);
        return;
      }
      await this.pause();
      // Its channel is gone and with it the right to acknowledge: the broker will hand it out again.
      if (channel !== this.channel || this.isStopping) return;
    }
  }

  /** A channel that is closing takes no acknowledgement: the message comes again, and its inbox row says it is done. */
  private acknowledge(channel: Channel, message: ConsumeMessage): void {
    if (channel !== this.channel) return;
    try {
      channel.ack(message);
    } catch (error) {
      this.note('not acknowledged', error);
    }
  }

  private async outcomeOf(message: ConsumeMessage): Promise<Outcome> {
    try {
      const outcome = await this.parts.handle(message.content.toString()).catch(outcomeOf);
      return await this.record(outcome, message);
    } catch (error) {
      this.note('outcome not recorded', error);
      return { kind: 'wait' };
    }
  }

  private async record(outcome: Outcome, message: ConsumeMessage): Promise<Outcome> {
    if (outcome.kind === 'done' || outcome.kind === 'wait') return outcome;
    const { ledger, log, queue } = this.parts;
    const messageId = String(message.properties.messageId ?? '');
    const isPostponed = outcome.kind === 'retry' && (await ledger.postpone(messageId, outcome.code)) === 'postponed';
    if (!isPostponed) {
      const headers = (message.properties.headers ?? {}) as Record<string, unknown>;
      await ledger.quarantine({ queue, messageId, reason: outcome.code, headers, content: message.content });
    }
    log.warn(isPostponed ? 'postponed' : 'quarantined', { messageId, queue, code: outcome.code });
    return outcome;
  }

  /** Stops taking messages until the database answers; all messages under way wait for the same moment. */
  private pause(): Promise<void> {
    this.pausing ??= (async () => {
      this.parts.log.warn('consumer paused', { queue: this.parts.queue });
      await this.cancel();
      await this.parts.ledger.untilReachable();
      this.pausing = undefined;
      // A new channel, opened meanwhile or later, begins to consume by itself.
      if (this.channel && !this.isStopping) await this.consume(this.channel);
      this.parts.log.info('consumer resumed', { queue: this.parts.queue });
    })().catch((error: unknown) => this.note('consumer not resumed', error));
    return this.pausing;
  }

  private async cancel(): Promise<void> {
    const tag = this.tag;
    this.tag = undefined;
    if (!this.channel || tag === undefined) return;
    await this.channel.cancel(tag).catch((error: unknown) => this.note('not cancelled', error));
  }

  private note(event: string, error: unknown): void {
    this.parts.log.warn(event, { queue: this.parts.queue, failure: failureOf(error) });
  }
}
