export { BrokerConnection } from './broker-connection.js';
export { consumeMessages } from './consume-messages.js';
export { DeliveryLedger, type ParkedDelivery } from './delivery-ledger.js';
export { type TransportParts } from './message-transport.js';
export { OutboxRelay } from './outbox-relay.js';
export { Outbox, type OutboxMessage, type PublishOutcome } from './outbox.js';
export { done, type Outcome } from './outcome.js';
export { Publisher } from './publisher.js';
export {
  bindings,
  type BrokerNames,
  declareTopology,
  deliveryLimit,
  namesOf,
  type QueueName,
  type RoutingKey,
} from './topology.js';
export { type QueueDepth, QueueDepths } from './queue-depths.js';
