import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { type Log } from '#service-runtime';
import { lastValueFrom } from 'rxjs';
import { type BrokerConnection } from './broker-connection.js';
import { type DeliveryLedger } from './delivery-ledger.js';
import { type Outcome } from './outcome.js';
import { QueueConsumer } from './queue-consumer.js';
import { namesOf, type QueueName } from './topology.js';
import { verifyMessage } from '#message-signing';

/** What a transport is made of. */
export interface TransportParts {
  readonly connection: BrokerConnection;
  readonly ledger: DeliveryLedger;
  readonly installation: string;
  readonly log: Log;
}

/**
 * Nest's programming model over our own consuming. A handler is found by the name of its queue
 * (`@MessagePattern('verification-service.request.received')`), gets a VerifiedMessage and returns an Outcome.
 */
export class MessageTransport extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('readmission-messaging');
  private readonly consumers: QueueConsumer[] = [];

  constructor(private readonly parts: TransportParts) {
    super();
  }

  listen(listening: (error?: unknown) => void): void {
    const { installation, connection } = this.parts;
    const names = namesOf(installation);
    for (const queue of this.messageHandlers.keys() as MapIterator<QueueName>) {
      const handle = (jws: string): Promise<Outcome> => this.handle(queue, jws);
      // What died of its delivery limit comes back alone, so that one poisonous message cannot take others with it.
      this.consumers.push(new QueueConsumer({ ...this.parts, queue: names.queue(queue), prefetch: 50, handle }));
      this.consumers.push(new QueueConsumer({ ...this.parts, queue: names.singly(queue), prefetch: 1, handle }));
    }
    Promise.all(this.consumers.map((consumer) => consumer.start(connection))).then(() => listening(), listening);
  }

  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
  }

  on(): never {
    throw new TypeError('This transport has no events to listen to.');
  }

  unwrap<T>(): T {
    return this.parts.connection as T;
  }

  private async handle(queue: QueueName, jws: string): Promise<Outcome> {
    const { ledger, installation } = this.parts;
    const message = await verifyMessage(jws, (kid) => ledger.findProgramKey(kid), installation);
    const handler = this.getHandlerByPattern(queue);
    if (!handler) throw new TypeError(`No handler for ${queue}.`);
    return lastValueFrom(this.transformToObservable(await handler(message))) as Promise<Outcome>;
  }
}
