import { describe, expect, it } from '@jest/globals';
import { computeClocks, findUntransferable, readAgreement } from '#agreements';
import { type PersonClass, type ReadmissionRequest } from '#canonical-message';
import { readFileSync } from 'node:fs';

const agreement = readAgreement(readFileSync(new URL('./agreement.yaml', import.meta.url)));
const clockOf = (personClass: PersonClass, receivedAt: string) =>
  computeClocks(agreement, { personClass, receivedAt: new Date(receivedAt) });
const classes = agreement.profile.personClasses.map((one) => one.class);

describe('the reply clock of CH-XK-2010', () => {
  it.each(classes)('Art. 10(2): for %s one limit of 30 calendar days, the day of receipt being day one', (one) => {
    const [clock, ...others] = clockOf(one, '2026-11-11T09:12:44+01:00');
    expect(others).toEqual([]);
    expect(clock?.targets).toEqual([
      {
        kind: 'latest',
        due: '2026-12-10',
        earliestReading: '2026-12-10',
        latestReading: '2026-12-10',
        legalRef: 'Art. 10(2)',
      },
    ]);
  });

  it('Art. 10(3): on a request with reasons 40 calendar days in all', () => {
    expect(clockOf('own-national', '2026-11-11T09:12:44+01:00')[0]?.extension).toMatchObject({
      demand: 'reasoned-request',
      due: '2026-12-20',
      legalRef: 'Art. 10(3)',
    });
  });

  it('Art. 10(4): silence is no consent; only the limit lapses', () => {
    expect(clockOf('own-national', '2026-11-11T09:12:44+01:00')[0]?.onExpiry).toEqual({
      effect: 'lapses',
      legalRef: 'Art. 10(4)',
    });
  });

  it.each([
    ['the last second of a day in Kosovo', '2026-11-10T22:59:59Z', '2026-12-09', '2026-12-19'],
    ['the first second of the next', '2026-11-10T23:00:00Z', '2026-12-10', '2026-12-20'],
    ['the end of a year', '2026-12-20T12:00:00Z', '2027-01-18', '2027-01-28'],
    ['a leap day', '2028-02-01T12:00:00Z', '2028-03-01', '2028-03-11'],
  ])('counts over %s', (_, receivedAt, due, extended) => {
    const [clock] = clockOf('own-national', receivedAt);
    expect(clock?.targets[0]?.due).toBe(due);
    expect(clock?.extension?.due).toBe(extended);
  });
});

describe('the closed list of CH-XK-2010', () => {
  it('Art. 11(2), 16(c): has no place for health data in a request, whatever its basis', () => {
    const request: ReadmissionRequest = {
      reference: 'EX-1',
      requestingAuthority: { name: 'Authority of Examples' },
      personClass: 'own-national',
      procedure: { accelerated: false, interviewRequested: false },
      persons: [],
      evidence: [],
      specialCircumstances: { health: { statement: 'invented', legalBasis: 'interest-of-the-person' } },
      attachments: [],
    };
    expect(findUntransferable(agreement, request).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'FIELD_NOT_ALLOWED /specialCircumstances',
    ]);
  });
});
