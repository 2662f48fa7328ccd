import { ReadmissionError } from '#canonical-message';
import { existsSync, readdirSync } from 'node:fs';
import { type HostCountry } from './host-country.js';

/** The host countries of this installation by code. */
export type HostCountries = ReadonlyMap<string, HostCountry>;

const ownFolder = new URL('./', import.meta.url);
const ownEnding = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/**
 * Finds the country folders beside this file (or in another `place`, whose URL ends with a slash) and opens each one's
 * door. Nobody lists countries anywhere: a new folder is a new country; one that holds an agreement profile alone is none
 * until its format comes. Throws HOST_COUNTRY_INVALID when there is none, when a folder's code is not its name, or when a
 * folder holds no profile.
 */
export async function loadHostCountries(place: URL = ownFolder): Promise<HostCountries> {
  const withDoor = foldersIn(place).filter(({ door }) => existsSync(door));
  if (withDoor.length === 0) throw invalid('There is no host country folder.');
  const countries = new Map<string, HostCountry>();
  // One after the other, so that a folder that fails is the one that is named.
  for (const { name, door } of withDoor) countries.set(name, await openDoor(name, door));
  return countries;
}

/**
 * The agreement profiles of this installation in the order of their folders' names: also those of host countries whose
 * format has not come yet, and of States that concluded one together. Throws HOST_COUNTRY_INVALID when a folder holds none.
 */
export function agreementFiles(place: URL = ownFolder): readonly URL[] {
  return foldersIn(place).map(({ profile }) => profile);
}

interface Folder {
  readonly name: string;
  readonly door: URL;
  readonly profile: URL;
}

function foldersIn(place: URL): Folder[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{3}$/.test(entry.name))
    .map(({ name }) => wholeFolder(name, new URL(`${name}/`, place)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Without a door it is no host country yet; without a profile nobody could tell what a request from there means. */
function wholeFolder(name: string, folder: URL): Folder {
  const door = new URL(`index.${ownEnding}`, folder);
  const profile = new URL('agreement.yaml', folder);
  if (existsSync(profile)) return { name, door, profile };
  throw invalid(
    existsSync(door)
      ? `The folder ${name} has a door and no agreement.yaml.`
      : `The folder ${name} holds neither a door nor an agreement.yaml.`,
  );
}

async function openDoor(code: string, file: URL): Promise<HostCountry> {
  const door = (await import(file.href)) as { hostCountry?: HostCountry };
  if (!door.hostCountry) throw invalid(`The folder ${code} exports no hostCountry.`);
  if (door.hostCountry.code !== code) throw invalid(`The folder ${code} calls itself ${door.hostCountry.code}.`);
  return door.hostCountry;
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('HOST_COUNTRY_INVALID', { detail });
