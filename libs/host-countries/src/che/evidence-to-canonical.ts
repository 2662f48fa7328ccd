import { type Evidence, type Fault, pointerStep } from '#canonical-message';
import { type AttachedFiles } from '../attached-files.js';
import { stated } from '../stated.js';
import { evidenceTypes, presentations } from './code-lists.js';
import { type Evidence as Means } from './generated/partner-request.js';
import { type PlacedTraveller, requestPointer } from './travellers.js';

/** The means of evidence in canonical form, copies among the files; a fault where it is nobody's who is in the request. */
export function evidenceToCanonical(
  means: readonly Means[],
  travellers: readonly PlacedTraveller[],
  files: AttachedFiles,
): { evidence: Evidence[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const evidence = means.map((one, index) => {
    const pointer = `${requestPointer}/evidence${pointerStep(index)}`;
    const person = travellers.find(({ holder }) => holder === (one.holder ?? 'transferee'))?.id;
    if (person === undefined) {
      const detail = 'names a person who is not in the request';
      faults.push({ code: 'FIELD_INVALID', pointer: `${pointer}/holder`, detail });
    }
    return stated<Evidence>({
      id: `e${index + 1}`,
      // Where nobody was found, the fault ends the mapping.
      person: person ?? '',
      type: evidenceTypes[one.type],
      presentation: presentations[one.presentation],
      number: one.number,
      issuedOn: one.dateOfIssue,
      expiresOn: one.dateOfExpiry,
      placeOfIssue: one.placeOfIssue,
      issuingAuthority: one.issuingAuthority,
      issuingState: one.issuingState,
      note: one.explanation,
      attachment: files.add(one.copy, `${pointer}/copy`, { purpose: 'document-copy', person }),
    });
  });
  return { evidence, faults };
}
