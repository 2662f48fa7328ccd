import { readFileSync } from 'node:fs';

/** A JSON Schema that a country folder ships. `folder` is `import.meta.url` of the folder's index. */
export const folderSchema = (folder: string, name: string): object =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object;
