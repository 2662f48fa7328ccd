import { type DroppedField, type RestrictedStatement } from '../host-country.js';
import { type PartnerRequest } from './generated/partner-request.js';
import { type Holder } from './holders.js';

const specialCategory = 'A special category of personal data that the agreement does not name (Art. 10).';
const notTakenBack = 'Relatives who are not to be taken back themselves are no part of the request.';

const droppedOfPersons = [
  { field: 'religion', reason: specialCategory },
  { field: 'ethnicity', reason: specialCategory },
  { field: 'nameOfSpouse', reason: notTakenBack },
  { field: 'namesAndAgesOfChildren', reason: notTakenBack },
];

/** What the form holds and the canonical form does not take over: where it stood and why, never what it said. */
export function droppedFields(form: PartnerRequest, holders: readonly Holder[]): DroppedField[] {
  const ofPersons = holders.flatMap(({ details, pointer }) =>
    droppedOfPersons
      .filter(({ field }) => Object.hasOwn(details, field))
      .map(({ field, reason }) => ({ pointer: `${pointer}/${field}`, reason })),
  );
  const reason = 'The signature of the message stands in the place of the signature on paper.';
  return form.signatory ? [...ofPersons, { pointer: '/signatory', reason }] : ofPersons;
}

/** What the form states of ethnicity: dropped, unless the agreement's profile names a policy of its time that needs it. */
export const restrictedStatements = (holders: readonly Holder[]): RestrictedStatement[] =>
  holders.flatMap(({ id, details: { ethnicity } }) =>
    ethnicity === undefined ? [] : [{ kind: 'ethnicity' as const, person: id, stated: ethnicity }],
  );
