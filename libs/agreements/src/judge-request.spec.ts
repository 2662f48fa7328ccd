import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Evidence, type ReadmissionRequest } from '#canonical-message';
import { competentAuthority, coversPersonClass, refusalReason } from './ask-agreement.js';
import { findDeficiencies } from './find-deficiencies.js';
import { findUntransferable } from './find-untransferable.js';
import { gradeEvidence } from './grade-evidence.js';
import { readAgreement } from './read-agreement.js';

const read = (country: string) =>
  readAgreement(readFileSync(new URL(`../../host-countries/src/${country}/agreement.yaml`, import.meta.url)));
const austria = read('aut');
const exampland = read('xxa');

const aRequest = (changes: Partial<ReadmissionRequest> = {}): ReadmissionRequest => ({
  reference: 'EX-1',
  requestingAuthority: { name: 'Ministry of Examples' },
  personClass: 'own-national',
  procedure: { accelerated: false, interviewRequested: false },
  persons: [
    {
      id: 'p1',
      role: 'transferee',
      name: { asStated: 'SHEMBULL Arta', surnames: ['SHEMBULL'], givenNames: ['Arta'] },
      dateOfBirth: '1980-01-01',
      sex: 'female',
      nationalities: [{ asStated: 'Kosovo', code: 'XKX' }],
    },
  ],
  evidence: [],
  attachments: [],
  ...changes,
});
const evidence = (type: Evidence['type'], presentation: Evidence['presentation']): Evidence => ({
  id: 'e1',
  person: 'p1',
  type,
  presentation,
});

describe('deficiencies', () => {
  it('name what Art. 2(2) demands and the request lacks', () => {
    expect(findDeficiencies(austria, aRequest()).map(({ field, legalRef }) => `${field} ${legalRef}`)).toEqual([
      'document-copy Art. 2(2), Art. 5(1)',
      'photograph Art. 2(2), Art. 5(1)',
    ]);
  });

  it('do not name what is asked for only where possible', () => {
    expect(findDeficiencies(exampland, aRequest({ evidence: [evidence('passport', 'copy')] }))).toEqual([]);
  });
});

describe('the closed list', () => {
  it('lets pass what it covers', () => {
    expect(findUntransferable(austria, aRequest({ observations: 'none' }))).toEqual([]);
  });

  it('names what it does not cover, the outermost element only', () => {
    const request = aRequest({ specialCircumstances: { dangerousness: { statement: 'invented' } } });
    expect(findUntransferable(exampland, request)).toEqual([
      expect.objectContaining({ code: 'FIELD_NOT_ALLOWED', pointer: '/specialCircumstances' }),
    ]);
  });

  it('lets health data pass only with a basis that the agreement knows', () => {
    const withBasis = (legalBasis: 'consent' | 'public-health') =>
      aRequest({ specialCircumstances: { health: { statement: 'invented', legalBasis } } });
    expect(findUntransferable(austria, withBasis('consent'))).toEqual([]);
    expect(findUntransferable(austria, withBasis('public-health'))).toEqual([
      expect.objectContaining({ code: 'HEALTH_BASIS_MISSING' }),
    ]);
  });
});

describe('evidence under the annexes of Austria', () => {
  it.each([
    ['passport', 'original', 'own-national', 'proof', 'Annex 1'],
    ['passport', 'copy', 'own-national', 'prima-facie', 'Annex 2'],
    ['passport', 'number-only', 'own-national', 'none', 'not listed'],
    ['unmik-identity-card', 'original', 'own-national', 'prima-facie', 'Annex 2'],
    ['residence-permit', 'original', 'third-country-national', 'proof', 'Annex 4'],
    ['passport', 'original', 'third-country-national', 'none', 'not listed'],
    ['sfry-public-document', 'copy', 'kosovo-born-non-citizen', 'prima-facie', 'Art. 3(3)'],
  ] as const)('%s as %s for %s is %s', (type, presentation, personClass, grade, legalRef) => {
    const graded = gradeEvidence(austria, evidence(type, presentation), personClass);
    expect(graded).toEqual({ grade, legalRef: expect.stringContaining(legalRef) });
  });
});

describe('asking an agreement', () => {
  it('knows whom it covers, who is competent since when, and its refusal codes', () => {
    expect(coversPersonClass(exampland, 'stateless')).toBe(false);
    expect(competentAuthority(austria, 'readmission', new Date('2026-11-23'))).toContain(
      'Ministry of Internal Affairs',
    );
    expect(competentAuthority(austria, 'readmission', new Date('2010-12-31'))).toBeUndefined();
    expect(refusalReason(austria, 'R02')?.legalRef).toBe('Art. 1(1)');
    expect(refusalReason(austria, 'R99')).toBeUndefined();
  });
});
