import { type Fault, pointerStep, type ReadmissionRequest } from '#canonical-message';
import { type Agreement } from './read-agreement.js';

/**
 * Elements of a canonical request that the agreement's closed list does not cover, and health data without one of its
 * legal bases. Pointers are into the canonical request; values are never named.
 */
export function findUntransferable(agreement: Agreement, request: ReadmissionRequest): Fault[] {
  const covered = new Set(agreement.profile.transferableData.flatMap(({ elements }) => elements));
  return [...findUncovered(request, '', '', covered), ...findHealthWithoutBasis(agreement, request)];
}

/** An element is covered when it or something that contains it is on the list; the outermost uncovered one is named. */
function findUncovered(value: unknown, pointer: string, pattern: string, covered: ReadonlySet<string>): Fault[] {
  if (covered.has(pattern)) return [];
  if (typeof value !== 'object' || value === null || !leadsTo(pattern, covered)) {
    return [{ code: 'FIELD_NOT_ALLOWED', pointer, detail: 'is not on the closed list of this agreement' }];
  }
  return Object.entries(value).flatMap(([name, element]) =>
    findUncovered(element, pointer + pointerStep(name), `${pattern}/${Array.isArray(value) ? '*' : name}`, covered),
  );
}

const leadsTo = (pattern: string, covered: ReadonlySet<string>): boolean =>
  [...covered].some((element) => element.startsWith(`${pattern}/`));

function findHealthWithoutBasis({ profile }: Agreement, request: ReadmissionRequest): Fault[] {
  const health = request.specialCircumstances?.health;
  if (!health || profile.health.bases.includes(health.legalBasis)) return [];
  const detail = `needs one of the bases of ${profile.health.legalRef}: ${profile.health.bases.join(', ') || 'none'}`;
  return [{ code: 'HEALTH_BASIS_MISSING', pointer: '/specialCircumstances/health/legalBasis', detail }];
}
