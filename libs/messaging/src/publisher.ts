import { type ConfirmChannel } from 'amqplib';
import { ReadmissionError } from '#canonical-message';
import { type BrokerConnection } from './broker-connection.js';
import { type OutboxMessage, type PublishOutcome } from './outbox.js';

/** Publishes with confirms, many in flight at once; one by one would be fifteen times slower. */
export class Publisher {
  private channel: ConfirmChannel | undefined;
  private readonly returned = new Set<string>();

  private constructor(private readonly exchange: string) {}

  static async on(connection: BrokerConnection, exchange: string): Promise<Publisher> {
    const publisher = new Publisher(exchange);
    await connection.whenever(async (model) => {
      const channel = await model.createConfirmChannel();
      channel.on('error', () => undefined);
      channel.on('close', () => {
        if (publisher.channel === channel) publisher.channel = undefined;
      });
      // The broker returns a message before it confirms it, so the confirm finds its id here.
      channel.on('return', (message) => publisher.returned.add(String(message.properties.messageId)));
      publisher.channel = channel;
    });
    return publisher;
  }

  /** Outcome of each message by its id. Throws BROKER_UNAVAILABLE when there is no channel. */
  async publish(messages: readonly OutboxMessage[]): Promise<ReadonlyMap<string, PublishOutcome>> {
    const channel = this.channel;
    if (!channel) throw new ReadmissionError('BROKER_UNAVAILABLE');
    const outcomes = await Promise.all(messages.map((message) => this.publishOne(channel, message)));
    return new Map(messages.map(({ messageId }, index) => [messageId, outcomes[index] ?? 'failed']));
  }

  private publishOne(channel: ConfirmChannel, message: OutboxMessage): Promise<PublishOutcome> {
    return new Promise((resolve) => {
      const confirmed = (error: unknown): void => {
        const wasReturned = this.returned.delete(message.messageId);
        resolve(error ? 'failed' : wasReturned ? 'returned' : 'confirmed');
      };
      const options = {
        mandatory: true,
        persistent: true,
        contentType: 'application/jose',
        messageId: message.messageId,
        headers: message.headers,
      };
      try {
        channel.publish(this.exchange, message.routingKey, Buffer.from(message.jws), options, confirmed);
      } catch {
        resolve('failed');
      }
    });
  }
}
