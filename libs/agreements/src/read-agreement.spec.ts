import { describe, expect, it } from '@jest/globals';
import { faultsOfProfile, shippedText } from '../../../tests/support/agreements.js';
import { readAgreement } from './read-agreement.js';

const shipped = shippedText('xxa');
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const without = (part: string): string => {
  expect(shipped.split(part)).toHaveLength(2);
  return shipped.replace(part, '');
};

describe('reading an agreement profile', () => {
  it('gives the profile and the digest of its very bytes', () => {
    const agreement = readAgreement(Buffer.from(shipped));
    expect(agreement.profile.id).toBe('XXA-XK-2020');
    expect(agreement.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(readAgreement(Buffer.from(`${shipped}\n`)).digest).not.toBe(agreement.digest);
  });

  it('finds every fault, not the first', () => {
    const text = shipped.replace('zone: Europe/Belgrade', 'zone: Europe/Vienna').replace('version: 2', 'version: 0');
    expect(faultsOfProfile(text)).toEqual([
      expect.stringMatching(/^AGREEMENT_INVALID \/version line 4: /),
      expect.stringMatching(/^AGREEMENT_INVALID \/zone line 2\d: /),
    ]);
  });

  it('names code, pointers and lines in the text of the error too', () => {
    const text = shipped.replace('zone: Europe/Belgrade', 'zone: Europe/Vienna');
    expect(() => readAgreement(Buffer.from(text))).toThrow(/^AGREEMENT_INVALID: \/zone: line \d+: /);
  });
});

describe('a number without its article is refused', () => {
  it('in the limit of a clock, with the line of the limit', () => {
    const text = shipped.replace('{ kind: latest, length: 20, unit: calendar-day, legalRef: Invented Art. 2 }', '{ kind: latest, length: 20, unit: calendar-day }'); // prettier-ignore
    expect(faultsOfProfile(text)).toEqual([
      `AGREEMENT_INVALID /clocks/0/targets/1/legalRef line ${lineOf(shipped, '{ kind: latest, length: 20')}: is missing`,
    ]);
  });

  it.each([
    ['a clock', '    bound: requested-state\n    legalRef: Invented Art. 2\n', '    bound: requested-state\n', '/clocks/0/legalRef'],
    ['the start of a clock', 'dayOfEvent: included, legalRef: Invented Art. 2 }', 'dayOfEvent: included }', '/clocks/0/start/legalRef'],
    ['the end of a clock', '{ effect: lapses, legalRef: Invented Art. 2 }', '{ effect: lapses }', '/clocks/0/onExpiry/legalRef'],
    ['an extension', '        takesEffect: on-request,\n        legalRef: Invented Art. 2,\n', '        takesEffect: on-request,\n', '/clocks/0/extension/legalRef'],
    ['the usual notice of a transfer', 'usual: { length: 7, unit: calendar-day, legalRef: Invented Art. 8 }', 'usual: { length: 7, unit: calendar-day }', '/transferNotice/usual/legalRef'],
    ['the shortest notice of a transfer', 'minimum: { length: 3, unit: calendar-day, legalRef: Invented Art. 8 }', 'minimum: { length: 3, unit: calendar-day }', '/transferNotice/minimum/legalRef'],
    ['the validity of a travel document', 'validity: { length: 30, unit: calendar-day, legalRef: Invented Art. 8 }', 'validity: { length: 30, unit: calendar-day }', '/travelDocument/validity/legalRef'],
    ['a suspension', 'effective: { length: 2, unit: calendar-day, from: notification, legalRef: Invented Art. 11 }', 'effective: { length: 2, unit: calendar-day, from: notification }', '/suspension/effective/legalRef'],
    ['a termination', 'effective: { length: 6, unit: month, from: notification, legalRef: Invented Art. 11 }', 'effective: { length: 6, unit: month, from: notification }', '/termination/effective/legalRef'],
    ['a prior reply', 'validity: { length: 1, unit: year }, legalRef: Invented Art. 5 }', 'validity: { length: 1, unit: year } }', '/priorPositiveReply/legalRef'],
    ['an accelerated procedure', '  clock: reply-accelerated\n  legalRef: Invented Art. 2a\n', '  clock: reply-accelerated\n', '/acceleratedProcedure/legalRef'],
    ['a line of evidence', '    grade: proof\n    legalRef: Invented Annex A\n', '    grade: proof\n', '/evidence/0/legalRef'],
  ])('of %s', (_, part, bare, pointer) => {
    expect(shipped.split(part)).toHaveLength(2);
    expect(faultsOfProfile(shipped.replace(part, bare))).toEqual([
      expect.stringMatching(new RegExp(`^AGREEMENT_INVALID ${pointer} line \\d+: is missing$`)),
    ]);
  }); // prettier-ignore

  it('of a quota', () => {
    const text = `${without("  - { parameter: quota, note: 'Invented, and left out.' }\n")}quota: { number: 5, per: year }\n`;
    expect(faultsOfProfile(text)).toEqual([
      `AGREEMENT_INVALID /quota/legalRef line ${lineOf(text, 'quota:')}: is missing`,
    ]);
  });

  it.each(['somewhere', 'article 2', 'the text'])('where the article is %s', (article) => {
    const text = shipped.replace('length: 20, unit: calendar-day, legalRef: Invented Art. 2 }', `length: 20, unit: calendar-day, legalRef: ${article} }`); // prettier-ignore
    expect(faultsOfProfile(text)).toEqual([expect.stringContaining('/clocks/0/targets/1/legalRef')]);
  });
});

describe('what is no profile', () => {
  it.each([
    ['a key given twice', `${shipped}id: XXA-XK-2021\n`, shipped.split('\n').length],
    ['a bracket that is never closed', `${shipped}quota: [1\n`, shipped.split('\n').length + 1],
    ['a second document', `${shipped}---\nid: XXA-XK-2021\n`, shipped.split('\n').length],
    ['a tab that indents', 'id: XXA-XK-2020\ntext:\n\tread: whole\n', 3],
  ])('is not YAML: %s', (_, text, line) => {
    expect(faultsOfProfile(text)[0]).toBe(`AGREEMENT_INVALID  line ${line}: is not YAML`);
  });

  it.each(['', 'agreement', '[]', '7'])('is no mapping: "%s"', (text) => {
    expect(faultsOfProfile(text)).toEqual([expect.stringMatching(/^AGREEMENT_INVALID {2}line 1: /)]);
  });

  it('has an element that no profile has', () => {
    expect(faultsOfProfile(`${shipped}ethnicMix: balanced\n`)).toEqual([expect.stringContaining('/ethnicMix line')]);
  });

  it('has an alias, which hides what it says and could unfold without end', () => {
    const anchored = shipped.replace('legalRef: Invented Art. 4 }', 'legalRef: &four Invented Art. 4 }');
    expect(faultsOfProfile(anchored)).toEqual([]);
    const text = anchored.replace('languages: [en], legalRef: Invented Art. 4', 'languages: [en], legalRef: *four');
    const detail = `line ${lineOf(text, '*four')}: is an alias: a profile says everything where it stands`;
    expect(faultsOfProfile(text)).toEqual([`AGREEMENT_INVALID  ${detail}`]);
    expect(faultsOfProfile(`${shipped}quota: *nowhere\n`)).toEqual([expect.stringContaining('is an alias')]);
  });
});
