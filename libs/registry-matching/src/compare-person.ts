import { type Evidence, type Person } from '#canonical-message';
import { compareBirthDate, compareBirthPlace } from './birth-agreement.js';
import { type RegistryEntry } from './civil-registry.js';
import { compareNames, compareParents, type Point } from './name-agreement.js';
import { compareDocuments, comparePersonalNumbers } from './number-agreement.js';

/** What comparing a person with one entry gives. */
export interface Comparison {
  readonly registryId: string;
  /** `none`: too little agrees to be a candidate. */
  readonly certainty: 'certain' | 'probable' | 'possible' | 'none';
  /** Share of the comparable points that agree, by weight, 0 to 1. */
  readonly score: number;
  /** Codes of what agrees and what does not, without personal data. */
  readonly reasons: readonly string[];
  /** True if strong points speak for the entry and others against it, so that a human must look. */
  readonly isContradictory: boolean;
}

const probableFrom = 0.7;
const possibleFrom = 0.5;

/** Compares a person, and the documents offered for them, with one entry. Pure. */
export function comparePerson(entry: RegistryEntry, person: Person, offered: readonly Evidence[]): Comparison {
  const points = [
    ...compareNames(person, entry),
    ...compareParents(person, entry),
    ...compareDocuments(offered, entry),
    ...[comparePersonalNumbers, compareBirthDate, compareBirthPlace, compareSex].flatMap(
      (compare) => compare(person, entry) ?? [],
    ),
  ];
  const findings = find(points);
  const score = scoreOf(points);
  const reasons = points.map(({ code }) => code);
  return {
    registryId: entry.registryId,
    certainty: certaintyOf(findings, score),
    score,
    reasons: belongsToAnother(findings) ? [...reasons, ...othersOf(findings)] : reasons,
    isContradictory: isContradictory(findings),
  };
}

/** A stated sex only counts where it differs: that it agrees tells hardly anything. */
function compareSex({ sex }: Person, entry: RegistryEntry): Point | undefined {
  if (sex === 'unknown' || sex === 'other' || sex === entry.sex) return undefined;
  return { code: 'sex-differs', weight: 1, agreement: 0 };
}

function scoreOf(points: readonly Point[]): number {
  const whole = points.reduce((sum, { weight }) => sum + weight, 0);
  const agreeing = points.reduce((sum, { weight, agreement }) => sum + weight * agreement, 0);
  return whole === 0 ? 0 : Math.round((agreeing / whole) * 1000) / 1000;
}

interface Findings {
  readonly hasName: boolean;
  readonly hasDate: boolean;
  readonly hasDateNearly: boolean;
  readonly hasFather: boolean;
  readonly hasPlace: boolean;
  readonly hasPersonalNumber: boolean;
  readonly hasDocument: boolean;
  readonly isDocumentLost: boolean;
  readonly contradictions: number;
}

const contradicting = [
  'personal-number-differs',
  'sex-differs',
  'father-name-differs',
  'surname-differs',
  'given-name-differs',
  'birth-date-differs',
];
const surnameAgrees = ['surname-exact', 'surname-sounds-alike', 'former-surname-agrees'];
const givenNameAgrees = ['given-name-exact', 'given-name-sounds-alike', 'given-name-variant'];

function find(points: readonly Point[]): Findings {
  const has = (...codes: string[]): boolean => points.some(({ code }) => codes.includes(code));
  const hasDate = has('birth-date-equal');
  return {
    hasName: has('name-order-swapped') || (has(...surnameAgrees) && has(...givenNameAgrees)),
    hasDate,
    hasDateNearly: hasDate || has('birth-date-day-month-swapped', 'birth-year-equal'),
    hasFather: has('father-name-agrees'),
    hasPlace: has('birth-place-agrees'),
    hasPersonalNumber: has('personal-number-equal'),
    hasDocument: has('document-number-equal'),
    isDocumentLost: has('document-reported-lost'),
    contradictions: points.filter(({ code }) => contradicting.includes(code)).length,
  };
}

/**
 * Certain needs name and full date of birth, one more point that does not depend on them, and nothing against it. A
 * name and a date alone are shared by too many people.
 */
function certaintyOf(found: Findings, score: number): Comparison['certainty'] {
  const hasNumber = found.hasPersonalNumber || (found.hasDocument && !found.isDocumentLost);
  if (isCertain(found, hasNumber)) return 'certain';
  const isProbable = found.hasName && (found.hasDateNearly || hasNumber) && score >= probableFrom;
  if (isProbable && found.contradictions <= 1) return 'probable';
  const isPossible = score >= possibleFrom && (found.hasName || found.hasDateNearly);
  return isPossible || found.hasPersonalNumber || found.hasDocument ? 'possible' : 'none';
}

const isCertain = (found: Findings, hasNumber: boolean): boolean =>
  found.hasName && found.hasDate && (hasNumber || found.hasFather || found.hasPlace) && found.contradictions === 0;

/** A number that agrees where neither the name nor the date of birth does is another person's. */
const belongsToAnother = (found: Findings): boolean =>
  (found.hasPersonalNumber || found.hasDocument) && !found.hasName && !found.hasDateNearly;

const othersOf = (found: Findings): string[] => [
  ...(found.hasDocument ? ['document-of-another'] : []),
  ...(found.hasPersonalNumber ? ['personal-number-of-another'] : []),
];

/** All that usually makes a match certain, and still something against it. */
const isContradictory = (found: Findings): boolean =>
  belongsToAnother(found) ||
  (found.hasName && found.hasDate && found.contradictions > 0 && (found.hasFather || found.hasPersonalNumber));
