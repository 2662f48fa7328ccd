// npm run generate: writes every generated file of the repository. With --check it only says whether they are up to date.
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './settings.mjs';
import { typesOf } from './types-of-schema.mjs';

/**
 * A generator knows what should stand in which files; whether that is written or only compared is decided here.
 * @typedef {(tools: { typesOf: typeof typesOf }) => Promise<{ file: URL, text: string }[]>} Generator
 */

const isCheck = process.argv.includes('--check');
const inRooms = readdirSync(join(root, 'libs'))
  .sort()
  .flatMap((room) =>
    readdirSync(join(root, 'libs', room))
      .filter((name) => /^generate-.*\.mjs$/.test(name))
      .map((name) => join('libs', room, name)),
  );
const inApps = ['apps/all-in-one/setup/env-example.mjs', 'apps/operator-console/web/generate-types.mjs'];

for (const script of [...inRooms, ...inApps]) {
  const { default: generate } = /** @type {{ default: Generator }} */ (await import(join(root, script)));
  const stale = [];
  for (const { file, text } of await generate({ typesOf })) {
    const path = fileURLToPath(file);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    stale.push(relative(root, path));
    if (isCheck) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (isCheck && stale.length > 0) process.exitCode = 1;
  console.log(
    `${script}: ${stale.length === 0 ? 'up to date.' : `${isCheck ? 'stale' : 'written'}: ${stale.join(', ')}`}`,
  );
}
if (process.exitCode === 1) console.error('Run: npm run generate');
