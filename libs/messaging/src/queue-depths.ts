import { type Channel } from 'amqplib';
import { type BrokerConnection } from './broker-connection.js';
import { bindings, namesOf, type QueueName } from './topology.js';

/** What the broker says of a queue: messages that wait in it, and how many consumers read it. */
export interface QueueDepth {
  readonly queue: QueueName;
  readonly depth: number;
  readonly consumers: number;
}

/** How deep the queues are. It only asks: no message is taken out to be looked at. */
export class QueueDepths {
  private channel: Channel | undefined;

  private constructor(private readonly installation: string) {}

  static async on(connection: BrokerConnection, installation: string): Promise<QueueDepths> {
    const depths = new QueueDepths(installation);
    await connection.whenever(async (model) => {
      const channel = await model.createChannel();
      channel.on('error', () => undefined);
      channel.on('close', () => {
        if (depths.channel === channel) depths.channel = undefined;
      });
      depths.channel = channel;
    });
    return depths;
  }

  /** Every queue with its single file; undefined while the broker is away. */
  async read(): Promise<QueueDepth[] | undefined> {
    const channel = this.channel;
    if (!channel) return undefined;
    const names = namesOf(this.installation);
    const ask = async (queue: QueueName): Promise<QueueDepth> => {
      const both = await Promise.all([names.queue(queue), names.singly(queue)].map((name) => channel.checkQueue(name)));
      const depth = both.reduce((sum, { messageCount }) => sum + messageCount, 0);
      // Whoever reads a queue reads its single file too.
      return { queue, depth, consumers: both[0]?.consumerCount ?? 0 };
    };
    return Promise.all(bindings.map(({ queue }) => ask(queue))).catch(() => undefined);
  }
}
