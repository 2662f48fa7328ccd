import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackupList, invalidBackup, listFile, quoted, type SavedTable, schema } from './backup-format.js';
import { sealingKeys } from './sealing-keys.js';
import { writeTableFile } from './table-file.js';

/** From where to where, and who can open it. */
export interface Backup {
  readonly databaseUrl: string;
  /** Folder of the keys, whose fingerprints are noted. */
  readonly dataDirectory: string;
  /** A folder that is empty or not there yet. */
  readonly folder: string;
  /** age recipient (`age1…`). */
  readonly recipient: string;
}

const tablesOf = /* sql */ `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where n.nspname = $1 and c.relkind = 'r' and c.relname <> 'migrations'
  group by c.relname order by c.relname`;

/**
 * Writes every table of the gateway as it is at one instant, while traffic runs: one read-only transaction of one
 * snapshot, streamed with COPY, so that it needs no client tools and works from one version of PostgreSQL to another.
 * The last thing written is the list; a folder without it is no backup.
 *
 * Throws BACKUP_INVALID where the folder is not empty.
 */
export async function backUp({ databaseUrl, dataDirectory, folder, recipient }: Backup): Promise<BackupList> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw invalidBackup(`${folder} is not empty.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'readmission-backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const about = await client.query<{ installation: string; at: Date; server: string }>(
      `select id as installation, now() as at, current_setting('server_version') as server from installation`,
    );
    const [its] = about.rows;
    if (!its) throw invalidBackup('The database has no installation.');
    const migrations = await client.query<{ name: string }>('select name from migrations order by id');
    const names = await client.query<{ name: string; columns: string[] }>(tablesOf, [schema]);
    const tables: SavedTable[] = [];
    for (const { name, columns } of names.rows) tables.push(await save(client, { name, columns, folder, recipient }));
    await client.query('commit');
    const list: BackupList = {
      format: 1,
      takenAt: its.at.toISOString(),
      installation: its.installation,
      server: its.server,
      migrations: migrations.rows.map(({ name }) => name),
      keys: sealingKeys(dataDirectory),
      tables,
    };
    writeFileSync(join(folder, listFile), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
    return list;
  } finally {
    await client.end();
  }
}

async function save(
  client: pg.Client,
  { name, columns, folder, recipient }: { name: string; columns: string[]; folder: string; recipient: string },
): Promise<SavedTable> {
  const file = `${name}.copy.gz.age`;
  const copy = client.query(copyTo(`copy ${quoted(schema)}.${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`)); // prettier-ignore
  const digests = await writeTableFile(copy, join(folder, file), recipient);
  return { name, columns, rows: copy.rowCount, file, ...digests };
}
