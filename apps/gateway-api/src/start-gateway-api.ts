import { CaseStore, ProgramSigner } from '#case-store';
import { loadHostCountries } from '#host-countries';
import { BrokerConnection, namesOf, OutboxRelay, Publisher } from '#messaging';
import { listenHttp, type Log, type Running } from '#service-runtime';
import { type GatewaySettings } from './gateway-api.config.js';
import { GatewayApiModule } from './gateway-api.module.js';
import { acceptSignedBodies } from './http-edge.js';
import { limitAddresses } from './limits/limit-addresses.js';
import { SweepUploads } from './uploads/sweep-uploads.js';

/** Starts the partners' API. It receives requests while the broker is away: they wait in the outbox. */
export async function startGatewayApi(settings: GatewaySettings, log: Log): Promise<Running> {
  const store = await CaseStore.open(settings);
  const key = await ProgramSigner.open(store.programKeys, { program: 'gateway-api', dataDirectory: settings.dataDirectory }, log); // prettier-ignore
  const countries = await loadHostCountries();

  const connection = new BrokerConnection(settings.amqpUrl, store.installation, log);
  const publisher = await Publisher.on(connection, namesOf(store.installation).messages);
  const relay = new OutboxRelay(store.outbox, publisher, log);
  await connection.open();
  relay.start();
  const sweep = new SweepUploads(store, log);
  sweep.start();

  const module = GatewayApiModule.of({ settings, store, countries, key, relay, log });
  const http = await listenHttp({
    module,
    host: settings.host,
    port: settings.gatewayPort,
    trustedProxies: settings.trustedProxies === '-' ? undefined : settings.trustedProxies,
    acceptBodies(fastify) {
      limitAddresses(fastify, settings.addressCallsPerMinute);
      acceptSignedBodies(fastify);
    },
    log,
  });
  return {
    async stop() {
      await http.stop();
      await sweep.stop();
      await relay.stop();
      await connection.close();
      await key.stop();
      await store.close();
    },
  };
}
