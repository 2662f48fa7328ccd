import { type Agreement } from '#agreements';
import { ReadmissionError } from '#canonical-message';
import { type SignedAct } from './open-signed-act.js';

/** Throws AGREEMENT_NOT_IN_FORCE, or AGREEMENT_SUSPENDED where it is suspended as a whole. */
export function agreementOf({ inForce, hostCountry }: SignedAct): Agreement {
  if (!inForce) throw new ReadmissionError('AGREEMENT_NOT_IN_FORCE', { show: { hostCountry } });
  const { agreement, suspension } = inForce;
  if (suspension && !suspension.personClasses) throw suspended(suspension.since);
  return agreement;
}

/** A suspension in part touches some classes of person only, so the document has to be read first. */
export function assertNotSuspended({ inForce }: SignedAct, personClass: string): void {
  const suspension = inForce?.suspension;
  if (suspension?.personClasses?.some((one) => one === personClass)) throw suspended(suspension.since);
}

const suspended = (since: Date): ReadmissionError =>
  new ReadmissionError('AGREEMENT_SUSPENDED', { show: { suspendedSince: since.toISOString() } });
