import { describe, expect, it } from '@jest/globals';
import { findAsylumInformation } from '#canonical-message';
import { type HostCountry, loadHostCountries } from '#host-countries';
import { readdirSync, readFileSync } from 'node:fs';
import { type JsonSchema, placesOf } from './closed-schema.js';
import { acceptedExamples } from './country-examples.js';

/** Texts of one language as ministries write them. What is unclear, the sender may confirm to be harmless. */
interface Corpus {
  readonly telling: readonly string[];
  readonly unclear: readonly string[];
  readonly harmless: readonly string[];
}

const folder = new URL('./asylum-corpus/', import.meta.url);
const corpora = readdirSync(folder).map((file): [string, Corpus] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Corpus,
]);
const countries = await loadHostCountries();

const codesOf = (document: unknown): string[] => findAsylumInformation(document).map(({ code }) => code);
/** The texts for which the door does not say what it ought to, so that a failure lists them all. */
const notJudged = (texts: readonly string[], code: string | undefined): string[] =>
  texts.filter((text) => codesOf({ remarks: text })[0] !== code);

const namesOf = (country: HostCountry): string[] => {
  const place = new URL('./', country.agreementFile);
  const schemas = readdirSync(place).filter((name) => name.endsWith('.schema.json'));
  return schemas.flatMap((name) => {
    const schema = JSON.parse(readFileSync(new URL(name, place), 'utf8')) as JsonSchema;
    return [...placesOf(schema)].flatMap(([path, { enum: codes = [] }]) => [...path.split('/'), ...codes.map(String)]);
  });
};

describe.each(corpora)('the asylum door, on texts in %s', (_language, { telling, unclear, harmless }) => {
  it('has enough of them', () => {
    expect(new Set(telling).size).toBeGreaterThanOrEqual(25);
    expect(new Set(harmless).size).toBeGreaterThanOrEqual(25);
  });

  it('refuses what tells of a procedure', () => {
    expect(notJudged(telling, 'ASYLUM_INFORMATION')).toEqual([]);
  });

  it('asks about what may tell of one', () => {
    expect(notJudged(unclear, 'ASYLUM_TERM_UNCLEAR')).toEqual([]);
  });

  it('lets everything else pass', () => {
    expect(notJudged(harmless, undefined)).toEqual([]);
  });

  it('is not misled by upper case, and lets harmless texts pass in it', () => {
    expect(telling.filter((text) => codesOf(text.toUpperCase()).length === 0)).toEqual([]);
    expect(harmless.filter((text) => codesOf(text.toUpperCase()).length > 0)).toEqual([]);
  });

  it('is not misled by diacritics left out', () => {
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    expect(telling.filter((text) => codesOf(bare(text)).length === 0)).toEqual([]);
    expect(harmless.filter((text) => codesOf(bare(text)).length > 0)).toEqual([]);
  });
});

describe.each([...countries])('the asylum door, on the format of %s', (_code, country) => {
  it('takes no offence at its own names and codes', () => {
    expect([...new Set(namesOf(country))].filter((name) => codesOf({ [name]: name }).length > 0)).toEqual([]);
  });

  it.each(acceptedExamples(country))('lets the example $name pass', ({ payload }) => {
    expect(codesOf(country.read(payload))).toEqual([]);
  });
});
