import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { type Hit, type Shot } from './shot.js';

/** How long anybody waits for an answer, in milliseconds; a hang is told from a slow answer by it. */
const patience = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request to a program and waits for its answer. Rejects when none comes in time. */
export async function fire(shot: Shot, base: string): Promise<Hit> {
  const since = performance.now();
  const answered = await (shot.raw ? sendRaw(shot.raw, base) : sendHttp(shot, base));
  return { ...answered, milliseconds: performance.now() - since };
}

type Answered = Omit<Hit, 'milliseconds'>;

function sendHttp({ method, path, headers, body }: Shot, base: string): Promise<Answered> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const outgoing = httpRequest({ hostname, port, method, path, agent, headers, timeout: patience }, (reply) => {
      const chunks: Buffer[] = [];
      const finish = (): void => {
        const pairs = Object.entries(reply.headers).map(([name, value]) => [name, String(value)] as [string, string]);
        done({ status: reply.statusCode ?? 0, headers: new Headers(pairs), text: Buffer.concat(chunks).toString() });
      };
      // A stream of events never ends by itself: that it has begun is the answer.
      if (reply.headers['content-type']?.startsWith('text/event-stream')) {
        finish();
        reply.destroy();
        return;
      }
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', fail);
      reply.on('end', finish);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer in ${patience} ms`)));
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // A body that is refused while it is still being sent may end the connection before the answer is read.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') done({ status: 0, headers: new Headers(), text: '' });
      else fail(error);
    });
    outgoing.end(body);
  });
}

/** Sends bytes that need be no HTTP, closes its own side and reads to the end. */
function sendRaw(raw: Uint8Array, base: string): Promise<Answered> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const chunks: Buffer[] = [];
    const finish = (): void => {
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      done({ status, headers: new Headers(), text });
    };
    socket.setTimeout(patience, () => socket.destroy(new Error(`no end in ${patience} ms`)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', finish);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') finish();
      else fail(error);
    });
    socket.on('connect', () => socket.end(raw));
    socket.on('end', () => socket.destroy());
  });
}
