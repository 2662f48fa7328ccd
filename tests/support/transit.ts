import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TransitRequest } from '#canonical-message';
import { countryOf } from './requests.js';

/** A request for transit as a country's example has it, under a reference of its own. */
export async function transitRequest(code: string): Promise<string> {
  const { examples } = await countryOf(code);
  const text = readFileSync(new URL('80-transit.transit-request.json', examples), 'utf8');
  const request = JSON.parse(text) as TransitRequest;
  return JSON.stringify({ ...request, reference: `TRANSIT-${randomInt(1e9)}` });
}
