import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a server and lets its connections be cut, as networks and restarts cut them. */
export class Proxy {
  private readonly open = new Set<Socket>();
  private isCut = false;

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
      socket.pipe(other, { end: false });
    }
  }
}
