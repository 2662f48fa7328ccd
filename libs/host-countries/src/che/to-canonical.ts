import { type Authority, type ReadmissionRequest, throwFaults } from '#canonical-message';
import { AttachedFiles } from '../attached-files.js';
import { type CanonicalDraft } from '../host-country.js';
import { stated } from '../stated.js';
import { booleans, personClasses } from './code-lists.js';
import { droppedFields } from './dropped-fields.js';
import { evidenceToCanonical } from './evidence-to-canonical.js';
import { findContradictions } from './find-contradictions.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { referenceOf } from './message-reference.js';
import { personToCanonical } from './person-to-canonical.js';
import { travellersOf } from './travellers.js';

/** The request in canonical form. What the treaty demands and the message lacks is not refused. */
export function toCanonical(message: PartnerRequest): CanonicalDraft {
  const { deliveryHeader: header, readmissionRequest: asked } = message.delivery;
  const travellers = travellersOf(message);
  const files = new AttachedFiles();
  for (const { id, traveller, pointer } of travellers) {
    files.add(traveller.photograph, `${pointer}/photograph`, { purpose: 'photograph', person: id });
  }
  const { evidence, faults } = evidenceToCanonical(asked.evidence ?? [], travellers, files);
  throwFaults([...findContradictions(travellers), ...faults, ...files.faults]);
  const request = stated<ReadmissionRequest>({
    reference: referenceOf(header),
    // The date as it stands there, in the sender's own offset.
    issuedOn: header.messageDate.slice(0, 'YYYY-MM-DD'.length),
    requestingAuthority: stated<Authority>({
      name: asked.requestingAuthority,
      office: header.originalSenderId,
      contact: header.declarationLocalReference,
    }),
    personClass: personClasses[asked.legalGround],
    // The agreement has no accelerated procedure.
    procedure: {
      accelerated: false,
      interviewRequested: asked.interviewRequested === undefined ? false : booleans[asked.interviewRequested],
    },
    persons: travellers.map(personToCanonical),
    evidence,
    observations: asked.remarks,
    attachments: files.attachments,
  });
  return { request, attachments: files.bytes, dropped: droppedFields(message, travellers) };
}
