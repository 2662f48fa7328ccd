// src/generated/agreement.ts from contracts/agreement/v1.
import { readFile } from 'node:fs/promises';

const contract = new URL('../../contracts/agreement/v1/agreement.schema.json', import.meta.url);

export default async function generate({ typesOf }) {
  const schema = JSON.parse(await readFile(contract, 'utf8'));
  const text = await typesOf(schema, { from: 'contracts/agreement/v1' });
  return [{ file: new URL('./src/generated/agreement.ts', import.meta.url), text }];
}
