import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresCivilRegistry, serveRegistry } from '#registry-matching';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { amqpUrl, freePort, House, until } from '../support/house.js';
import { Proxy } from '../support/proxy.js';
import { aKnownPerson } from '../support/requests.js';

interface Problem {
  readonly code: string;
  readonly action: string;
  readonly retryable: boolean;
}

let house: House;
let broker: Proxy;
let database: Proxy;
let ministry: Ministry;
const token = 'token-of-the-test-registry';
let registryPort: number;

beforeAll(async () => {
  broker = await Proxy.before(amqpUrl, 5672);
  registryPort = await freePort();
  house = await House.open(['response-service', 'operator-console', 'gateway-api'], {
    AMQP_URL: broker.url,
    CIVIL_REGISTRY_URL: `http://127.0.0.1:${registryPort}`,
    databaseBehind: async (url) => {
      database = await Proxy.before(url, 5432);
      return database.url;
    },
  });
  const tokenFile = join(house.folder, 'registry-token');
  writeFileSync(tokenFile, token);
  await house.start('verification-service', { CIVIL_REGISTRY_TOKEN_FILE: tokenFile });
  ministry = await house.ministry('xxa');
}, 60_000);
afterAll(async () => {
  broker.restore();
  database.restore();
  await house.close();
  await broker.close();
  await database.close();
});

let seed = 100;
const send = async (headers = {}): Promise<{ id: string }> => {
  const reply = await ministry.send(await aKnownPerson(house.database.url, 'xxa', seed++), headers);
  expect({ status: reply.status, text: reply.text }).toMatchObject({ status: 202 });
  return JSON.parse(reply.text) as { id: string };
};
const openRegistry = () =>
  serveRegistry(new PostgresCivilRegistry(house.database.url), { port: registryPort, host: '127.0.0.1', token });

describe('the civil registry is away', () => {
  it('lets the request be received, tries the verification again, and goes on when the registry answers', async () => {
    const { id } = await send();
    await until(
      async () =>
        (
          await house.database.query<{ last_error: string }>('select last_error from outbox where case_id = $1', [id])
        )[0]?.last_error === 'REGISTRY_UNAVAILABLE',
      'the message is postponed',
      () => house.log,
    );
    expect(await house.stateOf(id)).toBe('received');
    const registry = await openRegistry();
    await house.becomes(id, 'accepted');
    await registry.close();
  });
});

describe('with the registry', () => {
  let registry: { close(): Promise<void> };
  beforeAll(async () => {
    registry = await openRegistry();
  });
  afterAll(() => registry.close());

  it('receives while the broker is away, and loses nothing', async () => {
    broker.cut();
    const sent = await Promise.all(Array.from({ length: 10 }, () => send()));
    for (const { id } of sent) expect(await house.stateOf(id)).toBe('received');
    broker.restore();
    for (const { id } of sent) await house.becomes(id, 'accepted');
    expect(house.log).toContain('BROKER_UNAVAILABLE');
  });

  it('does everything once when the connections to the broker are cut again and again', async () => {
    const sent: { id: string }[] = [];
    for (let round = 0; round < 6; round++) {
      sent.push(...(await Promise.all(Array.from({ length: 8 }, () => send()))));
      broker.drop();
    }
    for (const { id } of sent) await house.becomes(id, 'accepted');
    const ids = sent.map(({ id }) => id);
    for (const table of ['receipt', 'verification', 'answer', 'event']) {
      const [row] = await house.database.query<{ n: number }>(
        `select count(*)::int as n from ${table} where case_id = any($1)`,
        [ids],
      );
      expect({ table, n: row?.n }).toEqual({ table, n: ids.length });
    }
    expect(await house.database.query('select from quarantine')).toEqual([]);
  });

  it('tells the sender that no clock has started while the database is away, and receives the same act after', async () => {
    const jti = randomBytes(8).toString('hex');
    const document = await aKnownPerson(house.database.url, 'xxa', seed++);
    database.cut();
    const refused = await ministry.send(document, { jti });
    const live = await fetch(`${house.gateway}/health/live`);
    const ready = await fetch(`${house.gateway}/health/ready`);
    database.restore();
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.text) as Problem).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      retryable: true,
      action: expect.stringContaining('no clock has started'),
    });
    expect(refused.headers.get('retry-after')).toMatch(/^[0-9]+$/);
    expect([live.status, ready.status]).toEqual([200, 503]);
    const received = await ministry.send(document, { jti });
    expect(received.status).toBe(202);
    await house.becomes((JSON.parse(received.text) as { id: string }).id, 'accepted');
  });

  it('goes on by itself when database and broker come back together', async () => {
    const { id } = await send();
    database.cut();
    broker.cut();
    await new Promise((done) => setTimeout(done, 1_000));
    database.restore();
    broker.restore();
    await house.becomes(id, 'accepted');
    const after = await send();
    await house.becomes(after.id, 'accepted');
  });
});
