import { describe, expect, it } from '@jest/globals';
import { findDeficiencies, findUntransferable } from '#agreements';
import { type ReadmissionRequest } from '#canonical-message';
import { shipped } from '../../../../tests/support/agreements.js';

const switzerland = shipped('che');
const aRequest = (changes: Partial<ReadmissionRequest>): ReadmissionRequest => ({
  reference: 'EX-1',
  requestingAuthority: { name: 'Authority of Examples' },
  personClass: 'own-national',
  procedure: { accelerated: false, interviewRequested: false },
  persons: [],
  evidence: [],
  attachments: [],
  ...changes,
});

describe('the closed list of CH-XK-2010', () => {
  it('Art. 11(2), 16(c): has no place for health data in a request, whatever its basis', () => {
    const health = { statement: 'invented', legalBasis: 'interest-of-the-person' } as const;
    const faults = findUntransferable(switzerland, aRequest({ specialCircumstances: { health } }));
    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'FIELD_NOT_ALLOWED /specialCircumstances',
    ]);
  });
});

describe('what CH-XK-2010 demands of a request', () => {
  it('Art. 7(1): means of evidence and a photograph; particulars and biometrics only where possible', () => {
    const missing = findDeficiencies(switzerland, aRequest({})).map(({ field, legalRef }) => `${field} ${legalRef}`);
    expect(missing).toEqual(['evidence Art. 7(1)(b)', 'photograph Art. 7(1)(c)']);
  });
});
