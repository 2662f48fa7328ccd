import { CaseStore, ProgramSigner } from '#case-store';
import { loadHostCountries } from '#host-countries';
import { BrokerConnection, consumeMessages, namesOf, OutboxRelay, Publisher } from '#messaging';
import { type Log, Repeater, type Running } from '#service-runtime';
import { WebhookSender } from '#webhooks';
import { MailAlerts } from './alert-mail/mail-alerts.js';
import { AnswerRequest } from './answer-request.js';
import { AnswerTransit } from './answer-transit.js';
import { ComposeAnswer } from './compose-answer.js';
import { ComposeTransitAnswer } from './compose-transit-answer.js';
import { EventSequencer } from './event-sequencer.js';
import { type ResponseSettings } from './response-service.config.js';
import { ResponseServiceModule } from './response-service.module.js';
import { WatchAnswers } from './watch-answers.js';
import { WatchClocks } from './watch-clocks.js';
import { ComposeWebhook } from './webhooks/compose-webhook.js';
import { DeliverWebhooks } from './webhooks/deliver-webhooks.js';

/**
 * Starts the response service: it answers, watches the clocks, numbers the events that tell partners of both and sends
 * them where partners want, and tells operators what they have to see.
 */
export async function startResponseService(settings: ResponseSettings, log: Log): Promise<Running> {
  const store = await CaseStore.open(settings);
  const key = await ProgramSigner.open(store.programKeys, { program: 'response-service', dataDirectory: settings.dataDirectory }, log); // prettier-ignore
  const countries = await loadHostCountries();

  const { installation, ledger } = store;
  const sequencer = new EventSequencer(store, log);
  const watch = new WatchClocks(store, key, settings.gatewayId, sequencer, log);
  const deliver = new DeliverWebhooks(store, new ComposeWebhook(key, settings.gatewayId), new WebhookSender(), log);
  const telling: Repeater[] = [deliver, new WatchAnswers(store, settings.unacknowledgedHours, log)];
  if (settings.mail) {
    await store.alertMails.passOver();
    telling.push(new MailAlerts(store, settings.mail, log));
  }
  const compose = new ComposeAnswer(countries, key, settings.gatewayId);
  const transit = new AnswerTransit(store, new ComposeTransitAnswer(countries, key, settings.gatewayId), sequencer);
  const module = ResponseServiceModule.of(new AnswerRequest(store, compose, sequencer, transit));
  const connection = new BrokerConnection(settings.amqpUrl, installation, log);
  // It writes no messages, and carries those that a program left behind which was killed before it could.
  const relay = new OutboxRelay(store.outbox, await Publisher.on(connection, namesOf(installation).messages), log);
  const consuming = await consumeMessages(module, { connection, ledger, installation, log });
  await connection.open();
  relay.start();
  sequencer.start();
  watch.start();
  for (const part of telling) part.start();
  return {
    async stop() {
      await consuming.stop();
      await watch.stop();
      await Promise.all(telling.map((part) => part.stop()));
      await sequencer.stop();
      await relay.stop();
      await connection.close();
      await key.stop();
      await store.close();
    },
  };
}
