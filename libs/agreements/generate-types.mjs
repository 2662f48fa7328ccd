// Writes src/generated/agreement.ts from contracts/agreement/v1. With --check it only says whether it is up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const contract = new URL('../../contracts/agreement/v1/agreement.schema.json', import.meta.url);
const target = new URL('./src/generated/agreement.ts', import.meta.url);
const schema = JSON.parse(await readFile(contract, 'utf8'));
const text = await compile(schema, schema.title, {
  additionalProperties: false,
  bannerComment: '// Generated from contracts/agreement/v1 by generate-types.mjs. Do not edit.',
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 120 },
});
const before = await readFile(target, 'utf8').catch(() => '');
if (before === text) {
  console.log('Up to date.');
} else if (process.argv.includes('--check')) {
  console.error('Stale: agreement. Run: npm run generate');
  process.exitCode = 1;
} else {
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, text);
  console.log('Written: agreement');
}
