import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** How long a frame is, read from its first bytes: how many of them say so, and the whole length. */
export interface FrameHead {
  readonly bytes: number;
  length(head: Buffer): number;
}

/** AMQP 0-9-1, section 4.2.3: type, channel, size, payload, end. */
export const amqpFrame: FrameHead = { bytes: 7, length: (head) => head.readUInt32BE(3) + 8 };

/** PostgreSQL manual, 55.2: type, length including itself. */
export const postgresFrame: FrameHead = { bytes: 5, length: (head) => head.readUInt32BE(1) + 1 };

/** Counts the frames that begin in a stream of bytes, from where it starts to look. */
class FrameCounter {
  private head = Buffer.alloc(0);
  private rest = 0;

  count(chunk: Buffer, { bytes, length }: FrameHead): number {
    let begun = 0;
    for (let at = 0; at < chunk.length;) {
      if (this.rest > 0) {
        const skipped = Math.min(this.rest, chunk.length - at);
        this.rest -= skipped;
        at += skipped;
        continue;
      }
      if (this.head.length === 0) begun++;
      const wanted = bytes - this.head.length;
      this.head = Buffer.concat([this.head, chunk.subarray(at, at + wanted)]);
      at += wanted;
      if (this.head.length < bytes) break;
      this.rest = Math.max(0, length(this.head) - bytes);
      this.head = Buffer.alloc(0);
    }
    return begun;
  }
}

/** Stands before a server and lets its connections be cut, as networks and restarts cut them. */
export class Proxy {
  private readonly open = new Set<Socket>();
  private isCut = false;
  private trap: { left: number; readonly headOf: FrameHead } | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** Stands before the server of an address. */
  static async before(address: string, defaultPort: number): Promise<Proxy> {
    const target = new URL(address);
    if (target.port === '') target.port = String(defaultPort);
    const server = createServer();
    const proxy = new Proxy(server, target);
    server.on('connection', (socket) => proxy.join(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** The address, by way of this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as { port: number }).port);
    return url.href;
  }

  /** Cuts every connection and refuses new ones until `restore`. */
  cut(): void {
    this.isCut = true;
    this.drop();
  }

  /** Cuts every connection; new ones are let through. */
  drop(): void {
    for (const socket of this.open) socket.destroy();
  }

  restore(): void {
    this.isCut = false;
  }

  /** Cuts a connection in the middle of the n-th frame that its client sends from now on. */
  cutOnFrame(n: number, headOf: FrameHead): void {
    this.trap = { left: n, headOf };
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    if (this.isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
      // What breaks on one side is seen as a closed connection on the other; there is nobody else to tell.
      socket.on('error', () => other.destroy());
    }
    far.pipe(near, { end: false });
    const frames = new FrameCounter();
    near.on('data', (chunk: Buffer) => {
      const trapped = this.trap ? frames.count(chunk, this.trap.headOf) : 0;
      if (this.trap && trapped >= this.trap.left) {
        this.trap = undefined;
        far.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => near.destroy());
      } else {
        if (this.trap) this.trap.left -= trapped;
        if (!far.write(chunk)) near.pause();
      }
    });
    far.on('drain', () => near.resume());
  }
}
