import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ResolvedAddress, WebhookSender } from '#webhooks';
import { type Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House, until } from '../support/house.js';
import { aKnownPerson } from '../support/requests.js';
import {
  type Answer,
  deliveriesOf,
  nameWebhookHosts,
  payloadOf,
  Receiver,
  registerEndpoint,
} from '../support/webhooks.js';

const v4 = (address: string): ResolvedAddress => ({ address, family: 4 });
const v6 = (address: string): ResolvedAddress => ({ address, family: 6 });
const request = { headers: { 'content-type': 'application/jose' }, body: 'a.b.c' };

/** Listens on loopback and counts who comes, on any protocol. */
class Trap {
  connections = 0;
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async set(host: string): Promise<Trap> {
    const server = createTcpServer().listen(0, host);
    await once(server, 'listening');
    const trap = new Trap(server, (server.address() as { port: number }).port);
    server.on('connection', (socket: Socket) => {
      trap.connections++;
      socket.destroy();
    });
    return trap;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}

describe('a host that resolves to where nobody may be led', () => {
  it.each([
    ['loopback', [v4('127.0.0.1')]],
    ['loopback, IPv6', [v6('::1')]],
    ['private', [v4('10.0.0.5')]],
    ['private', [v4('172.16.3.4')]],
    ['private', [v4('192.168.0.1')]],
    ['unique local', [v6('fd12:3456::1')]],
    ["a carrier's", [v4('100.64.1.1')]],
    ['link-local', [v4('169.254.1.1')]],
    ['link-local, IPv6', [v6('fe80::1')]],
    ['metadata', [v4('169.254.169.254')]],
    ['metadata among the public ones', [v4('168.63.129.16')]],
    ['unspecified', [v4('0.0.0.0')]],
    ['unspecified, IPv6', [v6('::')]],
    ['multicast', [v4('224.0.0.1')]],
    ['multicast, IPv6', [v6('ff02::1')]],
    ['broadcast', [v4('255.255.255.255')]],
    ['IPv4 mapped into IPv6', [v6('::ffff:127.0.0.1')]],
    ['NAT64', [v6('64:ff9b::7f00:1')]],
    ['6to4', [v6('2002:7f00:1::1')]],
    ['Teredo', [v6('2001:0:7f00:1::1')]],
    ['a public one beside loopback', [v6('3ffe::1'), v4('127.0.0.1')]],
    ['nowhere', []],
  ])('is not asked: %s', async (_, addresses) => {
    const sender = new WebhookSender(() => Promise.resolve(addresses));
    const outcome = await sender.send({ ...request, url: 'https://ministry.example/', namedHosts: [] });
    expect(outcome).toMatchObject({ failure: 'address-forbidden' });
  });

  it.each([
    ['link-local', v4('169.254.1.1')],
    ['metadata', v4('169.254.169.254')],
    ['metadata', v6('fd00:ec2::254')],
    ['metadata', v4('100.100.100.200')],
    ['unspecified', v4('0.0.0.0')],
    ['multicast', v4('224.0.0.1')],
    ['IPv4 mapped into IPv6', v6('::ffff:10.0.0.1')],
  ])('is not asked even where the agreement names it: %s', async (_, address) => {
    const sender = new WebhookSender(() => Promise.resolve([address]));
    const outcome = await sender.send({ ...request, url: 'http://hooks.state.example/', namedHosts: ['hooks.state.example'] }); // prettier-ignore
    expect(outcome).toMatchObject({ failure: 'address-forbidden' });
  });

  it('is not asked: what this machine says of localhost', async () => {
    const sender = new WebhookSender(() => lookup('localhost', { all: true }));
    const outcome = await sender.send({ ...request, url: 'https://ministry.example/', namedHosts: [] });
    expect(outcome).toMatchObject({ failure: 'address-forbidden' });
  });

  it.each([
    'http://ministry.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://ministry.example:22/',
    'file:///x',
  ])('is not even resolved where its address is refused: %s', async (url) => {
    let asked = 0;
    const sender = new WebhookSender(() => Promise.resolve([v4(`127.0.0.${++asked}`)]));
    expect(await sender.send({ ...request, url, namedHosts: [] })).toMatchObject({ failure: 'url-forbidden' });
    expect(asked).toBe(0);
  });
});

describe('a name that resolves anew', () => {
  it('to loopback after a public address (DNS rebinding) is resolved once and leads to no loopback', async () => {
    const trap = await Trap.set('127.0.0.1');
    // Out of what IANA has taken back: global by its form, and nobody's, so that this test asks nobody either.
    const answers = [[v6('3ffe::1')], [v4('127.0.0.1')]];
    const asked: string[] = [];
    const sender = new WebhookSender((host) => {
      asked.push(host);
      return Promise.resolve(answers[asked.length - 1] ?? [v4('127.0.0.1')]);
    }, 1_500);
    const hook = { ...request, url: 'https://ministry.example:8443/', namedHosts: [] };
    expect(['not-connected', 'timed-out']).toContain((await sender.send(hook)).failure);
    expect(asked).toEqual(['ministry.example']);
    expect((await sender.send(hook)).failure).toBe('address-forbidden');
    expect({ asked: asked.length, connections: trap.connections }).toEqual({ asked: 2, connections: 0 });
    await trap.close();
  });

  it('is reached at the address that was judged, with its name in Host', async () => {
    const receiver = await Receiver.listen();
    let asked = 0;
    // Only the first answer leads there: a second question would lead to where nothing listens.
    const sender = new WebhookSender(() => Promise.resolve([v4(asked++ === 0 ? '127.0.0.1' : '127.0.0.9')]));
    const url = `http://hooks.state.example:${receiver.port}/hook`;
    expect(await sender.send({ ...request, url, namedHosts: ['hooks.state.example'] })).toMatchObject({
      statusCode: 204,
    });
    expect(receiver.received[0]?.headers.host).toBe(`hooks.state.example:${receiver.port}`);
    expect(asked).toBe(1);
    await receiver.close();
  });
});

describe('a receiver that misbehaves', () => {
  let receiver: Receiver | undefined;
  afterEach(() => receiver?.close());
  const send = async (timeout: number, answer: Answer) => {
    receiver = await Receiver.listen();
    receiver.answerNext(answer);
    return new WebhookSender(undefined, timeout).send({ ...request, url: receiver.url, namedHosts: ['127.0.0.1'] });
  };

  it('redirects to loopback, and is not followed', async () => {
    const trap = await Trap.set('127.0.0.1');
    const outcome = await send(2_000, (response) => void response.writeHead(307, { location: `http://127.0.0.1:${trap.port}/` }).end()); // prettier-ignore
    expect(outcome).toMatchObject({ statusCode: 307, failure: 'redirect-not-followed' });
    expect(trap.connections).toBe(0);
    await trap.close();
  });

  it('does not answer in time', async () => {
    expect(await send(300, () => undefined)).toMatchObject({ failure: 'timed-out', milliseconds: expect.any(Number) });
  });

  it('breaks off', async () => {
    expect(await send(2_000, (response) => void response.destroy())).toMatchObject({ failure: 'no-answer' });
  });

  it('accepts and then never ends what it says: it has accepted', async () => {
    const outcome = await send(500, (response) => void response.writeHead(200).write('and then'));
    expect(outcome).toMatchObject({ statusCode: 200 });
    expect(outcome.milliseconds).toBeLessThan(1_500);
  });

  it('says more than anybody wants to hear: it is not heard to the end', async () => {
    let sent = 0;
    const outcome = await send(10_000, (response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(16 * 1024);
      const more = (): void => {
        while (!response.destroyed && sent < 512 * 1024 * 1024) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    });
    expect(outcome).toMatchObject({ statusCode: 200 });
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it('has a name that nobody knows', async () => {
    const sender = new WebhookSender(() => Promise.reject(new TypeError('ENOTFOUND')));
    const outcome = await sender.send({ ...request, url: 'https://ministry.example/', namedHosts: [] });
    expect(outcome).toMatchObject({ failure: 'name-not-resolved' });
  });

  it('is not there', async () => {
    const gone = await Receiver.listen();
    const url = gone.url;
    await gone.close();
    const outcome = await new WebhookSender().send({ ...request, url, namedHosts: ['127.0.0.1'] });
    expect(outcome).toMatchObject({ failure: 'not-connected' });
  });
});

describe('the running programs', () => {
  let house: House;
  let ministry: Ministry;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'readmission-tls-'));
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem'), ...subject], { stdio: 'ignore' }); // prettier-ignore
    house = await House.open([], { NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') });
    await nameWebhookHosts(house, ['127.0.0.1', 'localhost']);
    await house.start('all-in-one');
    ministry = await house.ministry('xxa');
  }, 60_000);
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true });
  });

  const firstAttempt = async (endpoint: string) => {
    await until(async () => ((await deliveriesOf(ministry, endpoint))[0]?.attempts.length ?? 0) > 0, 'an attempt is logged', () => house.log); // prettier-ignore
    return (await deliveriesOf(ministry, endpoint))[0]!.attempts[0]!;
  };
  const makeEvent = async (seed: number) => ministry.send(await aKnownPerson(house.database.url, 'xxa', seed));

  it('keep the name in TLS, and do not take a certificate of another', async () => {
    const tls = { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) };
    const names: unknown[] = [];
    const server = createTlsServer(tls);
    server.on('secureConnection', (socket: { servername?: unknown }) => names.push(socket.servername));
    const receiver = await Receiver.listen(server, 'localhost');
    const good = await registerEndpoint(ministry, { url: `https://localhost:${receiver.port}/good` });
    const bad = await registerEndpoint(ministry, { url: `https://127.0.0.1:${receiver.port}/bad` });
    await makeEvent(302);
    expect(await firstAttempt(good)).toMatchObject({ statusCode: 204, failure: null });
    expect(await firstAttempt(bad)).toMatchObject({ statusCode: null, failure: 'tls-failed' });
    expect(names).toContain('localhost');
    expect(receiver.received.map(({ path }) => path)).toEqual(['/good']);
    expect(payloadOf(receiver.received[0]!).type).toBe('answer.ready');

    // The agreement names the hosts no more: what was registered while it did is not asked any more.
    await nameWebhookHosts(house, [], 4);
    let connections = 0;
    server.on('connection', () => connections++);
    await makeEvent(303);
    for (const endpoint of [good, bad]) {
      await until(async () => (await deliveriesOf(ministry, endpoint))[0]?.attempts[0]?.failure === 'url-forbidden', 'it is not asked', () => house.log); // prettier-ignore
    }
    expect(connections).toBe(0);
    await receiver.close();
  });
});
