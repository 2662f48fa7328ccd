import { type Person, pointerStep } from '#canonical-message';
import { type PartnerRequest, type Traveller } from './generated/partner-request.js';

/** A person of the request: where it stands, what evidence calls it, and its identifier in the canonical form. */
export interface PlacedTraveller {
  readonly id: string;
  readonly role: Person['role'];
  readonly holder: string;
  readonly pointer: string;
  readonly traveller: Traveller;
}

export const requestPointer = '/delivery/readmissionRequest';

/** What evidence and answers call a person: by place, children by number from 1. */
export const holderWord = (role: Person['role'], nthChild: number): string =>
  role === 'child' ? `child-${nthChild}` : role;

/** The reverse of holderWord. */
export const roleOf = (holder: string): Person['role'] =>
  holder === 'transferee' || holder === 'spouse' ? holder : 'child';

/** The persons in canonical order: p1 is the transferee, then the spouse, then the children. */
export function travellersOf({ delivery: { readmissionRequest: asked } }: PartnerRequest): PlacedTraveller[] {
  const places = [
    { role: 'transferee' as const, step: '/transferee', traveller: asked.transferee, nth: 0 },
    ...(asked.spouse ? [{ role: 'spouse' as const, step: '/spouse', traveller: asked.spouse, nth: 0 }] : []),
    ...(asked.child ?? []).map((traveller, index) => ({
      role: 'child' as const,
      step: `/child${pointerStep(index)}`,
      traveller,
      nth: index + 1,
    })),
  ];
  return places.map(({ role, step, traveller, nth }, index) => ({
    id: `p${index + 1}`,
    role,
    holder: holderWord(role, nth),
    pointer: `${requestPointer}${step}`,
    traveller,
  }));
}
