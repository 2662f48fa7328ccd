import { type Channel } from 'amqplib';

/** Which queue takes which message; a queue is named after who reads it and what happened. */
export const bindings = [
  { queue: 'verification-service.request.received', routingKey: 'request.received.v1' },
  { queue: 'response-service.request.verified', routingKey: 'request.verified.v1' },
  { queue: 'response-service.case.decided', routingKey: 'case.decided.v1' },
] as const;

export type QueueName = (typeof bindings)[number]['queue'];
export type RoutingKey = (typeof bindings)[number]['routingKey'];

/** How often the broker hands a message out before it calls it dead. */
export const deliveryLimit = 20;

/** Names on the broker; all begin with the installation's id. */
export interface BrokerNames {
  readonly messages: string;
  readonly dead: string;
  readonly deadLetters: string;
  queue(name: QueueName): string;
  /** Where a message that died of its delivery limit is handled once more, alone. */
  singly(name: QueueName): string;
}

export const namesOf = (installation: string): BrokerNames => ({
  messages: `${installation}.messages`,
  dead: `${installation}.dead`,
  deadLetters: `${installation}.dead-letters`,
  queue: (name) => `${installation}.${name}`,
  singly: (name) => `${installation}.${name}.singly`,
});

/**
 * Declares everything, each time a connection is made; declaring what is there already changes nothing. Quorum queues
 * keep a message on more than one node; at-least-once dead-lettering needs reject-publish (RabbitMQ 3.10 and later).
 */
export async function declareTopology(channel: Channel, installation: string): Promise<void> {
  const names = namesOf(installation);
  await channel.assertExchange(names.messages, 'topic', { durable: true });
  await channel.assertExchange(names.dead, 'fanout', { durable: true });
  await channel.assertQueue(names.deadLetters, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.bindQueue(names.deadLetters, names.dead, '');
  for (const { queue, routingKey } of bindings) {
    await channel.assertQueue(names.queue(queue), { durable: true, arguments: workArguments(names) });
    await channel.assertQueue(names.singly(queue), { durable: true, arguments: workArguments(names) });
    await channel.bindQueue(names.queue(queue), names.messages, routingKey);
  }
}

const workArguments = (names: BrokerNames): Record<string, unknown> => ({
  'x-queue-type': 'quorum',
  'x-delivery-limit': deliveryLimit,
  'x-dead-letter-exchange': names.dead,
  'x-dead-letter-strategy': 'at-least-once',
  'x-overflow': 'reject-publish',
});
