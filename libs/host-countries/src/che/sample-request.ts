import { ReadmissionError } from '#canonical-message';
import { type SamplePerson, type SampleRequest } from '../host-country.js';
import { stated } from '../stated.js';
import { evidenceTypes, presentations } from './code-lists.js';
import {
  type Country,
  type Evidence,
  type PartnerRequest,
  type Person,
  type Sex,
  type Traveller,
} from './generated/partner-request.js';
import { kosovo, messageType, switzerland } from './participants.js';
import { holderWord } from './travellers.js';

type Asked = PartnerRequest['delivery']['readmissionRequest'];

/** What the Swiss authority might send about invented persons: nationals of Kosovo with the documents given. */
export function sampleRequest({ reference, persons, photo }: SampleRequest): PartnerRequest {
  const [transferee, ...others] = persons;
  const spouse = others.find(({ role }) => role === 'spouse');
  const children = others.filter(({ role }) => role === 'child');
  const evidence = [
    ...evidenceOf(transferee, holderWord('transferee', 0)),
    ...(spouse ? evidenceOf(spouse, holderWord('spouse', 0)) : []),
    ...children.flatMap((child, index) => evidenceOf(child, holderWord('child', index + 1))),
  ];
  return {
    delivery: {
      deliveryHeader: {
        senderId: switzerland,
        recipientId: kosovo,
        messageId: reference,
        messageType,
        sendingApplication: { manufacturer: 'Example', product: 'Sample', productVersion: '1' },
        messageDate: new Date().toISOString(),
        action: '5',
        testDeliveryFlag: 'false',
      },
      readmissionRequest: stated<Asked>({
        legalGround: 'ownNational',
        requestingAuthority: 'Staatssekretariat für Migration',
        transferee: travellerOf(transferee, photo),
        spouse: spouse && travellerOf(spouse),
        child: children.length > 0 ? children.map((child) => travellerOf(child)) : undefined,
        evidence: evidence.length > 0 ? evidence : undefined,
      }),
    },
  };
}

const travellerOf = (person: SamplePerson, photograph?: string): Traveller =>
  stated<Traveller>({
    person: personOf(person),
    fatherName: person.fatherName,
    motherName: person.motherName,
    lastResidence: person.lastAddress,
    photograph,
  });

const inKosovo: Country = { countryIdISO2: 'XK', countryNameShort: 'Kosovo' };

function personOf({ surname, givenName, dateOfBirth, placeOfBirth, personalNumber, ...rest }: SamplePerson): Person {
  const sex: Sex = rest.sex === 'male' ? '1' : '2';
  const name = { officialName: surname, firstName: givenName };
  return {
    personIdentification: stated<Person['personIdentification']>({
      localPersonId: { personIdCategory: 'CH.SAMPLE', personId: 'SAMPLE-PERSON' },
      otherPersonId:
        personalNumber === undefined
          ? undefined
          : [{ personIdCategory: 'XK.PERSONALNUMBER', personId: personalNumber }],
      ...name,
      sex,
      dateOfBirth: { yearMonthDay: dateOfBirth },
    }),
    nameData: name,
    birthData: {
      dateOfBirth: { yearMonthDay: dateOfBirth },
      placeOfBirth: { foreignCountry: { country: inKosovo, town: placeOfBirth } },
      sex,
    },
    nationalityData: { nationalityStatus: '2', countryInfo: [{ country: inKosovo }] },
  };
}

function evidenceOf(person: SamplePerson, holder: string): Evidence[] {
  return person.documents.map((document) =>
    stated<Evidence>({
      type: codeOf(evidenceTypes, document.type),
      holder,
      presentation: codeOf(presentations, document.presentation ?? 'number-only'),
      number: document.number,
      dateOfIssue: document.issuedOn,
      dateOfExpiry: document.expiresOn,
    }),
  );
}

/** The format's code for a canonical one: the code list read backwards. */
function codeOf<Code extends string, Meaning extends string>(list: Record<Code, Meaning>, meaning: Meaning): Code {
  const codes = Object.keys(list) as Code[];
  const found = codes.find((code) => list[code] === meaning);
  if (found === undefined) throw new ReadmissionError('HOST_COUNTRY_INVALID', { detail: `No code means ${meaning}.` });
  return found;
}
