import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random } from '#registry-matching';
import { verifyWithPublishedKey } from '../../apps/all-in-one/src/demonstration/verify-with-published-key.js';

/** How an endpoint behaves: `steady` accepts, `moody` does anything, `mortal` goes away and comes back, `dead` never comes. */
export type Temper = 'steady' | 'moody' | 'mortal' | 'dead';

interface Arrived {
  readonly body: string;
  times: number;
}

/** A ministry's own HTTP server for events, badly kept. */
export class Hook {
  /** What it has accepted, by webhook-id. */
  readonly accepted = new Map<string, Arrived>();
  /** What should never be seen. */
  readonly complaints: string[] = [];
  requests = 0;
  refusals = 0;
  endpoint = '';
  private readonly notBefore = new Map<string, number>();
  private readonly hanging = new Set<ServerResponse>();
  private server: Server | undefined;
  private isWell = false;

  private constructor(
    readonly temper: Temper,
    readonly port: number,
    private readonly random: Random,
  ) {}

  static async open(temper: Temper, port: number, random: Random): Promise<Hook> {
    const hook = new Hook(temper, port, random);
    if (temper !== 'dead') await hook.listen();
    return hook;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/${this.temper}`;
  }

  /** Dies and lives again, until it is told to be well. */
  async live(): Promise<void> {
    while (!this.isWell && this.temper === 'mortal') {
      await sleep(this.random.between(300, 2_000));
      await this.close();
      await sleep(this.random.between(300, 2_000));
      await this.listen();
    }
  }

  /** From now on everything is accepted, and Retry-After is not watched any more: time is made to pass. */
  recover(): void {
    this.isWell = true;
    this.notBefore.clear();
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const response of this.hanging) response.destroy();
    this.hanging.clear();
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** Verifies what it was sent, each once. */
  async verifyAll(gateway: string): Promise<void> {
    for (const [id, { body }] of this.accepted) {
      const verified = await verifyWithPublishedKey(gateway, body);
      const { id: event } = JSON.parse(String(verified?.payload ?? '{}')) as { id?: string };
      if (verified?.typ !== 'readmission-event+jws' || event !== id) this.complaints.push(`webhook ${id} is not signed for what it says`); // prettier-ignore
    }
  }

  private async listen(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => this.answer(String(request.headers['webhook-id']), Buffer.concat(chunks).toString(), response)); // prettier-ignore
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
  }

  private answer(id: string, body: string, response: ServerResponse): void {
    this.requests++;
    if ((this.notBefore.get(id) ?? 0) > Date.now()) this.complaints.push(`webhook ${id} came before its Retry-After`);
    const draw = this.isWell || this.temper !== 'moody' ? 0 : this.random.between(0, 99);
    if (draw < 40) {
      const before = this.accepted.get(id);
      if (before) before.times++;
      else this.accepted.set(id, { body, times: 1 });
      response.writeHead(204).end();
      return;
    }
    this.refusals++;
    if (draw < 55) response.writeHead(500).end('broken');
    else if (draw < 70) response.destroy();
    else if (draw < 76) this.hanging.add(response);
    else this.putOff(id, draw < 88 ? 429 : 503, response);
  }

  /** Shorter than a lease, so that also who is killed before writing it down keeps to it. */
  private putOff(id: string, status: number, response: ServerResponse): void {
    const seconds = this.random.between(6, 20);
    this.notBefore.set(id, Date.now() + seconds * 1000 - 1_000);
    response.writeHead(status, { 'retry-after': String(seconds) }).end();
  }
}
