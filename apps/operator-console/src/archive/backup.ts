import { backUp } from '#case-store';
import { recipientFor, runCommand, say } from './run-command.js';

const usage = `npm run backup -- --to FOLDER
Writes everything that the gateway remembers, as it is at this instant, into an empty folder, encrypted with age to
BACKUP_RECIPIENT, else to the key in BACKUP_IDENTITY_FILE. $DATA_DIR/keys is not in it and belongs to another place.`;

await runCommand(usage, 'to', async (folder, settings) => {
  const list = await backUp({ ...settings, folder, recipient: await recipientFor(settings) });
  const rows = list.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`✓ ${rows} rows of ${list.tables.length} tables of ${list.installation}, as of ${list.takenAt}, in ${folder}`);
  say(`  Keep apart, or what is sealed never opens again: ${Object.keys(list.keys).join(', ')} of $DATA_DIR/keys`);
  return true;
});
