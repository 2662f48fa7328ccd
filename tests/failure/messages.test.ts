import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { bindings, deliveryLimit, namesOf } from '#messaging';
import { Bus } from '../support/bus.js';
import { amqpUrl, House, until } from '../support/house.js';
import { aKnownPerson, aRequest } from '../support/requests.js';

let house: House;
let bus: Bus;
let ministry: Ministry;

beforeAll(async () => {
  house = await House.open(['gateway-api']);
  ministry = await house.ministry('xxa');
  bus = await Bus.open(amqpUrl, house.database.installation);
}, 60_000);
afterAll(async () => {
  await bus.close();
  await house.close();
});

let seed = 300;
const send = async (): Promise<string> => {
  const reply = await ministry.send(await aKnownPerson(house.database.url, 'xxa', seed++));
  return (JSON.parse(reply.text) as { id: string }).id;
};
const inQuarantine = async (messageId: string): Promise<string | undefined> =>
  (
    await house.database.query<{ reason: string }>('select reason from quarantine where message_id = $1', [messageId])
  )[0]?.reason;
const isQuarantined = (messageId: string): Promise<void> =>
  until(
    async () => (await inQuarantine(messageId)) !== undefined,
    'the message is in the quarantine',
    () => house.log,
  );
const messageOf = async (caseId: string, routingKey: string): Promise<{ id: string; jws: string }> => {
  const [row] = await house.database.query<{ id: string; content: Buffer }>(
    `select o.message_id as id, b.content from outbox o join body b on b.case_id = o.case_id and b.sha256 = o.sha256
     where o.case_id = $1 and o.routing_key = $2`,
    [caseId, routingKey],
  );
  return { id: row!.id, jws: row!.content.toString() };
};
const countOf = async (table: string, caseId: string): Promise<number> =>
  (await house.database.query(`select from ${table} where case_id = $1`, [caseId])).length;

describe('a message whose consumers keep dying', () => {
  it('is handled once more, alone, when its deliveries are used up', async () => {
    const id = await send();
    const queue = 'verification-service.request.received';
    await bus.dieOn(queue, deliveryLimit + 1);
    expect(await house.stateOf(id)).toBe('received');
    await house.start('verification-service');
    await house.start('response-service');
    await house.becomes(id, 'accepted');
    expect(house.log).toContain('dead letter handled singly');
    expect(await countOf('verification', id)).toBe(1);
  });
});

describe('with all services', () => {
  it.each([
    ['no JWS', 'hello', 'MESSAGE_SIGNATURE_INVALID'],
    ['a JWS of nobody', 'e30.e30.AAAA', 'MESSAGE_SIGNATURE_INVALID'],
  ])('keeps %s for an operator', async (_, content, reason) => {
    for (const routingKey of ['request.received.v1', 'request.verified.v1', 'case.decided.v1']) {
      const messageId = bus.publish(routingKey, content);
      await isQuarantined(messageId);
      expect(await inQuarantine(messageId)).toBe(reason);
    }
  });

  it("keeps a message that is signed by a key which is none of our programs'", async () => {
    const { jws } = await messageOf(await send(), 'request.received.v1');
    const [header = '', payload = ''] = jws.split('.');
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const forged = `${header}.${payload}.${sign(null, Buffer.from(`${header}.${payload}`), stranger).toString('base64url')}`;
    const messageId = bus.publish('request.received.v1', forged);
    await isQuarantined(messageId);
    expect(await inQuarantine(messageId)).toBe('MESSAGE_SIGNATURE_INVALID');
  });

  it('keeps a message that stands in the queue of another kind', async () => {
    const id = await send();
    await house.becomes(id, 'accepted');
    const { jws } = await messageOf(id, 'request.received.v1');
    const messageId = bus.publish('case.decided.v1', jws);
    await isQuarantined(messageId);
    expect(await inQuarantine(messageId)).toBe('MESSAGE_INVALID');
  });

  it('does everything once when every message comes three times', async () => {
    const id = await send();
    const received = await messageOf(id, 'request.received.v1');
    for (let copy = 0; copy < 2; copy++) bus.publish('request.received.v1', received.jws, received.id);
    await house.becomes(id, 'accepted');
    const verified = await messageOf(id, 'request.verified.v1');
    for (let copy = 0; copy < 2; copy++) bus.publish('request.verified.v1', verified.jws, verified.id);
    await until(
      async () =>
        (await bus.depthOf(namesOf(house.database.installation).queue('response-service.request.verified'))) === 0,
      'the copies are gone',
    );
    for (const table of ['verification', 'answer', 'event']) expect(await countOf(table, id)).toBe(1);
    expect((await house.database.query('select from outbox where case_id = $1', [id])).length).toBe(2);
    expect(await inQuarantine(received.id)).toBeUndefined();
    expect(await inQuarantine(verified.id)).toBeUndefined();
  });

  it('tries a message again that came before the one it follows', async () => {
    await house.stop('response-service');
    const aut = await house.ministry('aut');
    const { id } = JSON.parse((await aut.send(await aRequest('aut'))).text) as { id: string };
    await house.becomes(id, 'verified');
    // As if the step that the message tells of had not been committed yet where it is read.
    await house.database.query(`alter table readmission_case disable trigger readmission_case_in_step`);
    await house.database.query(`update readmission_case set state = 'received', version = 1 where id = $1`, [id]);
    await house.start('response-service');
    await until(
      async () =>
        (
          await house.database.query<{ e: string | null }>(
            'select max(last_error) as e from outbox where case_id = $1',
            [id],
          )
        )[0]?.e === 'MESSAGE_TOO_EARLY',
      'the message is postponed',
      () => house.log,
    );
    await house.database.query(`update readmission_case set state = 'verified', version = 2 where id = $1`, [id]);
    await house.database.query(`alter table readmission_case enable trigger readmission_case_in_step`);
    await house.becomes(id, 'awaiting-decision');
  });

  it('leaves nothing in a queue that nobody reads', async () => {
    const names = namesOf(house.database.installation);
    const queues = bindings.flatMap(({ queue }) => [names.queue(queue), names.singly(queue)]);
    for (const queue of [...queues, names.deadLetters]) {
      await until(async () => (await bus.depthOf(queue)) === 0, `${queue} is empty`);
    }
  });
});
