import { ReadmissionError } from '#canonical-message';
import { readdirSync } from 'node:fs';
import { type HostCountry } from './host-country.js';

/** The host countries of this installation by code. */
export type HostCountries = ReadonlyMap<string, HostCountry>;

const folder = new URL('./', import.meta.url);
const ownEnding = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/**
 * Finds the country folders beside this file and opens each one's door. Nobody lists countries anywhere: a new folder
 * is a new country. Throws HOST_COUNTRY_INVALID when there is none, or when a folder's code is not its name.
 */
export async function loadHostCountries(): Promise<HostCountries> {
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{3}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (codes.length === 0) throw invalid('There is no host country folder.');
  const countries = new Map<string, HostCountry>();
  // One after the other, so that a folder that fails is the one that is named.
  for (const code of codes) countries.set(code, await openFolder(code));
  return countries;
}

async function openFolder(code: string): Promise<HostCountry> {
  const door = (await import(new URL(`./${code}/index.${ownEnding}`, folder).href)) as { hostCountry?: HostCountry };
  if (!door.hostCountry) throw invalid(`The folder ${code} exports no hostCountry.`);
  if (door.hostCountry.code !== code) throw invalid(`The folder ${code} calls itself ${door.hostCountry.code}.`);
  return door.hostCountry;
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('HOST_COUNTRY_INVALID', { detail });
