import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { readAgreement } from './read-agreement.js';

const shipped = readFileSync(new URL('../../host-countries/src/xxa/agreement.yaml', import.meta.url), 'utf8');
const faultsOf = (text: string): string[] => {
  try {
    readAgreement(Buffer.from(text));
    return [];
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.faults.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`);
  }
};

describe('reading an agreement profile', () => {
  it('gives the profile and the digest of its very bytes', () => {
    const agreement = readAgreement(Buffer.from(shipped));
    expect(agreement.profile.id).toBe('XXA-XK-2020');
    expect(agreement.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(readAgreement(Buffer.from(`${shipped}\n`)).digest).not.toBe(agreement.digest);
  });

  it('refuses a limit without an article, with its line', () => {
    const without = shipped.replace(
      'length: 20, unit: calendar-day, legalRef: Invented Art. 2 }',
      'length: 20, unit: calendar-day }',
    );
    expect(faultsOf(without)).toEqual([
      expect.stringMatching(/^AGREEMENT_INVALID \/clocks\/0\/targets\/1\/legalRef line 3\d: is missing$/),
    ]);
  });

  it('refuses a class of person for whom no clock runs', () => {
    const more = shipped.replace(
      '- { class: own-national, legalRef: Invented Art. 1 }',
      '- { class: own-national, legalRef: Invented Art. 1 }\n  - { class: stateless, legalRef: Invented Art. 1 }',
    );
    expect(faultsOf(more)).toEqual([expect.stringContaining('/personClasses/1/class')]);
  });

  it('refuses a usual limit that is later than the latest', () => {
    expect(faultsOf(shipped.replace('length: 10', 'length: 21'))).toEqual([
      expect.stringContaining('/clocks/0/targets'),
    ]);
  });

  it('refuses an extension that extends nothing, or that rests on no article', () => {
    const extended = (rest: string) =>
      shipped.replace('    onExpiry:', `    extension: { demand: notice, unit: calendar-day, ${rest} }\n    onExpiry:`);
    expect(faultsOf(extended('length: 21, legalRef: Invented Art. 2'))).toEqual([]);
    expect(faultsOf(extended('length: 20, legalRef: Invented Art. 2'))).toEqual([
      expect.stringContaining('/clocks/0/extension/length'),
    ]);
    expect(faultsOf(extended('length: 21'))).toEqual([expect.stringContaining('/clocks/0/extension/legalRef')]);
  });

  it('refuses an element that no profile has, and a key given twice', () => {
    expect(faultsOf(`${shipped}\nquota: 3\n`)).toEqual([expect.stringContaining('/quota')]);
    expect(faultsOf(`${shipped}\nid: XXA-XK-2021\n`)).toEqual([expect.stringContaining('is not YAML')]);
  });
});
