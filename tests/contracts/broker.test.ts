import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertEnvelope } from '#canonical-message';
import { bindings, namesOf } from '#messaging';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Channel, type ChannelModel, connect, type ConsumeMessage } from 'amqplib';
import { parse } from 'yaml';
import { amqpUrl, House, until } from '../support/house.js';
import { aRequest } from '../support/requests.js';

interface ChannelOfContract {
  readonly address: string;
  readonly messages: Readonly<Record<string, { $ref: string }>>;
  readonly 'x-bound-to'?: string;
  readonly 'x-arguments'?: Readonly<Record<string, string | number>>;
  readonly bindings: { amqp?: { is: string } };
}
interface Contract {
  readonly channels: Readonly<Record<string, ChannelOfContract>>;
  readonly operations: Readonly<Record<string, { action: string; channel: { $ref: string } }>>;
  readonly components: {
    readonly messages: Readonly<
      Record<string, { name: string; contentType: string; headers: { $ref: string }; 'x-issuer': string }>
    >;
    readonly schemas: object;
  };
}

const document: unknown = parse(readFileSync(new URL('../../contracts/broker.asyncapi.yaml', import.meta.url), 'utf8'));
const contract = document as Contract;
const channels = Object.values(contract.channels);
const queues = channels.filter(({ bindings: { amqp } }) => amqp?.is === 'queue');
const keys = channels.filter(({ bindings: { amqp } }) => amqp?.is !== 'queue');

let house: House;
let connection: ChannelModel;
let channel: Channel;
const seen: ConsumeMessage[] = [];
const named = (text: string): string => text.replace('{installation}', house.database.installation);

beforeAll(async () => {
  house = await House.open();
  connection = await connect(amqpUrl);
  channel = await connection.createChannel();
  const names = namesOf(house.database.installation);
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, names.messages, '#');
  await channel.consume(queue, (message) => message && seen.push(message), { noAck: true });

  const ministry = await house.ministry('aut');
  const { id } = JSON.parse((await ministry.send(await aRequest('aut'))).text) as { id: string };
  await house.becomes(id, 'awaiting-decision');
  await house.officer('officer-one').post(`/api/cases/${id}/decision`, { outcome: 'accept' });
  await house.officer('officer-two').post(`/api/cases/${id}/countersignature`);
  await house.becomes(id, 'accepted');
  await until(() => Promise.resolve(seen.length === 3), 'all three messages were seen');
}, 60_000);
afterAll(async () => {
  await connection.close();
  await house.close();
});

describe("the broker's contract", () => {
  it('is valid AsyncAPI 3', () => {
    const schema = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names the queues that are declared, with their bindings, and no others', () => {
    const names = namesOf('{installation}');
    const declared = bindings.flatMap(({ queue, routingKey }) => [
      { address: names.queue(queue), boundTo: routingKey },
      { address: names.singly(queue), boundTo: undefined },
    ]);
    const inContract = queues.map((one) => ({ address: one.address, boundTo: one['x-bound-to'] }));
    const byAddress = (one: { address: string }, other: { address: string }): number =>
      one.address < other.address ? -1 : 1;
    expect(inContract.sort(byAddress)).toEqual(
      [...declared, { address: names.deadLetters, boundTo: undefined }].sort(byAddress),
    );
    expect(keys.map(({ address }) => address).sort()).toEqual(bindings.map(({ routingKey }) => routingKey).sort());
  });

  it('gives each queue the arguments that the broker knows it by', async () => {
    // Declaring a queue again with other arguments is refused by the broker (406 PRECONDITION_FAILED).
    for (const queue of queues) {
      const options = { durable: true, arguments: withNames(queue['x-arguments'] ?? {}) };
      await channel.assertQueue(named(queue.address), options);
    }
    await channel.assertExchange(named('{installation}.messages'), 'topic', { durable: true });
    await channel.assertExchange(named('{installation}.dead'), 'fanout', { durable: true });
  });

  it.each(['request.received.v1', 'request.verified.v1', 'case.decided.v1'])('describes what goes out as %s', (key) => {
    const message = seen.find(({ fields }) => fields.routingKey === key)!;
    const { messages } = keys.find(({ address }) => address === key)!;
    const { name, contentType, headers, 'x-issuer': issuer } = contract.components.messages[Object.keys(messages)[0]!]!;
    const { properties, content } = message;
    expect(properties).toMatchObject({
      contentType,
      deliveryMode: 2,
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(faultsOf(headers.$ref, properties.headers)).toEqual([]);
    expect(faultsOf('#/components/schemas/CompactJws', content.toString())).toEqual([]);
    const envelope: unknown = JSON.parse(Buffer.from(content.toString().split('.')[1]!, 'base64url').toString());
    assertEnvelope(envelope);
    expect({ kind: envelope.kind, issuer: envelope.issuer, id: envelope.id }).toEqual({
      kind: name,
      issuer,
      id: properties.messageId,
    });
  });

  it('has a sender for every message and a receiver for every queue that is worked on', () => {
    const used = (action: string): string[] =>
      Object.values(contract.operations)
        .filter((operation) => operation.action === action)
        .map((operation) => contract.channels[operation.channel.$ref.split('/').at(-1)!]!.address)
        .sort();
    expect(used('send')).toEqual(keys.map(({ address }) => address).sort());
    expect(used('receive')).toEqual(bindings.map(({ queue }) => namesOf('{installation}').queue(queue)).sort());
  });
});

const withNames = (given: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, typeof value === 'string' ? named(value) : value]),
  );

function faultsOf(reference: string, value: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormatsModule.default(ajv);
  ajv.addSchema({ ...(document as object), $id: 'file:///broker' });
  const validate = ajv.compile({ $ref: `file:///broker${reference}` });
  validate(value);
  return validate.errors ?? [];
}
