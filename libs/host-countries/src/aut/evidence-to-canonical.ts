import { type Evidence, type Fault, pointerStep } from '#canonical-message';
import { type AttachedFiles } from '../attached-files.js';
import { stated } from '../stated.js';
import { evidenceTypes, presentations } from './code-lists.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { type Holder } from './holders.js';

/** The means of evidence in canonical form, copies among the files; a fault where it is nobody's who is in the form. */
export function evidenceToCanonical(
  form: PartnerRequest,
  holders: readonly Holder[],
  files: AttachedFiles,
): { evidence: Evidence[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const evidence = (form.meansOfEvidence ?? []).map((means, index) => {
    const pointer = `/meansOfEvidence${pointerStep(index)}`;
    const person = holders.find(({ holder }) => holder === (means.holder ?? 'PERSON'))?.id;
    if (person === undefined) {
      faults.push({
        code: 'FIELD_INVALID',
        pointer: `${pointer}/holder`,
        detail: 'names a person who is not in the form',
      });
    }
    return stated<Evidence>({
      id: `e${index + 1}`,
      // Where nobody was found, the fault ends the mapping.
      person: person ?? '',
      type: evidenceTypes[means.type],
      presentation: presentations[means.presentation],
      number: means.number,
      issuedOn: means.dateOfIssue,
      expiresOn: means.expiryDate,
      placeOfIssue: means.placeOfIssue,
      issuingAuthority: means.issuingAuthority,
      issuingState: means.issuingState,
      note: means.explanation,
      attachment: files.add(means.copy, `${pointer}/copy`, { purpose: 'document-copy', person }),
    });
  });
  return { evidence, faults };
}
