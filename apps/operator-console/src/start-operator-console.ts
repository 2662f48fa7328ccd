import { CaseStore, ConsoleStore, ProgramSigner } from '#case-store';
import { loadHostCountries } from '#host-countries';
import { BrokerConnection, namesOf, OutboxRelay, Publisher, QueueDepths } from '#messaging';
import { listenHttp, type Log, type Running } from '#service-runtime';
import { type FastifyInstance } from 'fastify';
import { type ConsoleSettings } from './operator-console.config.js';
import { addSecurityHeaders } from './security-headers.js';
import { servePage } from './serve-page.js';
import { OperatorConsoleModule } from './operator-console.module.js';

/** Starts the console: its API and its page. */
export async function startOperatorConsole(settings: ConsoleSettings, log: Log): Promise<Running> {
  const store = await CaseStore.open(settings);
  const console = await ConsoleStore.open(settings);
  const key = await ProgramSigner.open(store.programKeys, { program: 'operator-console', dataDirectory: settings.dataDirectory }, log); // prettier-ignore

  const connection = new BrokerConnection(settings.amqpUrl, store.installation, log);
  const publisher = await Publisher.on(connection, namesOf(store.installation).messages);
  const relay = new OutboxRelay(store.outbox, publisher, log);
  const depths = await QueueDepths.on(connection, store.installation);
  await connection.open();
  relay.start();

  const module = OperatorConsoleModule.of({
    store,
    console,
    countries: await loadHostCountries(),
    key,
    relay,
    depths,
    gatewayId: settings.gatewayId,
    sessions: settings.sessions,
    log,
  });
  const prepare = (fastify: FastifyInstance): void => {
    acceptBodies(fastify);
    addSecurityHeaders(fastify, settings.sessions.isHttps);
    servePage(fastify);
  };
  const http = await listenHttp({
    module,
    host: settings.host,
    port: settings.consolePort,
    trustedProxies: settings.trustedProxies === '-' ? undefined : settings.trustedProxies,
    acceptBodies: prepare,
    log,
  });
  return {
    async stop() {
      await http.stop();
      await relay.stop();
      await connection.close();
      await key.stop();
      await console.close();
      await store.close();
    },
  };
}

/** Officers' acts are small JSON documents, read strictly by whoever needs them. */
function acceptBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: 512 * 1024 }, (_, body, done) => {
    done(null, body);
  });
}
