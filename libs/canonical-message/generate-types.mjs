// Writes src/generated/*.ts from contracts/canonical-message/v1. With --check it only says whether they are up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const contracts = new URL('../../contracts/canonical-message/v1/', import.meta.url);
const generated = new URL('./src/generated/', import.meta.url);
const files = readdirSync(contracts).filter((name) => name.endsWith('.schema.json'));
const schemas = new Map();
for (const file of files) {
  const schema = JSON.parse(await readFile(new URL(file, contracts), 'utf8'));
  schemas.set(schema.$id, schema);
}

// A description beside a $ref would make the generator invent a second type of the same shape.
const withoutSiblings = (node) => {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
};

// References between schemas go by URN; the generator follows them through this resolver.
const byUrn = {
  order: 1,
  canRead: (file) => file.url.startsWith('urn:'),
  read: (file) => JSON.stringify(withoutSiblings(schemas.get(file.url.split('#')[0]))),
};
const options = {
  additionalProperties: false,
  bannerComment: '// Generated from contracts/canonical-message/v1 by generate-types.mjs. Do not edit.',
  cwd: fileURLToPath(contracts),
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 120 },
  $refOptions: { resolve: { urn: byUrn } },
};

const stale = [];
await mkdir(generated, { recursive: true });
for (const file of files) {
  const schema = withoutSiblings(JSON.parse(await readFile(new URL(file, contracts), 'utf8')));
  const name = file.replace('.schema.json', '');
  // The envelope's body depends on its kind; TypeScript says that with a union in envelope.ts, not here.
  const { allOf: _, ...plain } = schema;
  const text = await compile(plain, schema.title, options);
  const target = new URL(`${name}.ts`, generated);
  const before = await readFile(target, 'utf8').catch(() => '');
  if (before === text) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) await writeFile(target, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Up to date.');
}
