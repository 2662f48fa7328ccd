import { permittedSkew } from './partner-signature.js';

/** From when to when a partner's key counts; null: until it is revoked. */
export interface KeyPeriod {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/**
 * Whether a key counts at an instant, with the permitted skew at both ends: the clocks of a partner and of our copies
 * differ, and what was signed in the last second is still on its way. Everybody who asks has to ask here, or what one
 * part accepts would look wrong to another.
 */
export function isWithinPeriod({ validFrom, validUntil }: KeyPeriod, at: Date): boolean {
  const skew = permittedSkew * 1000;
  const isEarly = validFrom.getTime() - skew > at.getTime();
  return !isEarly && (validUntil === null || validUntil.getTime() + skew > at.getTime());
}
