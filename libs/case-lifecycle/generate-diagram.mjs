// LIFECYCLE.md from the table of acts, by way of the compiled room.
import { existsSync } from 'node:fs';
import { format } from 'prettier';

const room = new URL('../../dist/libs/case-lifecycle/src/index.js', import.meta.url);

export default async function generate() {
  if (!existsSync(room)) throw new Error('The room is not compiled yet. Run: npm run build');
  const { drawLifecycle } = await import(room.href);
  const text = await format(drawLifecycle(), { parser: 'markdown', printWidth: 120 });
  return [{ file: new URL('./LIFECYCLE.md', import.meta.url), text }];
}
