import { readFileSync } from 'node:fs';
import { CaseStore, ProgramSigner } from '#case-store';
import { BrokerConnection, consumeMessages, namesOf, OutboxRelay, Publisher } from '#messaging';
import { type CivilRegistry, HttpCivilRegistry, PostgresCivilRegistry } from '#registry-matching';
import { type Log, type Running } from '#service-runtime';
import { type VerificationSettings } from './verification-service.config.js';
import { VerificationServiceModule } from './verification-service.module.js';
import { VerifyRequest } from './verify-request.js';

/** Starts the verification service: it reads requests from the broker and asks the civil registry. */
export async function startVerificationService(settings: VerificationSettings, log: Log): Promise<Running> {
  const store = await CaseStore.open(settings);
  const key = await ProgramSigner.open(store.programKeys, { program: 'verification-service', dataDirectory: settings.dataDirectory }, log); // prettier-ignore
  const registry = openRegistry(settings);

  const { installation, ledger } = store;
  const connection = new BrokerConnection(settings.amqpUrl, installation, log);
  const publisher = await Publisher.on(connection, namesOf(installation).messages);
  const relay = new OutboxRelay(store.outbox, publisher, log);
  const module = VerificationServiceModule.of(new VerifyRequest(store, registry, key, relay));
  const consuming = await consumeMessages(module, { connection, ledger, installation, log });
  await connection.open();
  relay.start();
  return {
    async stop() {
      await consuming.stop();
      await relay.stop();
      await connection.close();
      await key.stop();
      await registry.close();
      await store.close();
    },
  };
}

function openRegistry({ registryUrl, registryTokenFile, databaseUrl }: VerificationSettings): CivilRegistry {
  if (registryUrl === '-') return new PostgresCivilRegistry(databaseUrl);
  const token = registryTokenFile === '-' ? '' : readFileSync(registryTokenFile, 'utf8').trim();
  return new HttpCivilRegistry({ url: registryUrl, token });
}
