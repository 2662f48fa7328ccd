import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, openBackupIdentity, recipientOf, restore, verifyArchive, withEmptyDatabase } from '#case-store';
import { report, runCommand, say } from './run-command.js';

/**
 * Backup, restore into an empty database of the same server, and verification of every signature there, in one go. The
 * programs may run meanwhile; what the rehearsal made is removed at its end. The restored database is compared with the
 * list of the backup row by row count, and verified by itself.
 */
await runCommand('npm run rehearse-restore', undefined, async (_, settings) => {
  const { databaseUrl, dataDirectory, identityFile, mayMakeIdentity } = settings;
  const folder = mkdtempSync(join(tmpdir(), 'readmission-rehearsal-'));
  try {
    const identity = await openBackupIdentity(identityFile, mayMakeIdentity);
    const recipient = await recipientOf(identity);
    const list = await backUp({ databaseUrl, dataDirectory, folder, recipient });
    say(`✓ backup: ${list.tables.length} tables of ${list.installation}, as of ${list.takenAt}`);
    return await withEmptyDatabase(databaseUrl, async (empty) => {
      const { rows, sentAgain } = await restore({ databaseUrl: empty, dataDirectory, folder, identity });
      say(`✓ restore: ${rows} rows into an empty database; ${sentAgain} messages would be sent again`);
      return report(await verifyArchive(empty, dataDirectory));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
