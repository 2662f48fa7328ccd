import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { agreementFiles, loadHostCountries } from '#host-countries';
import { readAgreement } from '#agreements';
import { ReadmissionError, type ReadmissionResponse } from '#canonical-message';
import { encodeQR } from 'qr';
import decodeQR from 'qr/decode.js';
import { type AnswerBasis, basisOf } from './answer-basis.js';
import { paperOf } from './paper.js';
import { drawable } from './pen.js';
import { printAnswer } from './print-answer.js';
import { readSignedAnswer } from './read-signed-answer.js';
import { hasWordsFor } from './words/words-in.js';

const countries = await loadHostCountries();
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An answer as it is stored; who signed it is not this room's to say. */
function anAnswer(code: string, example: string, changes: Partial<ReadmissionResponse> = {}): string {
  const country = countries.get(code)!;
  const response = {
    ...(JSON.parse(readFileSync(new URL(`${example}.response.json`, country.examples), 'utf8')) as ReadmissionResponse),
    ...changes,
  };
  const { profile } = readAgreement(readFileSync(country.agreementFile));
  const basis: AnswerBasis = basisOf({
    agreement: response.agreement,
    profile,
    receipt: '019ab2d4-0000-7000-8000-000000000001',
    reasonCodes: response.reasons.map((reason) => reason.code),
    isAccepted: response.outcome !== 'refused',
    clocks: [],
  });
  const header = { alg: 'EdDSA', kid: 'a-key', typ: 'readmission-answer+jws', hostCountry: code, basis };
  return `${part(header)}.${Buffer.from(country.fromCanonical(response)).toString('base64url')}.AAAA`;
}

const paper = (jws: string) => paperOf(readSignedAnswer(jws, countries));

describe('the paper of an answer', () => {
  it('is the same bytes for the same string, and others for another', async () => {
    const jws = anAnswer('che', '91-refused');
    const [one, two, other] = [
      await printAnswer(jws, countries),
      await printAnswer(jws, countries),
      await printAnswer(anAnswer('che', '90-accepted'), countries),
    ];
    expect(Buffer.from(one).equals(two)).toBe(true);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  it('has a square code that reads as the digest and the key', () => {
    const { square, code } = paper(anAnswer('aut', '90-accepted')).check;
    const modules = encodeQR(square, 'raw', { ecc: 'medium', border: 4, scale: 4 });
    const data = Uint8Array.from(modules.flatMap((row) => row.flatMap((dark) => (dark ? [0, 0, 0] : [255, 255, 255]))));
    const read = decodeQR({ width: modules[0]!.length, height: modules.length, data });
    expect(read).toBe(square);
    expect(square).toMatch(/^readmission-answer\+jws sha256:[0-9a-f]{64} kid:a-key$/);
    expect(square.split('sha256:')[1]!.slice(0, 20).toUpperCase()).toBe(code.replaceAll('-', ''));
  });

  it('states the persons as the answer does, and no person where its format names none', () => {
    const persons = (jws: string): unknown => paper(jws).sections.find(({ heading }) => heading[0].text === 'Persons');
    expect(JSON.stringify(persons(anAnswer('aut', '92-partly-accepted-family')))).toContain('Primer Ana Marija');
    expect(persons(anAnswer('xxa', '90-accepted'))).toBeUndefined();
  });

  it('loses no letter: those of the region are drawn, and what has no glyph is written as its number', () => {
    expect(drawable('Ëë Çç Čč Ćć Đđ Šš Žž Љуљ Ђорђе Њ Џ')).toBe('Ëë Çç Čč Ćć Đđ Šš Žž Љуљ Ђорђе Њ Џ');
    expect(drawable('A中\u202eB')).toBe('A[U+4E2D][U+202E]B');
  });

  it('fits reasons as long as they may be, and a family as large', async () => {
    const reasons = Array.from({ length: 10 }, () => ({ code: 'R10', text: `${'words and '.repeat(199)}more` }));
    const family = Array.from({ length: 30 }, (_, index) => ({
      id: `p${index + 1}`,
      role: index === 0 ? ('transferee' as const) : ('child' as const),
      name: `Shembull ${'Arta '.repeat(40)}${index}`,
      outcome: 'refused' as const,
    }));
    const bytes = await printAnswer(anAnswer('aut', '91-refused', { reasons, persons: family }), countries);
    expect(Buffer.from(bytes).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('has words for every language in which parties of a shipped agreement with a format speak', () => {
    const spoken = agreementFiles()
      .map((file) => readAgreement(readFileSync(file)).profile)
      .filter(({ hostCountries }) => hostCountries.some((code) => countries.has(code)))
      .flatMap(({ communication }) => communication?.languages ?? []);
    expect(spoken.filter((language) => !hasWordsFor(language))).toEqual([]);
    expect(new Set(spoken)).toEqual(new Set(['de', 'en', 'sq', 'sr']));
  });

  it.each(['', 'no answer', `${part({ typ: 'x' })}.e30.AAAA`, `${part({ hostCountry: 'aut', basis: {} })}.e30.AAAA`])(
    'is not made of another string: %j',
    async (jws) => {
      await expect(printAnswer(jws, countries)).rejects.toBeInstanceOf(ReadmissionError);
    },
  );
});
