import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Database } from '../database.js';
import { type BackupList, invalidBackup, listFile, quoted, type SavedTable, schema } from './backup-format.js';
import { assertSealingKeys } from './sealing-keys.js';
import { digestOfFile, readTableFile } from './table-file.js';

/** From where to where, and with which secrets. */
export interface Restore {
  /** An empty database. */
  readonly databaseUrl: string;
  /** Folder of the keys; the sealing keys lie there already. */
  readonly dataDirectory: string;
  readonly folder: string;
  /** age identity (`AGE-SECRET-KEY-1…`). */
  readonly identity: string;
}

/** What was restored, and what goes on from there. */
export interface Restored {
  readonly list: BackupList;
  readonly rows: number;
  /** Messages that had been sent and had had no effect yet: they are sent again. */
  readonly sentAgain: number;
}

/**
 * Restores a backup into an empty database, whole or not at all, and makes it ready to go on.
 *
 * Throws BACKUP_INVALID where the database is not empty, the sealing keys are not there, a file is missing or was
 * changed, or another release took the backup. The database is empty again then.
 */
export async function restore({ databaseUrl, dataDirectory, folder, identity }: Restore): Promise<Restored> {
  const list = readList(folder);
  assertSealingKeys(dataDirectory, list.keys);
  await assertWhole(folder, list);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'readmission-restore' });
  await client.connect();
  try {
    await assertEmpty(client);
    try {
      await makeSchema(databaseUrl);
      return await load(client, { list, folder, identity });
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      // It was empty, so whatever stands in it now was made here.
      await client.query(`drop schema ${quoted(schema)} cascade; create schema ${quoted(schema)}`);
      throw error;
    }
  } finally {
    await client.end();
  }
}

function readList(folder: string): BackupList {
  const file = join(folder, listFile);
  if (!existsSync(file)) throw invalidBackup(`${file} is not there: this is no whole backup.`);
  try {
    const list = JSON.parse(readFileSync(file, 'utf8')) as BackupList;
    if (list.format === 1 && Array.isArray(list.tables) && list.tables.length > 0) return list;
  } catch (cause) {
    throw invalidBackup(`${file} cannot be read.`, cause);
  }
  throw invalidBackup(`${file} is no list of a backup.`);
}

/** Before anything is written: a damaged backup must not cost the time of half a restore. */
async function assertWhole(folder: string, { tables }: BackupList): Promise<void> {
  for (const { file, fileSha256 } of tables) {
    const place = join(folder, file);
    if (!existsSync(place)) throw invalidBackup(`${place} is not there.`);
    if ((await digestOfFile(place)) !== fileSha256) throw invalidBackup(`${place} is not as it was written.`);
  }
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p', 'v', 'm') limit 1`);
  if (rows[0]) throw invalidBackup(`The database is not empty: it has ${rows[0].name}. Restore into a new one.`);
}

async function makeSchema(databaseUrl: string): Promise<void> {
  const database = await Database.open(databaseUrl, 2);
  try {
    await database.migrateAlone();
  } finally {
    await database.close();
  }
}

type Source = { readonly list: BackupList; readonly folder: string; readonly identity: string };

async function load(client: pg.Client, { list, folder, identity }: Source): Promise<Restored> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  if (rows.map(({ name }) => name).join() !== list.migrations.join()) {
    throw invalidBackup('Another release took this backup. Restore it with that release, then start the new one.');
  }
  await client.query('begin');
  const references = await dropReferences(client);
  const tables = list.tables.map(({ name }) => `${quoted(schema)}.${quoted(name)}`);
  // The triggers keep what they keep already; firing them again would write lines twice.
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  for (const table of list.tables) await loadTable(client, table, { folder, identity });
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const reference of references) await client.query(reference);
  await setCounters(client);
  const sentAgain = await makeReady(client);
  await client.query('commit');
  await client.query('analyze');
  return { list, rows: list.tables.reduce((sum, table) => sum + table.rows, 0), sentAgain };
}

/** Tables refer to one another in circles. The references are taken away for the load, and tested when they come back. */
async function dropReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ place: string; name: string; definition: string }>(
    `select conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = $1::regnamespace and conparentid = 0 order by 1, 2`,
    [schema],
  );
  for (const { place, name } of rows) await client.query(`alter table ${place} drop constraint ${quoted(name)}`);
  return rows.map(({ place, name, definition }) => `alter table ${place} add constraint ${quoted(name)} ${definition}`);
}

async function loadTable(
  client: pg.Client,
  { name, columns, file, rows, sha256 }: SavedTable,
  { folder, identity }: Pick<Source, 'folder' | 'identity'>,
): Promise<void> {
  const copy = client.query(copyFrom(`copy ${quoted(schema)}.${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`)); // prettier-ignore
  let read: string;
  try {
    read = await readTableFile(join(folder, file), identity, copy);
  } catch (cause) {
    throw invalidBackup(`${file} cannot be opened: it was changed, or is encrypted to another key.`, cause);
  }
  if (read !== sha256 || copy.rowCount !== rows) throw invalidBackup(`${file} does not hold what the list says.`);
}

/** Numbers that the database gives go on after the highest that was given. */
async function setCounters(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ place: string; name: string }>(
    `select attrelid::regclass::text as place, attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
     where attidentity <> '' and relnamespace = $1::regnamespace and relkind = 'r'`,
    [schema],
  );
  for (const { place, name } of rows) {
    const next = `(select coalesce(max(${quoted(name)}), 0) + 1 from ${place})`;
    await client.query(`select setval(pg_get_serial_sequence($1, $2), ${next}, false)`, [place, name]);
  }
}

/**
 * What was on its way is on its way again. A message whose effect nobody has recorded may have lain in a broker that is
 * gone; where it lies there still, it comes twice and has its effect once. Nobody holds a delivery any more.
 */
async function makeReady(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(`
    update outbox o set published_at = null, due_at = now()
    where published_at is not null and not exists (select from inbox i where i.message_id = o.message_id)
      and not exists (select from quarantine q where q.message_id = o.message_id::text)`);
  await client.query(`update webhook_delivery set lease = null, leased_until = null where lease is not null`);
  return rowCount ?? 0;
}
