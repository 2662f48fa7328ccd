import { type Authority, type ReadmissionRequest, type SpecialCircumstances, throwFaults } from '#canonical-message';
import { AttachedFiles } from '../attached-files.js';
import { type CanonicalDraft } from '../host-country.js';
import { stated } from '../stated.js';
import { healthBases, personClasses } from './code-lists.js';
import { droppedFields, restrictedStatements } from './dropped-fields.js';
import { evidenceToCanonical } from './evidence-to-canonical.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { holdersOf } from './holders.js';
import { addNamedFiles } from './named-files.js';
import { personToCanonical } from './person-to-canonical.js';

/** The common application form (Annex 6) in canonical form. What the treaty demands and the form lacks is not refused. */
export function toCanonical(form: PartnerRequest): CanonicalDraft {
  const holders = holdersOf(form);
  const files = new AttachedFiles();
  for (const { id, details, pointer } of holders) {
    files.add(details.photograph, `${pointer}/photograph`, { purpose: 'photograph', person: id });
  }
  const { evidence, faults } = evidenceToCanonical(form, holders, files);
  const strangers = addNamedFiles(form, holders, files);
  throwFaults([...faults, ...strangers, ...files.faults]);
  const request = stated<ReadmissionRequest>({
    reference: form.reference,
    issuedOn: form.date,
    placeOfIssue: form.place,
    requestingAuthority: requestingAuthorityOf(form),
    requestedAuthority: form.requestedAuthority && { name: form.requestedAuthority.designation },
    personClass: personClasses[form.legalGround],
    procedure: {
      accelerated: form.tickBoxes?.acceleratedProcedure ?? false,
      interviewRequested: form.tickBoxes?.interviewRequest ?? false,
    },
    persons: holders.map(personToCanonical),
    evidence,
    specialCircumstances: form.specialCircumstances && specialCircumstancesOf(form.specialCircumstances),
    observations: form.observations,
    attachments: files.attachments,
  });
  return {
    request,
    attachments: files.bytes,
    dropped: droppedFields(form, holders),
    restricted: restrictedStatements(holders),
  };
}

function requestingAuthorityOf({ requestingAuthority: asking }: PartnerRequest): Authority {
  return stated<Authority>({ name: asking.designation, office: asking.office, contact: asking.officialContact });
}

function specialCircumstancesOf(special: NonNullable<PartnerRequest['specialCircumstances']>): SpecialCircumstances {
  const { health, particularlyDangerousPerson: dangerous, protectiveMeasures } = special;
  return stated<SpecialCircumstances>({
    health:
      health &&
      stated<NonNullable<SpecialCircumstances['health']>>({
        statement: health.statement,
        contagiousDisease: health.latinNameOfContagiousDisease,
        legalBasis: healthBases[health.legalBasis],
        informedOn: health.informedOn,
      }),
    dangerousness: dangerous && { statement: dangerous.indication },
    protectiveMeasures,
  });
}
