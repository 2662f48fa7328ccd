import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeClocks } from './compute-clocks.js';
import { readAgreement } from './read-agreement.js';

const bytesOf = (country: string) =>
  readFileSync(new URL(`../../host-countries/src/${country}/agreement.yaml`, import.meta.url));
const read = (country: string) => readAgreement(bytesOf(country));
const shipped = bytesOf('xxa').toString();
const austria = read('aut');
const exampland = read('xxa');
const dues = (
  agreement: typeof austria,
  personClass: 'own-national' | 'third-country-national' | 'kosovo-born-non-citizen',
  at: string,
) =>
  computeClocks(agreement, { personClass, receivedAt: new Date(at) })[0]?.targets.map(
    ({ kind, due }) => `${kind} ${due}`,
  );

describe('the reply clock of Austria', () => {
  it('Art. 2(3): own nationals, usually 14 and at the latest 30 calendar days', () => {
    expect(dues(austria, 'own-national', '2026-11-11T09:12:44+01:00')).toEqual([
      'usual 2026-11-25',
      'latest 2026-12-11',
    ]);
  });

  it('Art. 2(3): tells the other reading, which counts the day of receipt', () => {
    const [clock] = computeClocks(austria, {
      personClass: 'own-national',
      receivedAt: new Date('2026-11-11T08:00:00Z'),
    });
    expect(clock?.targets.at(-1)).toMatchObject({
      due: '2026-12-11',
      earliestReading: '2026-12-10',
      latestReading: '2026-12-11',
    });
    expect(clock?.explanation.join(' ')).toContain('an interpretation');
    expect(clock?.onExpiry).toEqual({ effect: 'deemed-accepted', legalRef: 'Art. 2(3)' });
  });

  it('Art. 5(2): third-country nationals, at the latest 45 calendar days', () => {
    expect(dues(austria, 'third-country-national', '2026-11-11T08:00:00Z')).toEqual(['latest 2026-12-26']);
  });

  it('Art. 5(2) with Art. 3(3): born in Kosovo and not a citizen, at the latest 45 calendar days', () => {
    expect(dues(austria, 'kosovo-born-non-citizen', '2026-11-11T08:00:00Z')).toEqual(['latest 2026-12-26']);
  });
});

describe('an extension', () => {
  const with40 = (start: string) =>
    readAgreement(
      Buffer.from(
        shipped.replace(
          /    start:\n[^]*?    onExpiry:/,
          `    start: { event: receipt, ${start}, legalRef: Invented Art. 2 }
    targets: [{ kind: latest, length: 30, unit: calendar-day, legalRef: Invented Art. 2 }]
    extension: { demand: reasoned-request, length: 40, unit: calendar-day, legalRef: Invented Art. 3 }
    onExpiry:`,
        ),
      ),
    );
  const clockOf = (agreement: typeof austria) =>
    computeClocks(agreement, { personClass: 'own-national', receivedAt: new Date('2026-11-11T08:00:00Z') })[0];

  it('is counted from the same first day and leaves the limit where it is', () => {
    const clock = clockOf(with40('dayOfReceipt: included'));
    expect(clock?.targets.map(({ due }) => due)).toEqual(['2026-12-10']);
    expect(clock?.extension).toEqual({
      demand: 'reasoned-request',
      due: '2026-12-20',
      earliestReading: '2026-12-20',
      latestReading: '2026-12-20',
      legalRef: 'Invented Art. 3',
    });
    expect(clock?.explanation).toContain(
      'On a request that gives reasons the limit can be extended to at most 40 calendar days in all: 2026-12-20 (Invented Art. 3).',
    );
  });

  it('follows the other reading too', () => {
    const other = 'interpretation: { reason: invented, alternative: included }';
    expect(clockOf(with40(`dayOfReceipt: excluded, ${other}`))?.extension).toMatchObject({
      due: '2026-12-21',
      earliestReading: '2026-12-20',
      latestReading: '2026-12-21',
    });
  });

  it('is not there where the agreement knows none', () => {
    expect(clockOf(austria)).not.toHaveProperty('extension');
  });
});

describe('counting days', () => {
  it('takes the date in Belgrade, not in Greenwich', () => {
    expect(dues(austria, 'own-national', '2026-11-10T22:59:59Z')).toEqual(['usual 2026-11-24', 'latest 2026-12-10']);
    expect(dues(austria, 'own-national', '2026-11-10T23:00:00Z')).toEqual(['usual 2026-11-25', 'latest 2026-12-11']);
  });

  it.each([
    ['the end of a year', '2026-12-20T12:00:00Z', ['usual 2027-01-03', 'latest 2027-01-19']],
    ['a leap day', '2028-02-20T12:00:00Z', ['usual 2028-03-05', 'latest 2028-03-21']],
    ['the change to summer time', '2027-03-27T22:30:00Z', ['usual 2027-04-10', 'latest 2027-04-26']],
    ['the change to winter time', '2027-10-30T23:30:00Z', ['usual 2027-11-14', 'latest 2027-11-30']],
  ])('goes over %s', (_, at, expected) => {
    expect(dues(austria, 'own-national', at)).toEqual(expected);
  });

  it('makes the day of receipt day one where the text says so', () => {
    expect(dues(exampland, 'own-national', '2026-11-11T08:00:00Z')).toEqual(['usual 2026-11-20', 'latest 2026-11-30']);
  });

  it('always lies the given number of days after the date of receipt', () => {
    const instants = fc.date({ min: new Date('2011-03-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (receivedAt) => {
        const [clock] = computeClocks(austria, { personClass: 'own-national', receivedAt });
        const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' }).format(receivedAt);
        const days = clock!.targets.map(({ due }) => (Date.parse(due) - Date.parse(local)) / 86_400_000);
        expect(days).toEqual([14, 30]);
        expect(
          clock!.targets.every(
            ({ earliestReading, due, latestReading }) => earliestReading <= due && due <= latestReading,
          ),
        ).toBe(true);
      }),
    );
  });
});
