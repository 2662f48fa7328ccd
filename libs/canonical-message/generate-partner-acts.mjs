// Writes src/generated/partner-acts/*.ts from contracts/partner-acts/v1. With --check it only says whether they are up to date.
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const contracts = new URL('../../contracts/partner-acts/v1/', import.meta.url);
const generated = new URL('./src/generated/partner-acts/', import.meta.url);
const stale = [];
await mkdir(generated, { recursive: true });
for (const file of readdirSync(contracts).filter((name) => name.endsWith('.schema.json'))) {
  const schema = JSON.parse(await readFile(new URL(file, contracts), 'utf8'));
  const text = await compile(schema, schema.title, {
    additionalProperties: false,
    bannerComment: '// Generated from contracts/partner-acts/v1 by generate-partner-acts.mjs. Do not edit.',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const target = new URL(file.replace('.schema.json', '.ts'), generated);
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) await writeFile(target, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Up to date.');
}
