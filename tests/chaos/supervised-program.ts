import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { amqpUrl, type House, type ProgramName } from '../support/house.js';
import { amqpFrame, postgresFrame, Proxy } from '../support/proxy.js';

/** A program with proxies of its own, started again whenever it ends, as an operating system's supervisor would. */
export class SupervisedProgram {
  private child: ChildProcess | undefined;
  private isWanted = true;
  private supervising: Promise<void> | undefined;

  private constructor(
    private readonly house: House,
    readonly name: ProgramName,
    private readonly broker: Proxy,
    private readonly database: Proxy,
  ) {}

  static async start(house: House, name: ProgramName): Promise<SupervisedProgram> {
    const broker = await Proxy.before(amqpUrl, 5672);
    const database = await Proxy.before(house.database.url, 5432);
    const program = new SupervisedProgram(house, name, broker, database);
    program.supervising = program.supervise();
    return program;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  dropConnections(): void {
    this.broker.drop();
    this.database.drop();
  }

  cutBrokerOnFrame(n: number): void {
    this.broker.cutOnFrame(n, amqpFrame);
  }

  cutDatabaseOnFrame(n: number): void {
    this.database.cutOnFrame(n, postgresFrame);
  }

  /** Ends it in an orderly way. Returns its exit code. */
  async stop(): Promise<number | null> {
    this.isWanted = false;
    const { child } = this;
    child?.kill('SIGTERM');
    await this.supervising;
    await this.broker.close();
    await this.database.close();
    return child?.exitCode ?? null;
  }

  private async supervise(): Promise<void> {
    while (this.isWanted) {
      this.child = this.house.spawn(this.name, { AMQP_URL: this.broker.url, DATABASE_URL: this.database.url });
      await once(this.child, 'exit');
      if (this.isWanted) await sleep(100);
    }
  }
}
