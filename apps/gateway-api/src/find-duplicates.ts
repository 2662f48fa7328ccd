import { type Notice } from '#agreements';
import { type CaseStore } from '#case-store';
import { type ReadmissionRequest } from '#canonical-message';
import { type SignedAct } from './open-signed-act.js';

/**
 * Open cases of the same partner with the same reference, or about a person of the same name and birth date. The request
 * is received all the same: nobody but its sender can say whether it is meant twice. One that it supersedes is none.
 */
export async function findDuplicates(
  likenesses: CaseStore['likenesses'],
  { partner, header }: Pick<SignedAct, 'partner' | 'header'>,
  { reference, persons: [transferee] }: ReadmissionRequest,
): Promise<Notice[]> {
  const found = await likenesses.find({
    partner,
    reference,
    name: transferee?.name.asStated ?? '',
    birth: transferee?.dateOfBirth,
    except: header.supersedes,
  });
  return found.map(({ caseNumber, sameReference, samePerson }) => {
    const same = [sameReference ? 'reference' : [], samePerson ? 'person' : []].flat().join(' and ');
    const detail = `Case ${caseNumber} is open and has the same ${same}; name it in "supersedes" if this request takes its place.`;
    return { code: 'POSSIBLE_DUPLICATE', detail, caseNumber };
  });
}
