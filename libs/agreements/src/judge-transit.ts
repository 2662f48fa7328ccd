import { type Fault, ReadmissionError, type TransitRequest } from '#canonical-message';
import { type Notice } from './ask-agreement.js';
import { type Deficiency } from './find-deficiencies.js';
import { type AgreementProfile } from './generated/agreement.js';
import { type Agreement } from './read-agreement.js';

type Transit = NonNullable<AgreementProfile['transit']>;
type Item = NonNullable<Transit['items']>[number]['item'];

/** What an agreement says of transit. Throws TRANSIT_NOT_IN_AGREEMENT where it says nothing, or where nobody has read it. */
export function transitTermsOf({ profile }: Agreement): Transit {
  if (profile.transit) return profile.transit;
  const open = profile.unverified.find(({ parameter }) => parameter === 'transit');
  const detail = open
    ? `What ${profile.id} says of transit has not been read: ${open.note}`
    : `${profile.id} says nothing of transit, so that there is no article to ask under.`;
  throw new ReadmissionError('TRANSIT_NOT_IN_AGREEMENT', { detail });
}

/** Where an item stands in the request, and whether it is there. */
const placeOf: Readonly<Record<Item, { readonly pointer: string; readonly isThere: (of: TransitRequest) => boolean }>> =
  {
    mode: { pointer: '/mode', isThere: ({ mode }) => mode !== undefined },
    'transit-states': { pointer: '/transitStates', isThere: ({ transitStates }) => transitStates !== undefined },
    destination: { pointer: '/destination', isThere: () => true },
    surnames: { pointer: '/person/surnames', isThere: () => true },
    'given-names': { pointer: '/person/givenNames', isThere: ({ person }) => person.givenNames !== undefined },
    'maiden-name': { pointer: '/person/maidenName', isThere: ({ person }) => person.maidenName !== undefined },
    'other-names': { pointer: '/person/otherNames', isThere: ({ person }) => person.otherNames !== undefined },
    'date-of-birth': { pointer: '/person/dateOfBirth', isThere: ({ person }) => person.dateOfBirth !== undefined },
    sex: { pointer: '/person/sex', isThere: ({ person }) => person.sex !== undefined },
    'place-of-birth': { pointer: '/person/placeOfBirth', isThere: ({ person }) => person.placeOfBirth !== undefined },
    nationality: { pointer: '/person/nationality', isThere: ({ person }) => person.nationality !== undefined },
    language: { pointer: '/person/language', isThere: ({ person }) => person.language !== undefined },
    'travel-document': { pointer: '/person/travelDocument', isThere: ({ person }) => person.travelDocument !== undefined }, // prettier-ignore
    'crossing-point': { pointer: '/entry/crossingPoint', isThere: ({ entry }) => entry?.crossingPoint !== undefined },
    time: { pointer: '/entry/on', isThere: ({ entry }) => entry?.on !== undefined },
    escorts: { pointer: '/escorts', isThere: ({ escorts }) => escorts !== undefined },
    declaration: { pointer: '/declaration', isThere: ({ declaration }) => isDeclared(declaration) },
    assurances: { pointer: '/assurances', isThere: isAssured },
  };

const isDeclared = (declaration: TransitRequest['declaration']): boolean =>
  declaration?.conditionsMet === true && declaration.noGroundKnown;

/** The destination takes the person back, and every State on the way lets the journey go on. */
function isAssured({ destination, transitStates = [], assurances = [] }: TransitRequest): boolean {
  const assured = assurances.filter(({ isAssured: given }) => given).map(({ state }) => state);
  return [destination, ...transitStates].every((state) => assured.includes(state));
}

/** What the agreement wants a transit request to say and this one does not. It is received all the same. */
export const findTransitDeficiencies = (agreement: Agreement, request: TransitRequest): Deficiency[] =>
  (transitTermsOf(agreement).items ?? [])
    .filter(({ item, demand }) => demand === 'mandatory' && !placeOf[item].isThere(request))
    .map(({ item, legalRef }) => ({ field: placeOf[item].pointer.slice(1), legalRef, detail: lackOf(item) }));

const lackOf = (item: Item): string => {
  if (item === 'declaration') {
    return 'it is not declared that the conditions are met and that no ground of refusal is known';
  }
  if (item === 'assurances') return 'not every State on the way and the destination has given its assurance';
  return `${item} is mandatory and missing`;
};

const personal = ['maiden-name', 'other-names', 'sex', 'place-of-birth', 'language', 'travel-document'] as const;

/** What tells of the person and is not on the agreement's closed list for transit: it is refused, and not stored. */
export function findUntransferableInTransit(agreement: Agreement, request: TransitRequest): Fault[] {
  const named = (transitTermsOf(agreement).items ?? []).map(({ item }) => item);
  return personal
    .filter((item) => !named.includes(item) && placeOf[item].isThere(request))
    .map((item) => ({
      code: 'FIELD_NOT_ALLOWED' as const,
      pointer: placeOf[item].pointer,
      detail: `${agreement.profile.id} does not provide for it in a request for transit`,
    }));
}

/** What its sender and the officers should know of a transit request; it refuses nothing. */
export function findTransitNotices({ profile }: Agreement, { entry, exit }: TransitRequest): Notice[] {
  const listed = (profile.crossingPoints ?? []).find(({ party }) => party === 'XKX');
  if (!listed) return [];
  const named = [entry?.crossingPoint, exit?.crossingPoint].filter((place) => place !== undefined);
  const isUnlisted = named.some((place) => !listed.places.includes(place));
  const detail = `The agreement names for Kosovo: ${listed.places.join(', ')}. Another crossing point was named.`;
  return isUnlisted ? [{ code: 'CROSSING_POINT_NOT_LISTED', detail, legalRef: listed.legalRef }] : [];
}

/** The article of a ground on which transit may be refused; undefined for a code that this agreement does not know. */
export const transitGround = ({ profile }: Agreement, code: string): string | undefined =>
  profile.transit?.refusalGrounds?.find((ground) => ground.code === code)?.legalRef;
