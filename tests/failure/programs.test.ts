import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { House, type ProgramName } from '../support/house.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

const services = ['verification-service', 'response-service', 'operator-console'] as const;

describe('the programs apart', () => {
  let house: House;
  let seed = 500;
  beforeAll(async () => {
    house = await House.open([]);
  }, 60_000);
  beforeEach(async () => {
    for (const program of ['gateway-api', ...services] as const) await house.stop(program);
  });
  afterAll(() => house.close());

  const send = async (): Promise<string> => {
    const ministry = await house.ministry('xxa');
    const reply = await ministry.send(await aKnownPerson(house.database.url, 'xxa', seed++));
    return (JSON.parse(reply.text) as { id: string }).id;
  };
  const isDoneOnce = async (id: string): Promise<void> => {
    const request = `select from receipt where case_id = $1 and act = 'POST /v1/requests'`;
    expect(await house.database.query(request, [id])).toHaveLength(1);
    for (const table of ['verification', 'answer', 'event']) {
      expect(await house.database.query(`select from ${table} where case_id = $1`, [id])).toHaveLength(1);
    }
  };

  it.each([
    [['gateway-api', 'verification-service', 'response-service']],
    [['response-service', 'verification-service', 'gateway-api']],
    [['verification-service', 'gateway-api', 'response-service']],
  ] as [ProgramName[]][])('may start in the order %p', async (order) => {
    for (const program of order.filter((one) => one !== 'gateway-api')) void house.start(program);
    await house.start('gateway-api');
    const id = await send();
    await house.becomes(id, 'accepted');
    await isDoneOnce(id);
  });

  it('may run several times over', async () => {
    await house.start('gateway-api');
    for (const program of ['verification-service', 'response-service'] as const) {
      await house.start(program);
      await house.start(program);
    }
    const ids = await Promise.all(Array.from({ length: 20 }, send));
    for (const id of ids) await house.becomes(id, 'accepted');
    for (const id of ids) await isDoneOnce(id);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'lose nothing when each is stopped with %s between two steps',
    async (signal) => {
      await house.start('gateway-api');
      const id = await send();
      const code = await house.stop('gateway-api', signal);
      expect(code).toBe(signal === 'SIGTERM' ? 0 : null);

      await house.start('verification-service');
      await house.becomes(id, 'verified');
      expect(await house.stop('verification-service', signal)).toBe(signal === 'SIGTERM' ? 0 : null);

      await house.start('response-service');
      await house.becomes(id, 'accepted');
      expect(await house.stop('response-service', signal)).toBe(signal === 'SIGTERM' ? 0 : null);
      await isDoneOnce(id);
    },
  );

  it('lose nothing when each is killed between two steps of a decision and of its collection', async () => {
    await house.start('gateway-api');
    const ministry = await house.ministry('aut');
    const sent = await ministry.send(await aKnownPerson(house.database.url, 'aut', seed++));
    const { id } = JSON.parse(sent.text) as { id: string };
    await house.stop('gateway-api', 'SIGKILL');
    await house.start('verification-service');
    await house.becomes(id, 'verified');
    await house.stop('verification-service', 'SIGKILL');
    await house.start('response-service');
    await house.becomes(id, 'awaiting-decision');
    await house.stop('response-service', 'SIGKILL');

    await house.start('operator-console');
    const proposed = await house.officer('officer-one').post(`/api/cases/${id}/decision`, { outcome: 'accept' });
    expect(proposed.status).toBe(201);
    await house.stop('operator-console', 'SIGKILL');
    await house.start('operator-console');
    expect((await house.officer('officer-two').post(`/api/cases/${id}/countersignature`)).status).toBe(201);
    await house.stop('operator-console', 'SIGKILL');
    await house.start('operator-console');

    await house.start('response-service');
    await house.becomes(id, 'accepted');
    await house.stop('response-service', 'SIGKILL');
    await house.start('response-service');
    await house.start('gateway-api');
    const { events } = JSON.parse((await ministry.get('/v1/events?wait=20')).text) as { events: { seq: number }[] };
    await house.stop('gateway-api', 'SIGKILL');
    await house.start('gateway-api');
    const answer = await ministry.get(`/v1/requests/${id}/answer`);
    expect((await ministry.acknowledge(events[0]!.seq, answer.text)).status).toBe(202);
    await isDoneOnce(id);
  });

  it('lose nothing when they are killed in the middle of many', async () => {
    await house.start('gateway-api');
    await house.start('verification-service');
    await house.start('response-service');
    const ids = await Promise.all(Array.from({ length: 40 }, send));
    for (const program of ['verification-service', 'response-service'] as const) {
      await house.stop(program, 'SIGKILL');
      await house.start(program);
    }
    for (const id of ids) await house.becomes(id, 'accepted');
    for (const id of ids) await isDoneOnce(id);
  });

  it('answer who waits for an event when they are told to stop', async () => {
    await house.start('gateway-api');
    const ministry = await house.ministry('aut');
    const waiting = ministry.get('/v1/events?after=0&wait=30');
    await new Promise((done) => setTimeout(done, 300));
    const since = Date.now();
    expect(await house.stop('gateway-api')).toBe(0);
    expect((await waiting).status).toBe(200);
    expect(Date.now() - since).toBeLessThan(10_000);
  });
});

describe('in production', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open([]);
    await house.start('gateway-api', { NODE_ENV: 'production', GATEWAY_ID: 'urn:test:production' });
    await house.start('operator-console', { NODE_ENV: 'production', GATEWAY_ID: 'urn:test:production' });
  }, 60_000);
  afterAll(() => house.close());

  it('a key of the demonstration is unknown', async () => {
    const ministry = await house.ministry('xxa');
    const reply = await ministry.send(await aRequest('xxa'));
    expect(JSON.parse(reply.text)).toMatchObject({ status: 401, code: 'KEY_UNKNOWN' });
  });

  it('a token of the demonstration is nobody', async () => {
    const reply = await house.officer('officer-one').get('/api/me');
    expect(JSON.parse(reply.text)).toMatchObject({ status: 401, code: 'ACCESS_TOKEN_INVALID' });
  });

  it('the demonstration is not prepared', async () => {
    const { status, output } = await house.runToEnd('apps/all-in-one/src/demonstration/prepare.js', {
      NODE_ENV: 'production',
    });
    expect(status).not.toBe(0);
    expect(output).toContain('CONFIGURATION_INVALID');
  });
});

describe('settings that are wrong', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open([]);
  }, 60_000);
  afterAll(() => house.close());

  it('are all named at once, and nothing starts', async () => {
    const { status, output } = await house.runToEnd('apps/gateway-api/src/main.js', {
      GATEWAY_PORT: 'eighty',
      NODE_ENV: 'production',
      GATEWAY_ID: '',
    });
    expect(status).toBe(1);
    expect(output).toContain('CONFIGURATION_INVALID');
    expect(output).toContain('GATEWAY_PORT');
    expect(output).toContain('GATEWAY_ID');
  });

  it('are named when the port is taken', async () => {
    await house.start('gateway-api');
    const { status, output } = await house.runToEnd('apps/gateway-api/src/main.js');
    expect(status).toBe(1);
    expect(output).toContain('CONFIGURATION_INVALID');
  });

  it('are named when no database answers', async () => {
    const { status, output } = await house.runToEnd('apps/gateway-api/src/main.js', {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    });
    expect(status).toBe(1);
    expect(output).toContain('DATABASE_UNAVAILABLE');
  });
});
