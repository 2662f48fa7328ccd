import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Where tests may make databases; `npm test` sets it, a run by hand takes the machine's own server. */
const server = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const prefix = process.env['TEST_DATABASE_PREFIX'] ?? 'rgw_test_hand_';
const isCompiled = import.meta.url.includes('/dist/tests/');
const dist = fileURLToPath(new URL(isCompiled ? '../../' : '../../dist/', import.meta.url));

const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href;

/** A database of a test's own: migrated, with the invented registry, and an installation id that no other has. */
export interface TestDatabase {
  readonly url: string;
  readonly installation: string;
  /** Runs a statement, to look at what was written or to set a scene that no door leads to. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Makes a database from the template of this run; the first caller makes the template. */
export async function makeDatabase(): Promise<TestDatabase> {
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  const installation = `rgw-${randomBytes(4).toString('hex')}`;
  await withServer(async (admin) => {
    const template = await makeTemplate(admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  const database = openDatabase(name, installation);
  await database.query('update installation set id = $1', [installation]);
  return database;
}

/** A database with nothing in it, such as a backup is restored into; it stands for the installation given. */
export async function makeEmptyDatabase(installation: string): Promise<TestDatabase> {
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  await withServer((admin) => admin.query(`create database ${name} template template0`));
  return openDatabase(name, installation);
}

/** Fills the registry of a database with the invented persons that every other one has. */
export const seedRegistry = (url: string): void => run('registry-matching/src/seed.js', url);

function openDatabase(name: string, installation: string): TestDatabase {
  const pool = new pg.Pool({ connectionString: urlOf(name), max: 3 });
  // A server that is stopped by a test ends idle connections; that is no fault of the test.
  pool.on('error', () => undefined);
  return {
    url: urlOf(name),
    installation,
    query: async (text, values = []) => (await pool.query(text, values)).rows,
    async drop() {
      await pool.end();
      await withServer((admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Test files run side by side, so the template is made under a lock and used by one copy at a time. */
async function makeTemplate(admin: pg.Client): Promise<string> {
  const template = `${prefix}template`;
  await admin.query(`select pg_advisory_lock(hashtext('readmission test template'))`);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    await admin.query(`create database ${template}_new`);
    run('case-store/src/migrate.js', urlOf(`${template}_new`));
    run('registry-matching/src/seed.js', urlOf(`${template}_new`));
    await admin.query(`alter database ${template}_new rename to ${template}`);
  }
  return template;
}

function run(step: string, url: string): void {
  const environment = { ...process.env, DATABASE_URL: url };
  const { status, stderr } = spawnSync(process.execPath, [`${dist}libs/${step}`], {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${step} ended with ${status}: ${stderr}`);
}

async function withServer<Result>(work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
