import { type Channel, type ChannelModel, connect } from 'amqplib';
import { namesOf, type QueueName } from '#messaging';

/** Somebody who has got onto the broker of one installation: an attacker, a broken program, a test. */
export class Bus {
  private constructor(
    private readonly connection: ChannelModel,
    private readonly channel: Channel,
    private readonly installation: string,
  ) {}

  static async open(url: string, installation: string): Promise<Bus> {
    const connection = await connect(url);
    connection.on('error', () => undefined);
    return new Bus(connection, await connection.createChannel(), installation);
  }

  /** Puts anything under a routing key, as the relay would. */
  publish(routingKey: string, content: string, messageId: string = crypto.randomUUID()): string {
    const { messages } = namesOf(this.installation);
    this.channel.publish(messages, routingKey, Buffer.from(content), { messageId, persistent: true });
    return messageId;
  }

  /** Like `publish`, and says whether the broker confirmed; if not, perhaps it has the message and perhaps not. */
  async publishConfirmed(routingKey: string, content: string): Promise<{ messageId: string; isConfirmed: boolean }> {
    const messageId = crypto.randomUUID();
    try {
      const channel = await this.connection.createConfirmChannel();
      const { messages } = namesOf(this.installation);
      channel.publish(messages, routingKey, Buffer.from(content), { messageId, persistent: true });
      await channel.waitForConfirms();
      return { messageId, isConfirmed: true };
    } catch {
      return { messageId, isConfirmed: false };
    }
  }

  /** Takes one message as often as it is handed out and never finishes it, as a program that keeps dying would. */
  async dieOn(queue: QueueName, times: number): Promise<void> {
    const name = namesOf(this.installation).queue(queue);
    for (let taken = 0; taken < times;) {
      const message = await this.channel.get(name);
      if (message === false) continue;
      this.channel.nack(message, false, true);
      taken++;
    }
  }

  /** How many messages wait in a queue. */
  async depthOf(queue: string): Promise<number> {
    return (await this.channel.checkQueue(queue)).messageCount;
  }

  /** Closing twice, or after the broker has gone, is as good as closing. */
  async close(): Promise<void> {
    await Promise.allSettled([this.connection.close()]);
  }
}
