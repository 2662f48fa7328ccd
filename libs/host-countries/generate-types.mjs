// Writes src/<ccc>/generated/*.ts from every country folder's partner-*.schema.json; a folder that holds an agreement
// profile alone has none and is left as it is.
// With --check it only says whether they are up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const folders = new URL('./src/', import.meta.url);
const countries = readdirSync(folders, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[a-z]{3}$/.test(entry.name))
  .map((entry) => entry.name);

// A description beside a $ref would make the generator invent a second type of the same shape.
const withoutSiblings = (node) => {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
};

const stale = [];
for (const country of countries) {
  const folder = new URL(`${country}/`, folders);
  for (const file of readdirSync(folder).filter((name) => /^partner-[a-z]+\.schema\.json$/.test(name))) {
    const schema = withoutSiblings(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    const text = await compile(schema, schema.title, {
      additionalProperties: false,
      bannerComment: `// Generated from ${file} by generate-types.mjs. Do not edit.`,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
    });
    const target = new URL(`generated/${file.replace('.schema.json', '.ts')}`, folder);
    if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
    stale.push(`${country}/${file}`);
    if (process.argv.includes('--check')) continue;
    await mkdir(new URL('./', target), { recursive: true });
    await writeFile(target, text);
  }
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Up to date.');
}
