import { setTimeout as sleep } from 'node:timers/promises';
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { kidOf } from '#message-signing';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { aRequest } from './requests.js';

/** A key of the ministry that sends, and what has been done about it. */
export interface TrafficKey {
  readonly ministry: Ministry;
  state: 'valid' | 'being revoked' | 'revoked';
}

/** A ministry that never stops sending, with whichever of its keys counts at the moment, and says what went wrong. */
export class KeyTraffic {
  readonly complaints: string[] = [];
  readonly keys: TrafficKey[] = [];
  /** Kids of the ministry and of ours under which something was received. */
  readonly sentWith = new Set<string>();
  readonly receiptedWith = new Set<string>();
  received = 0;
  refused = 0;
  /** A copy of our published keys, as a ministry keeps one: read again only for a kid that it does not have. */
  private readonly published = new Map<string, KeyObject>();
  private isOver = false;
  private turn = 0;

  constructor(private readonly gateways: readonly string[]) {}

  add(ministry: Ministry): TrafficKey {
    const key: TrafficKey = { ministry, state: 'valid' };
    this.keys.push(key);
    return key;
  }

  /** Sends from so many senders at once until `during` has ended. */
  async run(senders: number, during: () => Promise<void>): Promise<void> {
    const sending = [...Array(senders).keys()].map((number) => this.send(number));
    try {
      await during();
    } finally {
      this.isOver = true;
      await Promise.all(sending);
    }
  }

  private async send(number: number): Promise<void> {
    while (!this.isOver) {
      const turn = this.turn++;
      // One sender in four uses what is revoked; the others the newest keys that are not.
      const wanted = number % 4 === 3 ? 'revoked' : 'valid';
      const keys = this.keys.filter(({ state }) => state === wanted);
      const key = keys[turn % Math.max(1, keys.length)];
      if (key) await this.sendWith(key, this.gateways[turn % this.gateways.length]!, turn);
      await sleep(20);
    }
  }

  private async sendWith(key: TrafficKey, gateway: string, turn: number): Promise<void> {
    const before = key.state;
    const day = new Date(Date.UTC(1950, 0, 1 + turn)).toISOString().slice(0, 10);
    const body = key.ministry.signAct('POST /v1/requests', await aRequest('xxa', { dateOfBirth: day }));
    const [sent, read] = [await this.post(gateway, body), await this.read(key.ministry, gateway)];
    // What is revoked between the sending and the answer may have come before or after it.
    if (before === 'valid' && key.state !== 'valid') return;
    const expected = before === 'valid' ? [202, 200] : ['KEY_REVOKED', 'KEY_REVOKED'];
    const found = [outcomeOf(sent), outcomeOf(read)];
    if (String(found) !== String(expected)) this.complaints.push(`${before} ${key.ministry.kid}: ${String(found)}`);
    if (before !== 'valid') this.refused++;
    if (sent.status === 202) await this.judgeReceipt(key, gateway, sent);
  }

  private async judgeReceipt({ ministry }: TrafficKey, gateway: string, { text }: Reply): Promise<void> {
    this.received++;
    this.sentWith.add(ministry.kid);
    const { receipt } = JSON.parse(text) as { receipt: string };
    const kid = kidOf(receipt);
    this.receiptedWith.add(kid);
    if (!this.published.has(kid)) await this.readPublished(gateway);
    const key = this.published.get(kid);
    const end = receipt.lastIndexOf('.');
    const isGood = key && verify(null, Buffer.from(receipt.slice(0, end)), key, Buffer.from(receipt.slice(end + 1), 'base64url')); // prettier-ignore
    if (!isGood) this.complaints.push(`receipt of ${kid} ${key ? 'does not verify' : 'has no published key'}`);
  }

  private async readPublished(gateway: string): Promise<void> {
    const { keys } = (await (await fetch(`${gateway}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
    for (const key of keys) this.published.set(key.kid, createPublicKey({ key: key as never, format: 'jwk' }));
  }

  private post(gateway: string, body: string): Promise<Reply> {
    return reply(fetch(`${gateway}/v1/requests`, { method: 'POST', body, headers: { 'content-type': 'application/jose' } })); // prettier-ignore
  }

  private read(ministry: Ministry, gateway: string): Promise<Reply> {
    const authorization = `Bearer ${ministry.accessToken('GET', `${gateway}/v1/keys`)}`;
    return reply(fetch(`${gateway}/v1/keys`, { headers: { authorization } }));
  }
}

const outcomeOf = ({ status, text }: Reply): string | number =>
  status < 300 ? status : (JSON.parse(text) as { code: string }).code;

async function reply(pending: Promise<Response>): Promise<Reply> {
  const response = await pending;
  return { status: response.status, headers: response.headers, text: await response.text() };
}
