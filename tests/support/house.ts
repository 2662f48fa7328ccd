import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ConsoleClient } from '../../apps/all-in-one/src/demonstration/console-client.js';
import { Ministry } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { makeDatabase, type TestDatabase } from './database.js';
import { removeInstallation } from './broker.js';

export const amqpUrl = process.env['AMQP_URL'] ?? 'amqp://guest:guest@127.0.0.1:5672';
// Jest reads this file where it is written; chaos runs its compiled copy.
const isCompiled = import.meta.url.includes('/dist/tests/');
const dist = fileURLToPath(new URL(isCompiled ? '../../' : '../../dist/', import.meta.url));

export type ProgramName =
  'all-in-one' | 'gateway-api' | 'verification-service' | 'response-service' | 'operator-console';

/** The invented officers of the demonstration. */
export type OfficerName =
  | 'officer-one'
  | 'officer-two'
  | 'lead-two'
  | 'auditor-one'
  | 'restricted-one'
  | 'editor-one'
  | 'adviser-one'
  | 'approver-one';

/** Settings other than the usual ones, and what stands before the database. */
export interface HouseChanges {
  readonly databaseBehind?: (url: string) => Promise<string>;
  readonly [setting: `${Uppercase<string>}`]: string;
}

/** The real programs, on a database, ports, keys and names on the broker of their own. */
export class House {
  private readonly programs = new Map<ProgramName, ChildProcess[]>();
  private output = '';

  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Opens a house and starts the given programs. Close it, or it stays. */
  static async open(
    programs: readonly ProgramName[] = ['all-in-one'],
    { databaseBehind = (url) => Promise.resolve(url), ...changes }: HouseChanges = {},
  ): Promise<House> {
    const database = await makeDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'readmission-house-'));
    const [gatewayPort, consolePort] = [await freePort(), await freePort()];
    const house = new House(database, folder, {
      ...process.env,
      DATABASE_URL: await databaseBehind(database.url),
      AMQP_URL: amqpUrl,
      DATA_DIR: folder,
      GATEWAY_PORT: String(gatewayPort),
      CONSOLE_PORT: String(consolePort),
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      // A test calls more often than a ministry.
      PARTNER_CALLS_PER_MINUTE: '1000000',
      ADDRESS_CALLS_PER_MINUTE: '1000000',
      GUESSES_PER_ADDRESS: '1000000',
      ...changes,
    });
    const { status, output } = await house.runToEnd('apps/all-in-one/src/demonstration/prepare.js');
    if (status !== 0) throw new Error(`The demonstration could not be prepared: ${output}`);
    for (const program of programs) await house.start(program);
    return house;
  }

  get gateway(): string {
    return `http://127.0.0.1:${this.environment['GATEWAY_PORT']}`;
  }

  get console(): string {
    return `http://127.0.0.1:${this.environment['CONSOLE_PORT']}`;
  }

  get demonstrationFolder(): string {
    return join(this.folder, 'demo');
  }

  /** Everything that the programs have written: logs and complaints. */
  get log(): string {
    return this.output;
  }

  /** Where a case stands, by the database; empty if there is no such case. */
  async stateOf(id: string): Promise<string> {
    const rows = await this.database.query<{ state: string }>('select state from readmission_case where id = $1', [id]);
    return rows[0]?.state ?? '';
  }

  async becomes(id: string, state: string): Promise<void> {
    await until(
      async () => (await this.stateOf(id)) === state,
      `${id} becomes ${state}`,
      () => this.output,
    );
  }

  ministry(id: string): Promise<Ministry> {
    return Ministry.open(id, this.demonstrationFolder, this.gateway);
  }

  officer(id: OfficerName): ConsoleClient {
    return new ConsoleClient(id, this.demonstrationFolder, this.console);
  }

  /** Starts a program and waits until it serves. */
  async start(program: ProgramName, changes: NodeJS.ProcessEnv = {}): Promise<void> {
    this.programs.set(program, [...(this.programs.get(program) ?? []), this.spawn(program, changes)]);
    const urls = {
      'gateway-api': [this.gateway],
      'operator-console': [this.console],
      'all-in-one': [this.gateway, this.console],
    };
    for (const url of urls[program as keyof typeof urls] ?? []) {
      await until(
        async () => (await fetch(`${url}/health/ready`)).ok,
        `${program} serves`,
        () => this.output,
      );
    }
  }

  /** Starts a program and does not wait; whoever launches it stops it. */
  spawn(program: ProgramName, changes: NodeJS.ProcessEnv = {}): ChildProcess {
    const env = { ...this.environment, ...changes };
    const child = spawn(process.execPath, [`${dist}apps/${program}/src/main.js`], { env });
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.on('exit', (status, signal) => (this.output += `${program} ended: ${status ?? signal}\n`));
    return child;
  }

  /** Process ids of the running instances of a program. */
  processesOf(program: ProgramName): number[] {
    return (this.programs.get(program) ?? []).flatMap(({ pid }) => pid ?? []);
  }

  /** Stops every instance of a program in an orderly way and returns the last exit code, or kills it. */
  async stop(program: ProgramName, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const children = this.programs.get(program) ?? [];
    this.programs.delete(program);
    for (const child of children.filter(({ exitCode }) => exitCode === null)) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return children.at(-1)?.exitCode ?? null;
  }

  /** Runs an entry point to its end and returns what it wrote. */
  async runToEnd(
    entry: string,
    changes: NodeJS.ProcessEnv = {},
    argv: readonly string[] = [],
  ): Promise<{ status: number; output: string }> {
    const child = spawn(process.execPath, [`${dist}${entry}`, ...argv], { env: { ...this.environment, ...changes } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [status] = (await once(child, 'exit')) as [number];
    this.output += output;
    return { status, output };
  }

  async close(): Promise<void> {
    await Promise.all([...this.programs.keys()].map((program) => this.stop(program)));
    await removeInstallation(amqpUrl, this.database.installation);
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something holds, at most 20 s; then says what did not come, and what the programs said. */
export async function until(
  holds: () => Promise<boolean>,
  what: string,
  context: () => string = () => '',
  milliseconds = 20_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  while (Date.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`Did not happen: ${what}. ${last === undefined ? '' : String(last)}\n${context().slice(-4000)}`);
}
