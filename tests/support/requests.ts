import { randomInt } from 'node:crypto';
import { type HostCountry, loadHostCountries, type SamplePerson } from '#host-countries';
import { drawFamilies } from '#registry-matching';

/** A visibly invented person, whom no register knows. */
export const unknownPerson: SamplePerson = {
  role: 'transferee',
  surname: 'Exampleson',
  givenName: 'Invented',
  dateOfBirth: '1984-05-17',
  placeOfBirth: 'Prizren',
  sex: 'female',
  documents: [],
};

export async function countryOf(code: string): Promise<HostCountry> {
  const country = (await loadHostCountries()).get(code);
  if (!country) throw new Error(`There is no folder ${code}.`);
  return country;
}

/** A request of a host country in its own format, as text. */
export async function aRequest(code: string, person: Partial<SamplePerson> = {}): Promise<string> {
  const country = await countryOf(code);
  const reference = `TEST-${randomInt(1e9)}`;
  return Buffer.from(country.sample({ reference, persons: [{ ...unknownPerson, ...person }] })).toString();
}

/** The same document with some members changed, added or (undefined) removed. */
export function changed(document: string, changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(document) as object), ...changes });
}

/** A request about one person of the invented registry, with a passport: the same seed draws the same person. */
export async function aKnownPerson(databaseUrl: string, code: string, seed: number): Promise<Uint8Array> {
  const [persons] = await drawFamilies(databaseUrl, { count: 1, seed });
  const reference = `KNOWN-${seed}-${randomInt(1e9)}`;
  return (await countryOf(code)).sample({ reference, persons: [persons![0]] });
}

/** A request about a whole family of the invented registry. */
export async function aFamily(databaseUrl: string, code: string): Promise<Uint8Array> {
  const families = await drawFamilies(databaseUrl, { count: 20, seed: 3 });
  const persons = families.find((family) => family.length > 2);
  if (!persons) throw new Error('No family was drawn.');
  return (await countryOf(code)).sample({ reference: `FAMILY-${randomInt(1e9)}`, persons });
}
