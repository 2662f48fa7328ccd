import { openBackupIdentity, restore } from '#case-store';
import { runCommand, say } from './run-command.js';

const usage = `npm run restore -- --from FOLDER
Restores a backup into the empty database of DATABASE_URL. The key in BACKUP_IDENTITY_FILE opens it; body.key and
restricted.key of the installation lie in $DATA_DIR/keys before. The old installation must not run any more.`;

await runCommand(usage, 'from', async (folder, settings) => {
  const identity = await openBackupIdentity(settings.identityFile, false);
  const { list, rows, sentAgain } = await restore({ ...settings, folder, identity });
  say(`✓ ${rows} rows of ${list.tables.length} tables of ${list.installation}, as of ${list.takenAt}`);
  say(`  ${sentAgain} messages without an effect yet are sent again; what came after that instant is not here`);
  return true;
});
