import { type PersonClass } from '#canonical-message';
import { dateIn } from './calendar-date.js';
import { type AgreementProfile } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

/** Whether the agreement takes back persons of this class. */
export const coversPersonClass = ({ profile }: Agreement, personClass: PersonClass): boolean =>
  profile.personClasses.some((one) => one.class === personClass);

/** A refusal code of the agreement, if it has it. */
export const refusalReason = (
  { profile }: Agreement,
  code: string,
): AgreementProfile['refusal']['codes'][number] | undefined => profile.refusal.codes.find((one) => one.code === code);

/** Kosovo's authority that is competent for a function on the day of an instant; undefined when the profile names none. */
export function competentAuthority(
  { profile }: Agreement,
  competence: AgreementProfile['authorities'][number]['function'],
  at: Date,
): string | undefined {
  const day = dateIn(profile.zone, at);
  return profile.authorities.find(
    ({ function: own, party, from, until }) =>
      own === competence && party === 'XKX' && from <= day && (until === undefined || day <= until),
  )?.name;
}
