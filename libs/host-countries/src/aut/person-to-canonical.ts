import { type Name, type Nationality, type OtherName, type Person, type Place } from '#canonical-message';
import { readMunicipality, readState } from '#reference-data';
import { stated } from '../stated.js';
import { civilStatuses, numberSchemes, otherNameKinds, sexes } from './code-lists.js';
import { type Child, type FullName, type Place as FormPlace, type Transferee } from './generated/partner-request.js';
import { type Holder } from './holders.js';

/** One person of the form in canonical form. The form's spouse and children have a part of the transferee's fields. */
export function personToCanonical({ id, role, details }: Holder): Person {
  const person: Child & Partial<Transferee> = details;
  const names = otherNamesOf(person);
  const { physicalDescription: looks, personalNumbers: numbers } = person;
  return stated<Person>({
    id,
    role,
    name: nameOf(person.fullName),
    otherNames: names.length > 0 ? names : undefined,
    dateOfBirth: person.dateOfBirth,
    placeOfBirth: person.placeOfBirth && placeOf(person.placeOfBirth),
    sex: person.sex ? sexes[person.sex] : 'unknown',
    physicalDescription:
      looks &&
      stated<NonNullable<Person['physicalDescription']>>({
        heightCm: looks.heightCm,
        eyeColour: looks.colourOfEyes,
        distinguishingMarks: looks.distinguishingMarks,
      }),
    nationalities: (person.nationalities ?? []).map(nationalityOf),
    formerNationalities: person.formerNationalities?.map(nationalityOf),
    languages: person.languages && [...person.languages],
    civilStatus: person.civilStatus && civilStatuses[person.civilStatus],
    fatherName: person.fatherName,
    motherName: person.motherName,
    lastAddress: person.lastAddress && placeOf(person.lastAddress),
    personalNumbers: numbers?.map(({ scheme, number }) => ({ scheme: numberSchemes[scheme], value: number })),
  });
}

function nameOf({ surname, givenNames }: FullName): Name {
  const parts = [surname, givenNames].filter((part) => part !== undefined);
  return { asStated: parts.join(' '), surnames: wordsOf(surname, 6), givenNames: wordsOf(givenNames, 8) };
}

/** The words of a name; a hyphen binds two into one. What exceeds the canonical form stays with the last word. */
function wordsOf(text: string | undefined, atMost: number): string[] {
  const words = text?.trim().split(/\s+/) ?? [];
  return words.length <= atMost ? words : [...words.slice(0, atMost - 1), words.slice(atMost - 1).join(' ')];
}

function otherNamesOf({ maidenName, alsoKnownAs }: Partial<Transferee>): OtherName[] {
  const maiden: OtherName[] = maidenName === undefined ? [] : [{ kind: 'maiden', asStated: maidenName }];
  return [...maiden, ...(alsoKnownAs ?? []).map(({ kind, name }) => ({ kind: otherNameKinds[kind], asStated: name }))];
}

function nationalityOf(asStated: string): Nationality {
  return stated<Nationality>({ asStated, code: readState(asStated)?.code });
}

// Files of before 2008 place Kosovo's towns in one of these, and Serbia's papers still do.
const statesThatMayMeanKosovo = ['XKX', 'UNK', 'SRB', 'SCG', 'YUG'];

/** A place in another State is not looked for in Kosovo: some villages have a namesake elsewhere. */
function placeOf({ asWritten, settlement, state }: FormPlace): Place {
  const country = state === undefined ? undefined : readState(state)?.code;
  const mayBeKosovo = country === undefined ? state === undefined : statesThatMayMeanKosovo.includes(country);
  const municipality = mayBeKosovo
    ? (readMunicipality(asWritten) ?? (settlement === undefined ? undefined : readMunicipality(settlement)))
    : undefined;
  return stated<Place>({ asStated: asWritten, settlement, municipality, country });
}
