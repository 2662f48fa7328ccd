import { type PersonClass } from '#canonical-message';
import { dateIn, endOfDay, addDays } from './calendar-date.js';
import { type Agreement } from './read-agreement.js';

/** Share of a contingent from which officers are warned. Our own number: no text names one. */
const warningShare = 0.8;

/** The contingent that counts a request, and when its present period began. */
export interface QuotaPeriod {
  readonly number: number;
  readonly since: Date;
  readonly personClasses?: readonly PersonClass[];
  readonly legalRef: string;
}

/** The contingent under which a request of this class and instant counts; undefined where the agreement has none. */
export function quotaPeriodAt({ profile }: Agreement, personClass: PersonClass, at: Date): QuotaPeriod | undefined {
  const { quota, zone } = profile;
  if (!quota || quota.personClasses?.includes(personClass) === false) return undefined;
  const day = dateIn(zone, at);
  const first = quota.per === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
  const { number, personClasses, legalRef } = quota;
  return { number, since: endOfDay(zone, addDays(first, -1)), ...(personClasses ? { personClasses } : {}), legalRef };
}

/** What the use of a contingent means: nothing yet, a warning, or that a human has to look before anything goes on. */
export function judgeQuota({ number }: QuotaPeriod, used: number): 'within' | 'near' | 'exceeded' {
  if (used > number) return 'exceeded';
  return used >= number * warningShare ? 'near' : 'within';
}
