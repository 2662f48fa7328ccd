// npm run generate: writes every generated file of the repository. With --check it only says whether they are up to date.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './settings.mjs';

const rooms = readdirSync(join(root, 'libs')).sort();
const generators = rooms.flatMap((room) =>
  readdirSync(join(root, 'libs', room))
    .filter((name) => /^generate-.*\.mjs$/.test(name))
    .map((name) => join('libs', room, name)),
);
for (const script of [...generators, 'apps/all-in-one/setup/env-example.mjs']) {
  console.log(script);
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
