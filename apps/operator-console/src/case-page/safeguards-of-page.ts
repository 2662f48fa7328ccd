import { type CaseView } from '#case-store';

/** A safeguard of a case. While one is open nobody can sign a decision. */
export interface PageSafeguard {
  readonly code: string;
  readonly state: 'not-raised' | 'open' | 'released' | 'expired';
  readonly blocksSignature: boolean;
  /** Whom it is about; null for the whole case. */
  readonly person: string | null;
  readonly releasedAt: string | null;
  readonly validUntil: string | null;
}

/** What is looked at in every case, in the order of the page; a hold of another kind comes after. */
const looked = [
  'UNACCOMPANIED_MINOR',
  'FAMILY_SEPARATION',
  'SPECIAL_NEEDS',
  'DANGEROUSNESS_INDICATED',
  'QUOTA_EXCEEDED',
] as const;

/** Before the verification nothing has been looked at yet, so that nothing is said not to be raised. */
export function safeguardsOfPage({ holds, verificationOutcome }: CaseView): PageSafeguard[] {
  const raised = holds.map(({ code, person, releasedAt, validUntil, isExpired }) => ({
    code,
    state: releasedAt === null ? ('open' as const) : isExpired ? ('expired' as const) : ('released' as const),
    blocksSignature: releasedAt === null || isExpired,
    person,
    releasedAt,
    validUntil,
  }));
  const clear = verificationOutcome === null ? [] : looked.filter((code) => !holds.some((hold) => hold.code === code));
  const notRaised = { state: 'not-raised', blocksSignature: false, person: null, releasedAt: null, validUntil: null } as const; // prettier-ignore
  return [...raised, ...clear.map((code) => ({ code, ...notRaised }))];
}
