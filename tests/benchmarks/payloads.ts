import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFamilies } from '#registry-matching';
import { countryOf } from '../support/requests.js';

/**
 * Writes Exampland's requests about persons whom the invented registry knows, one a line, so that each is accepted by
 * itself and a round trip needs no officer. Returns the file.
 */
export async function writePayloads(databaseUrl: string, folder: string): Promise<string> {
  const country = await countryOf('xxa');
  const families = await drawFamilies(databaseUrl, { count: 300, seed: 1 });
  const lines = families.map(([person], index) => {
    const document = Buffer.from(country.sample({ reference: `BENCH-${index}`, persons: [person] })).toString();
    return JSON.stringify(JSON.parse(document));
  });
  const file = join(folder, 'payloads.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
