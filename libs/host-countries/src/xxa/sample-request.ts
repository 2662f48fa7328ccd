import { type SampleDocument, type SampleRequest } from '../host-country.js';
import { stated } from '../stated.js';
import { type Paper, type PartnerRequest } from './generated/partner-request.js';

/** A request about an invented person. Exampland's format has room for one: the transferee. */
export function sampleRequest({ reference, persons, photo }: SampleRequest): PartnerRequest {
  const [person] = persons;
  return stated<PartnerRequest>({
    ref: reference,
    office: 'Ministry of Examples',
    ground: 'OWN',
    family: person.surname,
    given: person.givenName,
    born: person.dateOfBirth,
    birthplace: person.placeOfBirth,
    sex: person.sex === 'male' ? 'M' : 'F',
    nationality: 'Kosovo',
    father: person.fatherName,
    personalNumber: person.personalNumber,
    photo,
    papers: person.documents.flatMap(paperOf),
  });
}

const kinds: Partial<Record<SampleDocument['type'], Paper['kind']>> = {
  passport: 'PASSPORT',
  'identity-card': 'IDCARD',
  'birth-certificate': 'BIRTHCERT',
  'driving-licence': 'LICENCE',
};
const ways = { original: 'ORIGINAL', copy: 'COPY', 'number-only': 'NUMBER' } as const;

/** A document of a kind that Exampland has no code for is left out. */
function paperOf(document: SampleDocument): Paper[] {
  const kind = kinds[document.type];
  const { number, issuedOn: issued, expiresOn: expires } = document;
  return kind
    ? [stated<Paper>({ kind, shown: ways[document.presentation ?? 'number-only'], number, issued, expires })]
    : [];
}
