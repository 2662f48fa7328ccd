import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';
import { House, until } from '../support/house.js';
import { aKnownPerson } from '../support/requests.js';
import { deliveriesOf, type LoggedDelivery, nameWebhookHosts, payloadOf, Receiver, registerEndpoint, signed } from '../support/webhooks.js'; // prettier-ignore

let house: House;
let ministry: Ministry;
let receiver: Receiver;
let endpoint: string;
let seed = 100;

beforeAll(async () => {
  receiver = await Receiver.listen();
  house = await House.open([]);
  await nameWebhookHosts(house, ['127.0.0.1']);
  await house.start('all-in-one');
  ministry = await house.ministry('xxa');
  endpoint = await registerEndpoint(ministry, { url: receiver.url });
}, 90_000);
afterAll(async () => {
  await house.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
});

/** Has an event happen: a request about somebody whom the register knows is accepted by itself. */
const makeEvent = async (): Promise<string> => {
  const { text } = await ministry.send(await aKnownPerson(house.database.url, 'xxa', seed++));
  return (JSON.parse(text) as { id: string }).id;
};
const happens = (holds: () => Promise<boolean>, what: string) => until(holds, what, () => house.log);
const requests = (count: number) => happens(async () => receiver.received.length >= count, `${count} requests`);
const polled = async () => (JSON.parse((await ministry.get('/v1/events?after=0')).text) as { events: { seq: number; id: string }[] }).events; // prettier-ignore
const newest = async (of = endpoint): Promise<LoggedDelivery> => (await deliveriesOf(ministry, of))[0]!;
const newestBecomes = (state: string, attempts: number) =>
  happens(async () => {
    const line = await newest();
    return line.state === state && line.attempts.length === attempts;
  }, `the newest delivery is ${state} after ${attempts} attempts`);
const letTimePass = () => house.database.query(`update webhook_delivery set due_at = now() where due_at is not null`);
const leaseEnds = (at: string) => house.database.query(`update webhook_delivery set leased_until = ${at} where lease is not null`); // prettier-ignore
const alerts = async (kind: string) =>
  (JSON.parse((await house.officer('officer-two').get('/api/alerts')).text) as { alerts: { kind: string; caseId: string }[] }).alerts.filter((one) => one.kind === kind); // prettier-ignore

describe('an endpoint', () => {
  it('is registered by a signed act, with a signed receipt, once', async () => {
    const payload = { url: 'https://ministry.example/hook', eventTypes: ['case.closed'] };
    const first = await signed(ministry, '/v1/webhook-endpoints', payload, 'register-1');
    const again = await signed(ministry, '/v1/webhook-endpoints', payload, 'register-1');
    expect(again).toMatchObject({ status: 202, text: first.text });
    const { id, receipt } = JSON.parse(first.text) as { id: string; receipt: string };
    const statement = await verifyWithPublishedKey(house.gateway, receipt);
    expect(statement?.typ).toBe('readmission-receipt+jws');
    expect(JSON.parse(String(statement?.payload))).toMatchObject({ id: expect.any(String), partner: 'xxa', act: 'POST /v1/webhook-endpoints', ...payload }); // prettier-ignore
    const { endpoints } = JSON.parse((await ministry.get('/v1/webhook-endpoints')).text) as {
      endpoints: { id: string }[];
    };
    expect(endpoints.map((one) => one.id)).toEqual([endpoint, id]);
    expect((await signed(ministry, `/v1/webhook-endpoints/${id}/removal`)).status).toBe(202);
  });

  it.each([
    [{ url: 'http://ministry.example/' }, 'WEBHOOK_URL_FORBIDDEN', '/url'],
    [{ url: 'https://10.1.2.3/' }, 'WEBHOOK_URL_FORBIDDEN', '/url'],
    [{ url: 'https://localhost/' }, 'WEBHOOK_URL_FORBIDDEN', '/url'],
    [{ url: 'https://ministry.example:25/' }, 'WEBHOOK_URL_FORBIDDEN', '/url'],
    [{ url: 'https://ministry.example/', secret: 'x' }, 'FIELD_NOT_ALLOWED', '/secret'],
    [{ url: 'https://ministry.example/', eventTypes: ['asylum.found'] }, 'CODE_UNKNOWN', '/eventTypes/0'],
    [{}, 'FIELD_MISSING', '/url'],
  ])('is refused: %j', async (payload, code, pointer) => {
    const { status, text } = await signed(ministry, '/v1/webhook-endpoints', payload);
    expect({ status, ...(JSON.parse(text) as object) }).toMatchObject({ status: 422, code, errors: [{ pointer }] });
  });

  it("is its own partner's alone", async () => {
    const other = await house.ministry('aut');
    expect((await other.get(`/v1/webhook-endpoints/${endpoint}/deliveries`)).status).toBe(404);
    for (const act of ['test', 'removal']) {
      expect((await signed(other, `/v1/webhook-endpoints/${endpoint}/${act}`)).status).toBe(404);
    }
  });

  it('can be tried without an event', async () => {
    const { text } = await signed(ministry, `/v1/webhook-endpoints/${endpoint}/test`);
    await requests(1);
    const { deliveryId } = JSON.parse(text) as { deliveryId: string };
    expect(payloadOf(receiver.received[0]!)).toMatchObject({
      id: deliveryId,
      type: 'webhook.test',
      seq: null,
      caseId: null,
    });
    await newestBecomes('delivered', 1);
    expect(await newest()).toMatchObject({ id: deliveryId, type: 'webhook.test', attempts: [{ statusCode: 204 }] });
  });

  it('is tried once when that fails, and nobody is alarmed', async () => {
    receiver.answerNext(500);
    await signed(ministry, `/v1/webhook-endpoints/${endpoint}/test`);
    await newestBecomes('given-up', 1);
    expect(await alerts('webhook-undelivered')).toEqual([]);
  });
});

describe('an event', () => {
  it('is sent as the poll shows it, signed with the published key', async () => {
    await makeEvent();
    await requests(1);
    const { headers, body } = receiver.received[0]!;
    const verified = await verifyWithPublishedKey(house.gateway, body);
    expect(verified?.typ).toBe('readmission-event+jws');
    const event = (await polled()).at(-1)!;
    expect(JSON.parse(String(verified?.payload))).toEqual(event);
    const header = JSON.parse(Buffer.from(body.split('.')[0]!, 'base64url').toString()) as { iat: number };
    expect(header).toMatchObject({ aud: 'xxa', iss: ministry.audience });
    expect(headers).toMatchObject({
      'content-type': 'application/jose',
      'webhook-id': event.id,
      'webhook-timestamp': String(header.iat),
    });
    expect(Math.abs(header.iat - Date.now() / 1000)).toBeLessThan(30);
  });

  it('is sent again after a 500, as the same', async () => {
    receiver.answerNext(500);
    await makeEvent();
    await newestBecomes('waiting', 1);
    const { attempts, nextAttemptAt } = await newest();
    expect(attempts[0]).toMatchObject({ number: 1, statusCode: 500, failure: null, nextAttemptAt: expect.any(String) });
    expect(secondsBetween(attempts[0]!.at, nextAttemptAt)).toBeCloseTo(5, 0);
    await letTimePass();
    await newestBecomes('delivered', 2);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(2).fill((await newest()).webhookId),
    );
  });

  it('waits as long as Retry-After says, in seconds and by date', async () => {
    const date = new Date(Date.now() + 3 * 3_600_000).toUTCString();
    receiver.answerNext(
      (response) => void response.writeHead(503, { 'retry-after': '7200' }).end(),
      (response) => void response.writeHead(429, { 'retry-after': date }).end(),
    );
    await makeEvent();
    await newestBecomes('waiting', 1);
    const first = await newest();
    expect(secondsBetween(first.attempts[0]!.at, first.nextAttemptAt)).toBeCloseTo(7200, -1);
    await letTimePass();
    await newestBecomes('waiting', 2);
    expect(Math.abs(secondsBetween(date, (await newest()).nextAttemptAt))).toBeLessThan(5);
    await letTimePass();
    await newestBecomes('delivered', 3);
  });

  it('is sent again when its partner wants it, by a signed act', async () => {
    const { id, webhookId } = await newest();
    const before = (await newest()).attempts.length;
    expect((await signed(ministry, `/v1/deliveries/${id}/redelivery`)).status).toBe(202);
    await newestBecomes('delivered', before + 1);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([webhookId]);
    expect((await signed(await house.ministry('aut'), `/v1/deliveries/${id}/redelivery`)).status).toBe(404);
  });

  it('is given up after the last attempt: operators are told once, and the endpoint stays', async () => {
    for (const _ of [1, 2]) {
      receiver.answerNext(500, 500);
      await makeEvent();
      await newestBecomes('waiting', 1);
      await house.database.query('update webhook_delivery set failures = 7, due_at = now() where due_at is not null');
      await newestBecomes('given-up', 2);
    }
    expect((await newest()).nextAttemptAt).toBeNull();
    expect(await alerts('webhook-undelivered')).toHaveLength(1);
    receiver.received.length = 0;
    await makeEvent();
    await newestBecomes('delivered', 1);
  });

  it('goes only where its type is wanted', async () => {
    const picky = await registerEndpoint(ministry, {
      url: `${receiver.url}/picky`,
      eventTypes: ['case.closed', 'clock.expired'],
    });
    await makeEvent();
    await requests(1);
    await newestBecomes('delivered', 1);
    await sleep(500);
    expect(await deliveriesOf(ministry, picky)).toEqual([]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
    await signed(ministry, `/v1/webhook-endpoints/${picky}/removal`);
  });

  it('stands in the same sequence in the poll and in what was sent', async () => {
    await Promise.all(Array.from({ length: 12 }, makeEvent));
    await happens(async () => (await polled()).length === (await polled()).at(-1)!.seq && receiver.received.length >= 12, 'twelve are sent'); // prettier-ignore
    const sent = receiver.received.map(payloadOf).sort((a, b) => a.seq! - b.seq!);
    expect(sent).toEqual((await polled()).slice(-12));
  });
});

describe('a program that is killed', () => {
  it('between an attempt and its record sends a duplicate of the same id, and loses nothing', async () => {
    receiver.answerNext(() => undefined);
    await makeEvent();
    await requests(1);
    await house.stop('all-in-one', 'SIGKILL');
    // However long the start takes on this machine, the lease has not run out by then.
    await leaseEnds(`now() + interval '10 minutes'`);
    await house.start('all-in-one');
    expect(await newest()).toMatchObject({ state: 'waiting', attempts: [] });
    await sleep(1_000);
    expect(receiver.received).toHaveLength(1);
    await leaseEnds('now()');
    await newestBecomes('delivered', 1);
    const [first, second] = receiver.received.map(payloadOf);
    expect(second).toEqual(first);
    expect(receiver.received).toHaveLength(2);
  });

  it('with several copies sends each event once', async () => {
    await house.start('response-service');
    await Promise.all(Array.from({ length: 8 }, makeEvent));
    await requests(8);
    await sleep(1_000);
    const ids = receiver.received.map((one) => payloadOf(one).id);
    expect({ sent: ids.length, different: new Set(ids).size }).toEqual({ sent: 8, different: 8 });
  });
});

describe('an answer', () => {
  it('that is not acknowledged is on a list, raises an alert after a day, and is gone from both with its acknowledgement', async () => {
    const id = await makeEvent();
    await house.becomes(id, 'accepted');
    const officer = house.officer('auditor-one');
    const listed = async () => (JSON.parse((await officer.get('/api/unacknowledged-answers')).text) as { answers: { caseId: string; seq: number; alertedAt: string | null }[] }).answers; // prettier-ignore
    const own = async () => (await listed()).find(({ caseId }) => caseId === id);
    await happens(async () => (await own()) !== undefined, 'it is listed');
    await sleep(2_500);
    expect(await own()).toMatchObject({ alertedAt: null });
    await house.database.query(`update unacknowledged_answer set ready_at = ready_at - interval '24 hours' where case_id = $1`, [id]); // prettier-ignore
    await happens(async () => (await alerts('answer-unacknowledged')).length > 0, 'an alert is raised');
    expect((await alerts('answer-unacknowledged')).map(({ caseId }) => caseId)).toEqual([id]);
    expect((await own())?.alertedAt).not.toBeNull();

    const { text } = await ministry.get(`/v1/requests/${id}/answer`);
    expect((await ministry.acknowledge((await own())!.seq, text)).status).toBe(202);
    expect(await own()).toBeUndefined();
    expect(await alerts('answer-unacknowledged')).toEqual([]);
  });
});

describe('an endpoint that is removed', () => {
  it('gets nothing more, not even what was waiting, and its log can still be read', async () => {
    receiver.answerNext(500);
    await makeEvent();
    await newestBecomes('waiting', 1);
    expect((await signed(ministry, `/v1/webhook-endpoints/${endpoint}/removal`)).status).toBe(202);
    expect((await signed(ministry, `/v1/webhook-endpoints/${endpoint}/removal`)).status).toBe(404);
    receiver.received.length = 0;
    const id = await makeEvent();
    await house.becomes(id, 'accepted');
    await sleep(1_000);
    expect(receiver.received).toEqual([]);
    const { state, id: delivery } = await newest();
    expect(state).toBe('stopped');
    expect((await signed(ministry, `/v1/deliveries/${delivery}/redelivery`)).status).toBe(404);
    expect(JSON.parse((await ministry.get('/v1/webhook-endpoints')).text)).toEqual({ endpoints: [] });
  });
});

const secondsBetween = (from: string, to: string | null): number => (Date.parse(to ?? '') - Date.parse(from)) / 1000;
