import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../apps/all-in-one/setup/database-connection.mjs';
import { root } from '../../apps/all-in-one/setup/settings.mjs';

/**
 * Something to measure: where it listens, its processes by name, the ministry's key, and how many rows it has of what the
 * driver counts.
 * @typedef {{ gateway: string, processes: Record<string, number[]>, key: string, payloads: string,
 *   rows: () => Promise<{ received: number, answered: number, acknowledged: number }>, close: () => Promise<void> }} Subject
 */

/** The gateway, in the given programs. @param {string[]} programs @param {(url: string, folder: string) => Promise<string>} writePayloads @returns {Promise<Subject>} */
export async function openGateway(programs, writePayloads) {
  const { House } = await import('../../dist/tests/support/house.js');
  const house = await House.open(programs);
  const count = async (/** @type {string} */ from) =>
    Number((await house.database.query(`select count(*) as n from ${from}`))[0].n);
  return {
    gateway: house.gateway,
    processes: Object.fromEntries(programs.map((program) => [program, house.processesOf(program)])),
    key: join(house.demonstrationFolder, 'xxa/private.pem'),
    payloads: await writePayloads(house.database.url, house.folder),
    rows: async () => ({
      received: await count(`receipt where act = 'POST /v1/requests'`),
      answered: await count('answer'),
      acknowledged: await count('event_acknowledgement'),
    }),
    close: () => house.close(),
  };
}

/** The bare floor, with the same ministry's key. @param {Subject} like @param {NodeJS.ProcessEnv} environment @param {number} port @returns {Promise<Subject>} */
export async function openFloor(like, environment, port) {
  const name = `${environment.TEST_DATABASE_PREFIX}floor_${randomBytes(3).toString('hex')}`;
  const admin = await connect(environment.DATABASE_URL ?? '');
  await admin.query(`create database ${name}`);
  const url = Object.assign(new URL(environment.DATABASE_URL ?? ''), { pathname: `/${name}` }).href;
  const jwk = JSON.parse(readFileSync(like.key.replace('private.pem', 'public.jwk.json'), 'utf8'));
  const kid = readFileSync(like.key.replace('private.pem', 'kid'), 'utf8').trim();
  const child = spawn(process.execPath, [join(root, 'tests/benchmarks/bare-floor.mjs'), 'serve'], {
    env: {
      ...environment,
      DATABASE_URL: url,
      PORT: String(port),
      NAME_PREFIX: name,
      PARTNER_KEYS: JSON.stringify({ [kid]: { partner: 'xxa', publicJwk: jwk } }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const database = await connect(url);
  return {
    gateway: `http://127.0.0.1:${port}`,
    processes: { 'bare-floor': [child.pid ?? 0] },
    key: like.key,
    payloads: like.payloads,
    rows: async () => (await database.query(floorRows)).rows[0],
    async close() {
      await database.end();
      child.kill('SIGTERM');
      await once(child, 'exit');
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

const floorRows = `select (select count(*)::int from readmission_case) as received, (select count(*)::int from answer) as answered,
  (select count(*)::int from acknowledgement) as acknowledged`;
