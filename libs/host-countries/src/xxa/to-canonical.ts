import {
  type Evidence,
  type Nationality,
  type Person,
  type Place,
  type ReadmissionRequest,
  throwFaults,
} from '#canonical-message';
import { readMunicipality, readState } from '#reference-data';
import { AttachedFiles } from '../attached-files.js';
import { type CanonicalDraft, type DroppedField } from '../host-country.js';
import { stated } from '../stated.js';
import { grounds, kinds, sexes, ways } from './code-lists.js';
import { type PartnerRequest } from './generated/partner-request.js';

/** Exampland's request in canonical form. */
export function toCanonical(document: PartnerRequest): CanonicalDraft {
  const files = new AttachedFiles();
  files.add(document.photo, '/photo', { purpose: 'photograph', person: 'p1' });
  const evidence = evidenceOf(document, files);
  for (const [index, { kind, ...file }] of (document.attachments ?? []).entries()) {
    const purpose = kind === 'PHOTO' ? 'photograph' : 'document-copy';
    files.addNamed(file, `/attachments/${index}`, { purpose, person: 'p1' });
  }
  // Every fault of the mapping at once, with pointers into what Exampland wrote.
  throwFaults(files.faults);
  const request = stated<ReadmissionRequest>({
    reference: document.ref,
    requestingAuthority: { name: document.office },
    personClass: grounds[document.ground],
    procedure: { accelerated: false, interviewRequested: false },
    persons: [personOf(document)],
    evidence,
    observations: document.remarks,
    attachments: files.attachments,
  });
  return { request, attachments: files.bytes, dropped: droppedFrom(document) };
}

function personOf({ family, given, ...rest }: PartnerRequest): Person {
  return stated<Person>({
    id: 'p1',
    role: 'transferee',
    name: { asStated: `${family} ${given}`, surnames: [family], givenNames: [given] },
    dateOfBirth: rest.born,
    placeOfBirth: rest.birthplace === undefined ? undefined : placeOf(rest.birthplace),
    sex: rest.sex ? sexes[rest.sex] : 'unknown',
    nationalities: rest.nationality === undefined ? [] : [nationalityOf(rest.nationality)],
    fatherName: rest.father,
    personalNumbers:
      rest.personalNumber === undefined
        ? undefined
        : [{ scheme: 'kosovo-personal-number', value: rest.personalNumber }],
  });
}

/** What was written is kept; what it was read as stands beside it, and is absent where that is not sure. */
const placeOf = (asStated: string): Place => stated<Place>({ asStated, municipality: readMunicipality(asStated) });

const nationalityOf = (asStated: string): Nationality =>
  stated<Nationality>({ asStated, code: readState(asStated)?.code });

function evidenceOf(document: PartnerRequest, files: AttachedFiles): Evidence[] {
  return (document.papers ?? []).map((paper, index) =>
    stated<Evidence>({
      id: `e${index + 1}`,
      person: 'p1',
      type: kinds[paper.kind],
      presentation: ways[paper.shown],
      number: paper.number,
      issuedOn: paper.issued,
      expiresOn: paper.expires,
      attachment: files.add(paper.scan, `/papers/${index}/scan`, { purpose: 'document-copy', person: 'p1' }),
    }),
  );
}

/** That it was there is recorded, never what it said. */
function droppedFrom(document: PartnerRequest): DroppedField[] {
  const reason = 'A special category of personal data that no agreement here names.';
  return document.belief === undefined ? [] : [{ pointer: '/belief', reason }];
}
