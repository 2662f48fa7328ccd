import { type Evidence, type Person } from '#canonical-message';
import { type RegistryEntry } from './civil-registry.js';
import { type Point } from './name-agreement.js';

const personalNumberWeight = 4;
const documentWeight = 3;

/** Personal numbers, each against the one of its own scheme. */
export function comparePersonalNumbers({ personalNumbers = [] }: Person, entry: RegistryEntry): Point | undefined {
  const known = { 'kosovo-personal-number': entry.personalNumber, jmbg: entry.jmbg };
  const comparable = personalNumbers.filter(({ scheme }) => known[scheme] !== undefined);
  if (comparable.length === 0) return undefined;
  const differs = comparable.some(({ scheme, value }) => known[scheme] !== value);
  return {
    code: differs ? 'personal-number-differs' : 'personal-number-equal',
    weight: personalNumberWeight,
    agreement: differs ? 0 : 1,
  };
}

/** Numbers of documents as people type them: spaces, hyphens and case do not count. */
export const plainNumber = (written: string): string => written.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/**
 * Documents offered against those in the registry. Only agreement counts: that the registry does not have a document
 * says nothing, since registers were lost and people have several.
 */
export function compareDocuments(offered: readonly Evidence[], entry: RegistryEntry): Point[] {
  const numbers = offered.map(({ number = '' }) => plainNumber(number)).filter((number) => number !== '');
  const equal = entry.documents.filter(({ number }) => numbers.includes(plainNumber(number)));
  if (equal.length === 0) return [];
  const point = { code: 'document-number-equal', weight: documentWeight, agreement: 1 };
  // A lost document may be in other hands: it is told, and counts for nothing.
  return equal.every(({ reportedLost }) => reportedLost)
    ? [
        { ...point, weight: 0 },
        { code: 'document-reported-lost', weight: 0, agreement: 0 },
      ]
    : [point];
}
