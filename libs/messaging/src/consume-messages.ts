import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Running } from '#service-runtime';
import { drainDeadLetters } from './drain-dead-letters.js';
import { MessageTransport, type TransportParts } from './message-transport.js';
import { OutcomeFilter } from './outcome.filter.js';

/**
 * Runs a module's handlers over our transport. Call it before the connection is opened or after; consumers begin
 * with each connection. Stopping takes no more messages and finishes those under way.
 */
export async function consumeMessages(module: DynamicModule, parts: TransportParts): Promise<Running> {
  const app = await NestFactory.createMicroservice(module, { strategy: new MessageTransport(parts), logger: ['error', 'warn'] }); // prettier-ignore
  app.useGlobalFilters(new OutcomeFilter(parts.log));
  await drainDeadLetters(parts);
  await app.listen();
  return { stop: () => app.close() };
}
