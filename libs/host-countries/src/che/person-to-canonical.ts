import { type Name, type Nationality, type OtherName, type Person, type Place } from '#canonical-message';
import { readMunicipality, readState } from '#reference-data';
import { stated } from '../stated.js';
import { civilStatuses, numberSchemes, sexes } from './code-lists.js';
import {
  type Country,
  type ForeignerName,
  type PartialDate,
  type Person as EchPerson,
} from './generated/partner-request.js';
import { type PlacedTraveller } from './travellers.js';

type BirthPlace = EchPerson['birthData']['placeOfBirth'];
type NameData = EchPerson['nameData'];

/** One person in canonical form. Name, birth and sex are those of eCH-0011; what eCH-0044 repeats of them is the same. */
export function personToCanonical({ id, role, traveller }: PlacedTraveller): Person {
  const { personIdentification, nameData, birthData, maritalData, nationalityData } = traveller.person;
  const names = otherNamesOf(nameData, nameData.originalName ?? personIdentification.originalName);
  return stated<Person>({
    id,
    role,
    name: nameOf(nameData),
    otherNames: names.length > 0 ? names : undefined,
    dateOfBirth: partialDate(birthData.dateOfBirth),
    placeOfBirth: birthPlaceOf(birthData.placeOfBirth),
    sex: sexes[birthData.sex],
    nationalities: nationalitiesOf(nationalityData),
    civilStatus: maritalData && civilStatuses[maritalData.maritalStatus],
    fatherName: traveller.fatherName,
    motherName: traveller.motherName,
    lastAddress: traveller.lastResidence === undefined ? undefined : placeInKosovo(traveller.lastResidence),
    personalNumbers: personIdentification.otherPersonId?.map(({ personIdCategory, personId }) => ({
      scheme: numberSchemes[personIdCategory],
      value: personId,
    })),
  });
}

const nameOf = ({ officialName, firstName }: NameData): Name => ({
  asStated: `${officialName} ${firstName}`,
  surnames: wordsOf(officialName, 6),
  givenNames: wordsOf(firstName, 8),
});

/** The words of a name; a hyphen binds two into one. What exceeds the canonical form stays with the last word. */
function wordsOf(text: string, atMost: number): string[] {
  const words = text.trim().split(/\s+/);
  return words.length <= atMost ? words : [...words.slice(0, atMost - 1), words.slice(atMost - 1).join(' ')];
}

function otherNamesOf(names: NameData, originalName: string | undefined): OtherName[] {
  const { allianceName, aliasName, otherName, callName } = names;
  const others = [
    allianceName,
    aliasName,
    otherName,
    callName,
    foreignName(names.nameOnForeignPassport),
    foreignName(names.declaredForeignName),
  ].filter((name) => name !== undefined);
  const maiden: OtherName[] = originalName === undefined ? [] : [{ kind: 'maiden', asStated: originalName }];
  return [...maiden, ...others.map((asStated) => ({ kind: 'also-known-as' as const, asStated }))];
}

const foreignName = (name: ForeignerName | undefined): string | undefined =>
  name && [name.name, name.firstName].filter((part) => part !== undefined).join(' ');

/** Undefined cannot happen: the schema demands one of the three. */
export const partialDate = ({ yearMonthDay, yearMonth, year }: PartialDate): string | undefined =>
  yearMonthDay ?? yearMonth ?? year;

function birthPlaceOf({ swissTown, foreignCountry }: BirthPlace): Place | undefined {
  if (swissTown) {
    const { municipalityName, cantonAbbreviation: canton } = swissTown;
    return { asStated: canton === undefined ? municipalityName : `${municipalityName} ${canton}`, country: 'CHE' };
  }
  if (!foreignCountry) return undefined;
  const { country, town } = foreignCountry;
  const code = codeOf(country);
  const mayBeKosovo = code === undefined || statesThatMayMeanKosovo.includes(code);
  return stated<Place>({
    asStated: town ?? country.countryNameShort,
    settlement: town,
    // A place in another State is not looked for in Kosovo: some villages have a namesake elsewhere.
    municipality: town !== undefined && mayBeKosovo ? readMunicipality(town) : undefined,
    country: code,
  });
}

// Files of before 2008 place Kosovo's towns in one of these, and Serbia's papers still do.
const statesThatMayMeanKosovo = ['XKX', 'UNK', 'SRB', 'SCG', 'YUG'];

const placeInKosovo = (asStated: string): Place =>
  stated<Place>({ asStated, municipality: readMunicipality(asStated) });

function nationalitiesOf(data: EchPerson['nationalityData']): Nationality[] {
  // Status 1 of eCH-0011; the code is that of travel documents for a person without nationality.
  if (data?.nationalityStatus === '1') return [{ asStated: 'stateless', code: 'XXA' }];
  return (data?.countryInfo ?? []).map(({ country }) =>
    stated<Nationality>({ asStated: country.countryNameShort, code: codeOf(country) }),
  );
}

/** What the name says; the ISO code where the name cannot be read. */
const codeOf = ({ countryIdISO2: iso, countryNameShort: name }: Country): string | undefined =>
  (readState(name) ?? (iso === undefined ? undefined : readState(iso)))?.code;
