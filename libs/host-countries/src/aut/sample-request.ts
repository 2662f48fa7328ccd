import { ReadmissionError } from '#canonical-message';
import { type SamplePerson, type SampleRequest } from '../host-country.js';
import { stated } from '../stated.js';
import { evidenceTypes, presentations } from './code-lists.js';
import { type Child, type MeansOfEvidence, type PartnerRequest, type Transferee } from './generated/partner-request.js';
import { holderWord } from './holders.js';

/** What the Austrian ministry might send about invented persons: nationals of Kosovo with the documents given. */
export function sampleRequest({ reference, persons, photo }: SampleRequest): PartnerRequest {
  const [transferee, ...others] = persons;
  const spouse = others.find(({ role }) => role === 'spouse');
  const children = others.filter(({ role }) => role === 'child');
  return stated<PartnerRequest>({
    formVersion: '1',
    reference,
    place: 'Wien',
    requestingAuthority: { designation: 'Bundesministerium für Inneres' },
    legalGround: 'EIGENER_STAATSANGEHOERIGER',
    personalDetails: stated<Transferee>({
      ...personOf(transferee),
      photograph: photo,
      lastAddress: transferee.lastAddress === undefined ? undefined : { asWritten: transferee.lastAddress },
    }),
    spouse: spouse && personOf(spouse),
    children: children.length > 0 ? children.map(personOf) : undefined,
    meansOfEvidence: [
      ...evidenceOf(transferee, 'PERSON'),
      ...(spouse ? evidenceOf(spouse, holderWord('spouse', 0)) : []),
      ...children.flatMap((child, index) => evidenceOf(child, holderWord('child', index + 1))),
    ],
  });
}

function personOf(person: SamplePerson): Child {
  return stated<Child>({
    fullName: { surname: person.surname, givenNames: person.givenName },
    dateOfBirth: person.dateOfBirth,
    placeOfBirth: { asWritten: person.placeOfBirth },
    sex: person.sex === 'male' ? 'M' : 'W',
    nationalities: ['Kosovo'],
    fatherName: person.fatherName,
    motherName: person.motherName,
    personalNumbers:
      person.personalNumber === undefined
        ? undefined
        : [{ scheme: 'KOSOVO_PERSONENNUMMER', number: person.personalNumber }],
  });
}

function evidenceOf(person: SamplePerson, holder: string): MeansOfEvidence[] {
  return person.documents.map((document) =>
    stated<MeansOfEvidence>({
      type: codeOf(evidenceTypes, document.type),
      holder,
      presentation: codeOf(presentations, document.presentation ?? 'number-only'),
      number: document.number,
      dateOfIssue: document.issuedOn,
      expiryDate: document.expiresOn,
    }),
  );
}

/** The form's code for a canonical one: the code list read backwards. */
function codeOf<Code extends string, Meaning extends string>(list: Record<Code, Meaning>, meaning: Meaning): Code {
  const codes = Object.keys(list) as Code[];
  const found = codes.find((code) => list[code] === meaning);
  if (found === undefined) throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: `No code means ${meaning}.` });
  return found;
}
