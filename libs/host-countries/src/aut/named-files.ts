import { type Fault, pointerStep } from '#canonical-message';
import { type AttachedFiles } from '../attached-files.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { type Holder } from './holders.js';

/** Takes over the files that the form names and that are uploaded apart; a fault where one is nobody's in the form. */
export function addNamedFiles(form: PartnerRequest, holders: readonly Holder[], files: AttachedFiles): Fault[] {
  return (form.attachments ?? []).flatMap(({ kind, holder = 'PERSON', ...file }, index): Fault[] => {
    const pointer = `/attachments${pointerStep(index)}`;
    const person = holders.find((one) => one.holder === holder)?.id;
    if (person === undefined) {
      return [{ code: 'FIELD_INVALID', pointer: `${pointer}/holder`, detail: 'names a person who is not in the form' }];
    }
    files.addNamed(file, pointer, { purpose: kind === 'LICHTBILD' ? 'photograph' : 'document-copy', person });
    return [];
  });
}
