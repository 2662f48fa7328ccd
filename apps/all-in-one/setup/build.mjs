import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';
import { root } from './settings.mjs';

const sources = [
  'apps',
  'libs',
  'tests',
  'contracts',
  'tsconfig.json',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
];
const mark = join(root, 'dist/.built');

/** Compiles everything, if anything is newer than what was compiled last. */
export async function build() {
  if (isFresh()) return 'up to date';
  return withLock(join(root, '.data/run/build.lock'), async () => {
    if (isFresh()) return 'up to date';
    // What is edited while the compiler runs is newer than this moment, so the next start compiles it.
    const begun = new Date();
    await runCommand(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'all-in-one'], {
      cwd: root,
      next: 'mend what the compiler names above.',
    });
    await runCommand(process.execPath, ['apps/operator-console/web/build.mjs'], {
      cwd: root,
      next: 'mend what the build of the page names above.',
    });
    writeFileSync(mark, '');
    utimesSync(mark, begun, begun);
    return 'compiled';
  });
}

function isFresh() {
  if (!existsSync(mark)) return false;
  const built = statSync(mark).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** Newest change in a tree; a folder's own time tells of removed files. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules');
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}
