import { readFileSync } from 'node:fs';
import { agreementFiles } from '#host-countries';
import { createLog, untilStopped } from '#service-runtime';
import { AgreementReleases } from './agreement-releases.js';
import { Database } from './database.js';
import { readMigrateSettings } from './migrate.config.js';

/**
 * Brings a database to the present schema and imports the agreement profiles that are shipped, as drafts. Safe to run
 * again, and by several at once.
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const database = await Database.open(databaseUrl, 2);
  try {
    // One at a time: two migrations at once would both find the same ones missing.
    await database.migrateAlone();
    const releases = new AgreementReleases(database);
    const imported = [];
    for (const file of agreementFiles()) {
      const { profile } = await releases.importDraft(readFileSync(file));
      imported.push(`${profile.id} version ${profile.version}`);
    }
    return imported;
  } finally {
    await database.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).slice(-3).join('/'))) {
  const log = createLog('migrate');
  await untilStopped(log, async () => {
    const imported = await migrate(readMigrateSettings().databaseUrl);
    log.info('migrated', { count: imported.length });
    process.exit(0);
  });
}
