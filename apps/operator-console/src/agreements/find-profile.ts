import { existsSync, readFileSync } from 'node:fs';
import { type Agreement, readAgreement } from '#agreements';
import { ReadmissionError } from '#canonical-message';
import { agreementFiles } from '#host-countries';

/** A profile that is a file of its own, or one that is shipped, by its id. Throws AGREEMENT_INVALID or NOT_FOUND. */
export function findProfile(fileOrId: string): Agreement {
  if (existsSync(fileOrId)) return readAgreement(readFileSync(fileOrId));
  const shipped = agreementFiles().map((file) => readAgreement(readFileSync(file)));
  const found = shipped.find(({ profile }) => profile.id === fileOrId);
  if (found) return found;
  const known = shipped.map(({ profile }) => profile.id).join(', ');
  throw new ReadmissionError('NOT_FOUND', { detail: `There is no file and no shipped agreement ${fileOrId}. Shipped: ${known}.` }); // prettier-ignore
}
