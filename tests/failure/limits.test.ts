import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readAgreement } from '#agreements';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { Contract } from '../support/contract.js';
import { House } from '../support/house.js';
import { aRequest, countryOf } from '../support/requests.js';

const contract = new Contract('gateway-api.openapi.yaml');
let house: House;
let exampland: Ministry;
let austria: Ministry;
let request: string;
beforeAll(async () => {
  house = await House.open(['gateway-api']);
  exampland = await house.ministry('xxa');
  austria = await house.ministry('aut');
  request = await aRequest('xxa');
  await house.stop('gateway-api');
}, 60_000);
afterEach(() => house.stop('gateway-api'));
afterAll(() => house.close());

const casesNow = async (): Promise<number> =>
  Number((await house.database.query<{ n: string }>('select count(*) as n from readmission_case'))[0]?.n);

/** A 429 says whose move it is, when to come again, that nothing was received, and is in the contract. */
function expectLimited(name: string, reply: Reply): number {
  expect({ faults: contract.faultsOf(name, reply), status: reply.status }).toEqual({ faults: [], status: 429 });
  const problem = JSON.parse(reply.text) as Record<string, unknown>;
  const seconds = Number(reply.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(problem).toMatchObject({
    code: 'RATE_LIMITED',
    whoseMove: 'partner',
    retryable: true,
    retryAfterSeconds: seconds,
    action: expect.stringContaining('no clock has started'),
  });
  return seconds;
}

async function importProfile(text: string): Promise<void> {
  const { profile, digest } = readAgreement(Buffer.from(text));
  await house.database.query(
    `insert into agreement_release (agreement_id, version, host_countries, digest, document) values ($1, $2, $3, $4, $5)`,
    [profile.id, profile.version, profile.hostCountries, digest, Buffer.from(text)],
  );
}

async function bringIntoForce(version: number): Promise<void> {
  await house.database.query(
    `insert into agreement_status (agreement_id, version, status, effective_from, proposed_by, approved_by)
     values ('XXA-XK-2020', $1, 'active', now(), 'one', 'two')`,
    [version],
  );
}

describe('calls a minute', () => {
  it('are limited for each partner by its key, and what was turned away is received later', async () => {
    await house.start('gateway-api', { PARTNER_CALLS_PER_MINUTE: '20' });
    const jti = crypto.randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => exampland.get('/v1/events')));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const before = await casesNow();
    const seconds = expectLimited('POST /v1/requests', await exampland.send(request, { jti }));
    expectLimited('GET /v1/events', await exampland.get('/v1/events'));
    expect(await casesNow()).toBe(before);

    const forged = await austria.send(request, { kid: exampland.kid });
    expect(JSON.parse(forged.text)).toMatchObject({ code: 'SIGNATURE_INVALID' });
    expect((await austria.get('/v1/events')).status).toBe(200);
    await sleep(seconds * 1000);
    expect((await exampland.send(request, { jti })).status).toBe(202);
  });

  it("are limited as the agreement says, where it says so, and so is a body's size", async () => {
    const shipped = readFileSync((await countryOf('xxa')).agreementFile, 'utf8');
    const limits = 'limits: { requestsPerMinute: 4, bodyBytes: 2048, legalRef: Note of the invented parties }';
    await importProfile(`${shipped.replace(/^version: 2$/m, 'version: 902')}${limits}\n`);
    await bringIntoForce(902);
    await house.start('gateway-api');
    const large = await exampland.send(request.padEnd(4_000));
    expect(JSON.parse(large.text)).toMatchObject({ code: 'BODY_TOO_LARGE', detail: expect.stringContaining('2048') });
    for (let n = 0; n < 3; n++) expect((await exampland.get('/v1/events')).status).toBe(200);
    expectLimited('GET /v1/events', await exampland.get('/v1/events'));
    expectLimited('POST /v1/requests', await exampland.send(request));
    expect((await austria.get('/v1/events')).status).toBe(200);
    await bringIntoForce(2);
  });

  it('are limited for each address before anything is read, health excepted', async () => {
    await house.start('gateway-api', { ADDRESS_CALLS_PER_MINUTE: '30' });
    const from = (localAddress: string, path: string): Promise<Reply> => call(localAddress, path);
    for (let n = 0; n < 30; n++) await from('127.0.0.2', '/v1/events');
    expectLimited('GET /v1/events', await from('127.0.0.2', '/v1/events'));
    expectLimited('GET /.well-known/jwks.json', await from('127.0.0.2', '/.well-known/jwks.json'));
    expect((await from('127.0.0.3', '/.well-known/jwks.json')).status).toBe(200);
    expect((await from('127.0.0.2', '/health/ready')).status).toBe(200);
  });

  it('are counted by the address that a proxy names only where the proxy is trusted', async () => {
    const claim = (n: number): Promise<Reply> => call('127.0.0.4', '/health/../v1/events', `192.0.2.${n}`);
    await house.start('gateway-api', { ADDRESS_CALLS_PER_MINUTE: '5' });
    const untrusted = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(claim));
    expect(untrusted.filter(({ status }) => status === 429)).toHaveLength(2);
    await house.stop('gateway-api');
    await house.start('gateway-api', { ADDRESS_CALLS_PER_MINUTE: '5', TRUSTED_PROXIES: '127.0.0.0/8' });
    const trusted = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(claim));
    expect(trusted.filter(({ status }) => status === 429)).toHaveLength(0);
  });
});

describe('a flood of one partner', () => {
  it("leaves the others their share: another's request does not wait behind it", async () => {
    await house.start('gateway-api');
    const other = await aRequest('aut');
    const alone = await median(20, () => timed(() => austria.send(other)));
    let isOver = false;
    const ofFlood: number[] = [];
    const flood = Array.from({ length: 250 }, async () => {
      while (!isOver) ofFlood.push(await timed(() => exampland.send(request)));
    });
    await sleep(1_500);
    const within = await median(20, () => timed(() => austria.send(other)));
    isOver = true;
    await Promise.all(flood);
    const inFlood = middle(ofFlood);
    expect(ofFlood.length).toBeGreaterThan(200);
    expect({ alone, within, inFlood, isFair: within < inFlood / 3 }).toMatchObject({ isFair: true });
  });
});

describe('a slow sender', () => {
  /** Writes to the gateway as slowly as told and returns what came back before the connection was closed. */
  const drip = async (head: string, drop: string, every: number): Promise<{ text: string; seconds: number }> => {
    const began = performance.now();
    const socket = connect(Number(new URL(house.gateway).port), '127.0.0.1');
    socket.on('error', () => undefined).write(head);
    const timer = setInterval(() => socket.writable && socket.write(drop), every);
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    clearInterval(timer);
    return { text, seconds: (performance.now() - began) / 1000 };
  };
  const problemOf = (text: string): unknown => JSON.parse(text.slice(text.indexOf('{')));

  it('is cut off, with a problem document, while it sends headers, while it sends a body, and when it is not HTTP', async () => {
    await house.start('gateway-api');
    const start = 'POST /v1/requests HTTP/1.1\r\nHost: x\r\n';
    const [headers, body, noHttp, long] = await Promise.all([
      drip(start, 'X-More: 1\r\n', 500),
      drip(`${start}Content-Type: application/jose\r\nContent-Length: 4000\r\n\r\n`, 'x', 200),
      drip('hello\r\n\r\n', '', 1_000),
      drip(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, '', 1_000),
    ]);
    expect(problemOf(headers.text)).toMatchObject({ status: 408, code: 'REQUEST_TOO_SLOW', retryable: true });
    expect(headers.text).toMatch(/^HTTP\/1.1 408 .*\r\nRetry-After: 2\r\n/s);
    expect(headers.seconds).toBeLessThan(15);
    expect(problemOf(body.text)).toMatchObject({ status: 408, code: 'REQUEST_TOO_SLOW' });
    expect(body.text).toMatch(/\r\nretry-after: 2\r\n/i);
    expect(body.seconds).toBeLessThan(10);
    for (const { text } of [noHttp, long]) expect(problemOf(text)).toMatchObject({ status: 400, code: 'HTTP_INVALID' });
    expect((await exampland.send(request)).status).toBe(202);
  }, 30_000);
});

async function timed(work: () => Promise<Reply>): Promise<number> {
  const began = performance.now();
  const { status } = await work();
  return status === 202 ? performance.now() - began : Number.NaN;
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let n = 0; n < times; n++) figures.push(await measure());
  return middle(figures);
}

const middle = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;

/** A call from a chosen local address. */
async function call(localAddress: string, path: string, forwardedFor?: string): Promise<Reply> {
  const { port } = new URL(house.gateway);
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const sent = httpRequest({ host: '127.0.0.1', port, path, localAddress, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: new Headers(response.headers as Record<string, string>), text };
}
