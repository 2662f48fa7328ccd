// src/generated/*.ts from contracts/canonical-message/v1, and src/generated/partner-acts/*.ts from contracts/partner-acts/v1.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const contracts = new URL('../../contracts/', import.meta.url);
const generated = new URL('./src/generated/', import.meta.url);

/** The schemas of a folder of contracts, by the names of their files. */
async function readSchemas(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace('.schema.json', ''),
      schema: JSON.parse(await readFile(new URL(file, folder), 'utf8')),
    })),
  );
}

export default async function generate({ typesOf }) {
  const messages = await readSchemas(new URL('canonical-message/v1/', contracts));
  const others = new Map(messages.map(({ schema }) => [schema.$id, schema]));
  const ofMessages = messages.map(async ({ name, schema: { allOf: _, ...plain } }) => ({
    file: new URL(`${name}.ts`, generated),
    // The envelope's body depends on its kind (allOf); TypeScript says that with a union in envelope.ts, not here.
    text: await typesOf(plain, { from: 'contracts/canonical-message/v1', others }),
  }));
  const acts = await readSchemas(new URL('partner-acts/v1/', contracts));
  const ofActs = acts.map(async ({ name, schema }) => ({
    file: new URL(`partner-acts/${name}.ts`, generated),
    text: await typesOf(schema, { from: 'contracts/partner-acts/v1' }),
  }));
  return Promise.all([...ofMessages, ...ofActs]);
}
