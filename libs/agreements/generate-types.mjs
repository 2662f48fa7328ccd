// Writes src/generated/agreement.ts from contracts/agreement/v1. With --check it only says whether it is up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const contract = new URL('../../contracts/agreement/v1/agreement.schema.json', import.meta.url);
const target = new URL('./src/generated/agreement.ts', import.meta.url);
// A description beside a $ref would make the generator invent a second type of the same shape.
const withoutSiblings = (node) => {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
};
const schema = withoutSiblings(JSON.parse(await readFile(contract, 'utf8')));
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
