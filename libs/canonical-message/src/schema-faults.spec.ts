import { describe, expect, it } from '@jest/globals';
import { assertEnvelope, faultsOfRequest, ReadmissionError } from './index.js';

const request = {
  reference: 'EX-1',
  requestingAuthority: { name: 'Ministry of Examples' },
  personClass: 'own-national',
  procedure: { accelerated: false, interviewRequested: false },
  persons: [
    {
      id: 'p1',
      role: 'transferee',
      name: { asStated: 'SHEMBULL Arta', surnames: ['SHEMBULL'], givenNames: ['Arta'] },
      sex: 'female',
      nationalities: [{ asStated: 'Kosovo', code: 'XKX' }],
    },
  ],
  evidence: [],
  attachments: [],
};

describe('the canonical readmission request', () => {
  it('accepts the smallest request', () => {
    expect(faultsOfRequest(request)).toEqual([]);
  });

  it('names every fault at once, each with its own pointer', () => {
    const { reference: _, ...withoutReference } = request;
    const faults = faultsOfRequest({
      ...withoutReference,
      personClass: 'tourist',
      religion: 'x',
      issuedOn: '2026-02-30',
    });
    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([
      'CODE_UNKNOWN /personClass',
      'DATE_IMPOSSIBLE /issuedOn',
      'FIELD_MISSING /reference',
      'FIELD_NOT_ALLOWED /religion',
    ]);
  });

  it('never repeats a value', () => {
    const faults = faultsOfRequest({ ...request, personClass: 'secret-value', observations: 7 });
    expect(JSON.stringify(faults)).not.toContain('secret-value');
  });

  it('holds an envelope to the body that its kind says', () => {
    expect(() => assertEnvelope({ kind: 'readmission-request', body: {} })).toThrow(ReadmissionError);
  });
});
