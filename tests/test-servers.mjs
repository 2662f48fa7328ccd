import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect } from '../apps/all-in-one/setup/database-connection.mjs';
import { findPostgres } from '../apps/all-in-one/setup/postgresql.mjs';
import { findRabbit } from '../apps/all-in-one/setup/rabbitmq.mjs';
import { openServerHome, removeServerHome } from '../apps/all-in-one/setup/server-home.mjs';
import { readSettings, root } from '../apps/all-in-one/setup/settings.mjs';
import { step } from '../apps/all-in-one/setup/steps.mjs';
import { enter, leave } from '../apps/all-in-one/setup/users.mjs';

/** @typedef {{ DATABASE_URL: string, AMQP_URL: string, TEST_DATABASE_PREFIX: string, DATA_DIR: string }} TestServers */

/**
 * PostgreSQL and RabbitMQ for a run of the tests: those of DATABASE_URL and AMQP_URL, else servers of the run's own, whose files
 * end with it. Every database that a test makes begins with TEST_DATABASE_PREFIX; what tests leave behind is removed here.
 * @param {import('../apps/all-in-one/setup/stop.mjs').OnStop} onStop
 * @returns {Promise<NodeJS.ProcessEnv>} the environment of the tests
 */
export async function openTestServers(onStop) {
  const { DATABASE_URL = '', AMQP_URL = '', ...others } = readSettings();
  const dataDir = mkdtempSync(join(tmpdir(), 'readmission-gateway-test-'));
  const settings = { DATABASE_URL, AMQP_URL, DATA_DIR: dataDir };
  const openHome = () => openServerHome(dataDir);
  onStop('Test files', () => {
    removeServerHome(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });
  enter(dataDir);
  onStop('Test servers', () => leave(dataDir));
  const database = await step('Database', () => findPostgres(settings, openHome));
  if (database.made) onStop('Database', () => dropDatabase(database.url));
  const broker = await step('Broker', () => findRabbit(settings, openHome, { private: true }));

  const servers = {
    DATABASE_URL: database.url,
    AMQP_URL: broker.url,
    TEST_DATABASE_PREFIX: `rgw_test_${process.pid}_`,
    DATA_DIR: dataDir,
  };
  onStop('Test databases', () => removeLeftovers(servers, broker.own === true));
  // The settings of this machine's own gateway are no business of the tests.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in others)));
  return { ...own, ...servers };
}

/** @param {TestServers} servers @param {boolean} ownBroker ends with the run, and its queues with it */
async function removeLeftovers(servers, ownBroker) {
  const admin = await connect(servers.DATABASE_URL);
  try {
    const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [
      servers.TEST_DATABASE_PREFIX,
    ]);
    const installations = [];
    for (const { datname } of rows) {
      installations.push(...(await installationsOf(servers.DATABASE_URL, datname)));
      await admin.query(`drop database "${datname}" with (force)`);
    }
    if (!ownBroker) await removeQueues(servers.AMQP_URL, installations);
    return rows.length > 0 ? `${rows.length} removed` : undefined;
  } finally {
    await admin.end();
  }
}

/** The database of DATABASE_URL, if it was not there before the tests. @param {string} url */
async function dropDatabase(url) {
  const admin = new URL(url);
  const name = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = '/postgres';
  const client = await connect(admin.href);
  await client.query(`drop database "${name}" with (force)`).finally(() => client.end());
}

/** Every name on the broker begins with the id of its installation, which stands in the database. @param {string} server @param {string} name */
async function installationsOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = await connect(url.href);
  try {
    const { rows } = await client.query('select id from installation');
    return rows.map(({ id }) => String(id));
  } catch {
    return []; // a template, or a database whose test ended before it had tables
  } finally {
    await client.end();
  }
}

/** @param {string} broker @param {string[]} installations */
async function removeQueues(broker, installations) {
  const topology = join(root, 'dist/libs/messaging/src/topology.js');
  if (installations.length === 0 || !existsSync(topology)) return;
  const { bindings, namesOf } = await import(pathToFileURL(topology).href);
  const { connect: connectBroker } = await import('amqplib');
  const connection = await connectBroker(broker);
  const channel = await connection.createChannel();
  for (const installation of installations) {
    const names = namesOf(installation);
    await channel.deleteQueue(names.deadLetters);
    for (const { queue } of bindings) {
      await channel.deleteQueue(names.queue(queue));
      await channel.deleteQueue(names.singly(queue));
    }
    for (const exchange of [names.messages, names.dead]) await channel.deleteExchange(exchange);
  }
  await connection.close();
}
