import { ReadmissionError } from '#canonical-message';
import { type Pool, type PoolClient, type QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Foundation1763900000000 } from './migrations/1763900000000-foundation.js';
import { Cases1763900000001 } from './migrations/1763900000001-cases.js';
import { Traffic1763900000002 } from './migrations/1763900000002-traffic.js';
import { Law1764000000000 } from './migrations/1764000000000-law.js';
import { Acts1764000001000 } from './migrations/1764000001000-acts.js';
import { Webhooks1764000002000 } from './migrations/1764000002000-webhooks.js';
import { Keys1764000003000 } from './migrations/1764000003000-keys.js';
import { Transit1764000006000 } from './migrations/1764000006000-transit.js';
import { Sessions1764000007000 } from './migrations/1764000007000-sessions.js';
import { ProgramKeyUse1764000003001 } from './migrations/1764000003001-program-key-use.js';
import { Attachments1764000004000 } from './migrations/1764000004000-attachments.js';
import { OpenIdConnect1764000007001 } from './migrations/1764000007001-openid-connect.js';
import { Guesses1764000007002 } from './migrations/1764000007002-guesses.js';
import { ConsoleLists1764000008000 } from './migrations/1764000008000-console-lists.js';
import { ConsoleIndexes1764000008001 } from './migrations/1764000008001-console-indexes.js';
import { ConsoleStages1764000008002 } from './migrations/1764000008002-console-stages.js';
import { Desk1764000009000 } from './migrations/1764000009000-desk.js';
import { LinesInTurn1764000009001 } from './migrations/1764000009001-lines-in-turn.js';

/** Something statements can be run on: the pool, or one transaction. */
export interface Runner {
  /**
   * Runs a prepared statement and returns its rows. Statements are told apart by their text, so the text is constant
   * and whatever varies is a parameter. Throws DATABASE_UNAVAILABLE when the database cannot be reached.
   */
  run<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The database: TypeORM keeps the connection pool and the migrations; statements are SQL, one per step. */
export class Database implements Runner {
  private readonly names = new Map<string, string>();

  private constructor(
    private readonly source: DataSource,
    private readonly use: Use,
  ) {}

  static async open(url: string, poolSize = 8, use: Use = 'steps'): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url,
      poolSize,
      // A connection that breaks while nobody waits for it has nobody to tell; whoever uses it next is told.
      poolErrorHandler: forget,
      applicationName: 'readmission-gateway',
      migrations: [
        Foundation1763900000000,
        Cases1763900000001,
        Traffic1763900000002,
        Law1764000000000,
        Acts1764000001000,
        Webhooks1764000002000,
        Keys1764000003000,
        Transit1764000006000,
        Sessions1764000007000,
        ProgramKeyUse1764000003001,
        Attachments1764000004000,
        OpenIdConnect1764000007001,
        Guesses1764000007002,
        ConsoleLists1764000008000,
        ConsoleIndexes1764000008001,
        ConsoleStages1764000008002,
        Desk1764000009000,
        LinesInTurn1764000009001,
      ],
      migrationsTransactionMode: 'all',
      extra: { connectionTimeoutMillis: 5_000, options: serverSettings[use] },
    });
    try {
      await source.initialize();
    } catch (cause) {
      throw new ReadmissionError('DATABASE_UNAVAILABLE', { cause });
    }
    const database = new Database(source, use);
    // One that breaks between two statements of a transaction would else end the program; the next statement fails.
    database.pool.on('acquire', (client) => client.on('error', forget));
    database.pool.on('release', (_, client) => client.off('error', forget));
    return database;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  /** Runs the migrations that are missing; whoever comes second waits for the first. */
  async migrateAlone(): Promise<void> {
    const runner = this.source.createQueryRunner();
    const lock = `hashtext('readmission migration')`;
    try {
      await runner.query(`select pg_advisory_lock(${lock})`);
      await this.source.runMigrations();
      await runner.query(`select pg_advisory_unlock(${lock})`);
    } finally {
      await runner.release();
    }
  }

  async run<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.query(this.pool, text, values);
  }

  /** Runs work in one transaction; anything thrown rolls it back, and so does an end that says so: a trial. */
  async inTransaction<Result>(
    work: (runner: Runner) => Promise<Result>,
    end: 'commit' | 'rollback' = 'commit',
  ): Promise<Result> {
    const client = await this.pool.connect().catch((cause: unknown) => {
      throw new ReadmissionError('DATABASE_UNAVAILABLE', { cause });
    });
    let isUsable = true;
    try {
      await client.query('begin');
      const result = await work({ run: (text, values = []) => this.query(client, text, values) });
      await client.query(end);
      return result;
    } catch (error) {
      isUsable = await client.query('rollback').then(
        () => true,
        () => false,
      );
      throw asUnavailable(error);
    } finally {
      // A connection that cannot even roll back is thrown away.
      client.release(!isUsable);
    }
  }

  private get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  private async query<Row>(on: Pool | PoolClient, text: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      const result: QueryResult = await on.query({ ...this.nameOf(text), text, values: [...values] });
      return result.rows as Row[];
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private nameOf(text: string): { name?: string } {
    if (this.use === 'lists') return {};
    const name = this.names.get(text) ?? `statement_${this.names.size}`;
    this.names.set(text, name);
    return { name };
  }
}

/** What a pool of connections is for: the steps that cases make, or what is listed and counted of them. */
type Use = 'steps' | 'lists';

/**
 * Our statements are planned once: PostgreSQL would else plan the wide ones anew each time, since it takes the rows in
 * an array for cheaper than they are. Each looks up few rows by an index, so that compiling never pays; and a plan that
 * was made while a table was empty must not read it through, or hash it, for as long as the connection lives.
 */
const settingsOfSteps = [
  ['plan_cache_mode', 'force_generic_plan'],
  ['enable_seqscan', 'off'],
  ['enable_hashjoin', 'off'],
  ['enable_mergejoin', 'off'],
  ['jit', 'off'],
];

/**
 * Lists differ by their filters, so each is planned for what it asks, by whatever way is cheapest; it writes nothing, and
 * none may keep the database busy for longer than somebody waits for a page.
 */
const settingsOfLists = [
  ['plan_cache_mode', 'force_custom_plan'],
  ['default_transaction_read_only', 'on'],
  ['statement_timeout', '10s'],
  ['jit', 'off'],
];

const asOptions = (settings: string[][]): string => settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
const serverSettings = { steps: asOptions(settingsOfSteps), lists: asOptions(settingsOfLists) };

const forget = (): void => undefined;

/** Classes 08 (connection), 57 (operator intervention, and a list that took too long) and 53 (resources) of SQLSTATE, and what sockets say. */
const lossCodes = /^(08...|57P0.|57014|53...|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const lossMessages = /timeout|terminated|Connection ended|not queryable|Client was closed|Cannot use a pool after/i;

function isConnectionLoss(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return lossCodes.test(code) || (code === '' && lossMessages.test(error.message));
}

const asUnavailable = (error: unknown): unknown =>
  error instanceof Error && isConnectionLoss(error)
    ? new ReadmissionError('DATABASE_UNAVAILABLE', { cause: error })
    : error;
