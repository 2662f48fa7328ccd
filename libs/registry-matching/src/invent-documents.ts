import { type EvidenceType } from '#canonical-message';
import { type Random } from './random.js';

/** A document of an invented person; dates YYYY-MM-DD. */
export interface InventedDocument {
  readonly type: EvidenceType;
  readonly number: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly reportedLost: boolean;
}

/** Kinds of documents: letters of the number, years of issue, and for how many years it is made out here. */
const kinds = [
  { type: 'passport', prefix: 'PI', share: 0.6, from: 2019, to: 2026, years: 10 },
  { type: 'identity-card', prefix: 'KI', share: 0.8, from: 2018, to: 2026, years: 10 },
  { type: 'unmik-travel-document', prefix: 'UI', share: 0.15, from: 2000, to: 2007, years: 2 },
] as const;

/** Documents of one invented person, some of them reported lost. The I of a number says that it is invented. */
export const inventDocuments = (random: Random, place: number, yearOfBirth: number): InventedDocument[] =>
  kinds.flatMap(({ type, prefix, share, from, to, years }) => {
    const isHeld = random.chance(share);
    const year = random.between(Math.max(from, yearOfBirth + 1), Math.max(to, yearOfBirth + 1));
    const monthAndDay = `${twoDigits(random.between(1, 9))}-${twoDigits(random.between(1, 28))}`;
    const reportedLost = random.chance(0.05);
    if (!isHeld || year > to) return [];
    const number = `${prefix}${String(place).padStart(7, '0')}`;
    return [
      { type, number, issuedOn: `${year}-${monthAndDay}`, expiresOn: `${year + years}-${monthAndDay}`, reportedLost },
    ];
  });

const twoDigits = (value: number): string => String(value).padStart(2, '0');
