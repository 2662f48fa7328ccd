import { type Person, pointerStep } from '#canonical-message';
import { type Child, type PartnerRequest, type Spouse, type Transferee } from './generated/partner-request.js';

/** A person of the form: where it stands, what evidence calls it, and its identifier in the canonical form. */
export interface Holder {
  readonly id: string;
  readonly role: Person['role'];
  readonly holder: string;
  readonly pointer: string;
  readonly details: Transferee | Spouse | Child;
}

/** The form's word for a person by place: the transferee, the spouse, the nth child. */
export const holderWord = (role: Person['role'], nthChild: number): string => {
  if (role === 'transferee') return 'PERSON';
  return role === 'spouse' ? 'EHEPARTNER' : `KIND_${nthChild}`;
};

/** The reverse of holderWord. */
export const roleOf = (holder: string): Person['role'] => {
  if (holder === 'PERSON') return 'transferee';
  return holder === 'EHEPARTNER' ? 'spouse' : 'child';
};

/** The persons of the form in canonical order: p1 is the transferee, then the spouse, then the children. */
export function holdersOf(form: PartnerRequest): Holder[] {
  const places = [
    { role: 'transferee' as const, pointer: '/personalDetails', details: form.personalDetails, nth: 0 },
    ...(form.spouse ? [{ role: 'spouse' as const, pointer: '/spouse', details: form.spouse, nth: 0 }] : []),
    ...(form.children ?? []).map((details, index) => ({
      role: 'child' as const,
      pointer: `/children${pointerStep(index)}`,
      details,
      nth: index + 1,
    })),
  ];
  return places.map(({ role, pointer, details, nth }, index) => ({
    id: `p${index + 1}`,
    role,
    holder: holderWord(role, nth),
    pointer,
    details,
  }));
}
