import { randomBytes } from 'node:crypto';
import { type HostCountry, loadHostCountries, type SamplePerson } from '#host-countries';

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
  const reference = `TEST-${randomBytes(4).toString('hex')}`;
  return Buffer.from(country.sample({ reference, persons: [{ ...unknownPerson, ...person }] })).toString();
}

/** The same document with some members changed, added or (undefined) removed. */
export function changed(document: string, changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(document) as object), ...changes });
}
