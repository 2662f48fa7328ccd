import { type ReadmissionRequest } from '#canonical-message';
import { type AgreementProfile } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

type Item = AgreementProfile['mandatoryData'][number]['item'];

/** Something that the agreement demands and a request lacks. It is receipted, and it stops no clock. */
export interface Deficiency {
  readonly field: string;
  readonly legalRef: string;
  readonly detail: string;
}

const isPresent: Readonly<Record<Item, (request: ReadmissionRequest) => boolean>> = {
  surnames: ({ persons }) => persons.every(({ name }) => name.surnames.length > 0),
  'given-names': ({ persons }) => persons.every(({ name }) => name.givenNames.length > 0),
  'date-of-birth': ({ persons }) => persons.every(({ dateOfBirth }) => dateOfBirth !== undefined),
  'father-name': ({ persons }) => persons[0]?.fatherName !== undefined,
  'place-of-birth': ({ persons }) => persons[0]?.placeOfBirth !== undefined,
  'last-address': ({ persons }) => persons[0]?.lastAddress !== undefined,
  evidence: ({ evidence }) => evidence.length > 0,
  'document-copy': ({ attachments }) => attachments.some(({ purpose }) => purpose === 'document-copy'),
  // The canonical form has no place for biometric data yet, so that what is asked for where possible is never there.
  biometrics: () => false,
  photograph: ({ attachments }) => attachments.some(({ purpose }) => purpose === 'photograph'),
};

/** Mandatory items that are missing, each with the article that demands it. */
export const findDeficiencies = ({ profile }: Agreement, request: ReadmissionRequest): Deficiency[] =>
  profile.mandatoryData
    .filter(({ item, demand }) => demand === 'mandatory' && !isPresent[item](request))
    .map(({ item, legalRef }) => ({ field: item, legalRef, detail: `${item} is mandatory and missing` }));
