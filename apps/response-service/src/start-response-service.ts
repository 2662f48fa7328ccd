import { join } from 'node:path';
import { CaseStore } from '#case-store';
import { loadHostCountries } from '#host-countries';
import { openSigningKey } from '#message-signing';
import { BrokerConnection, consumeMessages, namesOf, OutboxRelay, Publisher } from '#messaging';
import { type Log, type Running } from '#service-runtime';
import { AnswerRequest } from './answer-request.js';
import { ComposeAnswer } from './compose-answer.js';
import { EventSequencer } from './event-sequencer.js';
import { type ResponseSettings } from './response-service.config.js';
import { ResponseServiceModule } from './response-service.module.js';
import { WatchClocks } from './watch-clocks.js';

/** Starts the response service: it answers, watches the clocks, and numbers the events that tell partners of both. */
export async function startResponseService(settings: ResponseSettings, log: Log): Promise<Running> {
  const store = await CaseStore.open(settings);
  const key = await openSigningKey(join(settings.dataDirectory, 'keys', 'response-service.pem'));
  await store.programKeys.publish('response-service', key);
  const countries = await loadHostCountries();

  const { installation, ledger } = store;
  const sequencer = new EventSequencer(store, log);
  const watch = new WatchClocks(store, key, settings.gatewayId, sequencer, log);
  const compose = new ComposeAnswer(countries, key, settings.gatewayId);
  const module = ResponseServiceModule.of(new AnswerRequest(store, compose, sequencer));
  const connection = new BrokerConnection(settings.amqpUrl, installation, log);
  // It writes no messages, and carries those that a program left behind which was killed before it could.
  const relay = new OutboxRelay(store.outbox, await Publisher.on(connection, namesOf(installation).messages), log);
  const consuming = await consumeMessages(module, { connection, ledger, installation, log });
  await connection.open();
  relay.start();
  sequencer.start();
  watch.start();
  return {
    async stop() {
      await consuming.stop();
      await watch.stop();
      await sequencer.stop();
      await relay.stop();
      await connection.close();
      await store.close();
    },
  };
}
