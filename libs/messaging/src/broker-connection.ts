import { connect, type ChannelModel, type RecoveringChannelModel } from 'amqplib';
import { ReadmissionError } from '#canonical-message';
import { failureOf, type Log } from '#service-runtime';
import { declareTopology } from './topology.js';

/** Something that lives on a connection and has to be set up anew after each reconnection. */
export type OnConnected = (model: ChannelModel) => Promise<void>;

/**
 * A connection that comes back by itself. Topology first, then everything that was registered, in order, each time.
 */
export class BrokerConnection {
  private readonly onConnected: OnConnected[] = [];
  private connection: RecoveringChannelModel | undefined;
  private current: ChannelModel | undefined;

  constructor(
    private readonly url: string,
    private readonly installation: string,
    private readonly log: Log,
  ) {}

  get isConnected(): boolean {
    return this.current !== undefined;
  }

  /** Registers what to set up on every connection; at once, too, if there is one. */
  async whenever(setUp: OnConnected): Promise<void> {
    this.onConnected.push(setUp);
    if (this.current) await setUp(this.current);
  }

  /** Begins to connect and returns: a program starts without its broker and goes on when the broker is there. */
  async open(): Promise<void> {
    const connection = await connect(this.url, {
      timeout: 10_000,
      // Else a confirm waits for the next packet to travel with (Nagle).
      noDelay: true,
      recovery: {
        initialDelay: 200,
        maxDelay: 5_000,
        factor: 2,
        jitter: 0.2,
        maxRetries: Infinity,
        waitForConnect: false,
        setup: (model: ChannelModel) => this.setUp(model),
      },
    });
    this.connection = connection;
    connection.on('error', () => undefined);
    connection.on('disconnect', () => {
      this.current = undefined;
      this.log.warn('broker lost');
    });
    connection.on('connect-failed', () => this.log.warn('broker not reached'));
  }

  async close(): Promise<void> {
    this.current = undefined;
    await this.connection?.close();
  }

  private async setUp(model: ChannelModel): Promise<void> {
    // amqplib listens only once the set-up is done: what breaks before would end the program, or be noticed by nobody.
    const life = { isOver: false };
    model.on('error', (error: unknown) => this.log.warn('broker connection failed', { failure: failureOf(error) }));
    model.once('close', () => {
      life.isOver = true;
    });
    const channel = await model.createChannel();
    await declareTopology(channel, this.installation);
    await channel.close();
    for (const setUp of this.onConnected) await setUp(model);
    if (life.isOver) throw new ReadmissionError('BROKER_UNAVAILABLE');
    this.current = model;
    this.log.info('broker connected');
  }
}
