import { randomInt } from 'node:crypto';
import { type HostCountry } from '#host-countries';
import { type DrawnFamily } from '#registry-matching';

/** A sample request and what is to become of it. */
export interface Sample {
  readonly about: string;
  readonly reference: string;
  readonly payload: Uint8Array;
  /** The `cty` to sign. */
  readonly mediaType: string;
  readonly expected: 'accepted' | 'refused';
}

/** Somebody who stands in no register, so that a refusal can be shown. The name says that it is invented. */
const unknownPerson = {
  role: 'transferee',
  surname: 'Exampleson',
  givenName: 'Nobody',
  dateOfBirth: '1971-07-17',
  placeOfBirth: 'Prizren',
  sex: 'male',
  documents: [],
} as const;

/**
 * Samples of one host country, in its own format: families drawn from the invented registry, who are known here, and
 * somebody who is not.
 */
export function samplesOf(country: HostCountry, families: readonly DrawnFamily[]): Sample[] {
  const { mediaType } = country;
  const known = families.map((persons) => ({
    about: persons.length > 1 ? `family of ${persons.length}` : 'person in the registry',
    persons,
    expected: 'accepted' as const,
  }));
  const unknown = {
    about: 'person not in the registry',
    persons: [unknownPerson] as const,
    expected: 'refused' as const,
  };
  return [...known, unknown].map(({ about, persons, expected }) => {
    const reference = `DEMO-${randomInt(1e9)}`;
    return { about, reference, expected, payload: country.sample({ reference, persons }), mediaType };
  });
}
