// src/<ccc>/generated/*.ts from every country folder's partner-*.schema.json; a folder that holds an agreement profile
// alone has none and is left as it is.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const folders = new URL('./src/', import.meta.url);

export default async function generate({ typesOf }) {
  const schemas = readdirSync(folders, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[a-z]{3}\/partner-[a-z]+\.schema\.json$/.test(path),
  );
  return Promise.all(
    schemas.sort().map(async (path) => {
      const [country, file = ''] = path.split('/');
      const schema = JSON.parse(await readFile(new URL(path, folders), 'utf8'));
      return {
        file: new URL(`${country}/generated/${file.replace('.schema.json', '.ts')}`, folders),
        text: await typesOf(schema, { from: file, style: { trailingComma: 'all' } }),
      };
    }),
  );
}
