// Writes LIFECYCLE.md from the table of acts, by way of the compiled room. With --check it only says whether it is up to date.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';

const room = new URL('../../dist/libs/case-lifecycle/src/index.js', import.meta.url);
const target = new URL('./LIFECYCLE.md', import.meta.url);
if (!existsSync(room)) {
  console.error('The room is not compiled yet. Run: npm run build');
  process.exit(1);
}
const { drawLifecycle } = await import(room.href);
const text = await format(drawLifecycle(), { parser: 'markdown', printWidth: 120 });
if ((await readFile(target, 'utf8').catch(() => '')) === text) {
  console.log('Up to date.');
} else if (process.argv.includes('--check')) {
  console.error('Stale: LIFECYCLE.md. Run: npm run generate');
  process.exitCode = 1;
} else {
  await writeFile(target, text);
  console.log('Written: LIFECYCLE.md');
}
