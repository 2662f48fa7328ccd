// Runs one compiled script on the database of the programs: node run-on-database.mjs apps/…/src/name its arguments
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { withLock } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { findPostgres } from './postgresql.mjs';
import { showScript } from './programs.mjs';
import { openServerHome } from './server-home.mjs';
import { readSettings } from './settings.mjs';
import { runToEnd } from './stop.mjs';
import { enter, leave, setupLock } from './users.mjs';

await runToEnd(async (onStop) => {
  checkNode();
  await installPackages();
  await build();
  const settings = readSettings();
  const dataDir = resolve(settings.DATA_DIR ?? '');
  enter(dataDir);
  onStop('Servers', () => leave(dataDir));
  await withLock(setupLock(dataDir), async () => {
    settings.DATABASE_URL = (await findPostgres(settings, () => openServerHome(dataDir))).url;
  });
  const [script = '', ...rest] = process.argv.slice(2);
  return showScript(script, settings, rest);
});
