import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadHostCountries } from './load-host-countries.js';
import { type MappedField, traceMapping } from './trace-mapping.js';

const countries = await loadHostCountries();
const examples = [...countries.values()].flatMap((country) =>
  readdirSync(country.examples)
    .filter((name) => /\.partner\.\w+$/.test(name) && !name.includes('refused'))
    .map((name) => ({ country, name, title: `${country.code} ${name}` })),
);
const documentOf = ({ country, name }: (typeof examples)[number]): unknown =>
  country.read(readFileSync(new URL(name, country.examples)));
const trace = (code: string, name: string): Promise<MappedField[]> => {
  const example = examples.find(({ title }) => title.startsWith(`${code} ${name}`))!;
  return traceMapping(example.country, documentOf(example));
};
const pointersOf = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) =>
        pointersOf(one, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
      )
    : [at];
const numbering = /^\/(persons|evidence|attachments)\/\d+\/(id|role|attachment)$/;

describe('what a mapping did', () => {
  it.each(examples)('accounts for every field of $title, on both sides', async (example) => {
    const document = documentOf(example);
    const { request, dropped } = example.country.toCanonical(document);
    const fields = await traceMapping(example.country, document);
    expect(new Set(fields.flatMap(({ from }) => from ?? []))).toEqual(new Set(pointersOf(document)));
    const after = pointersOf(request).filter((pointer) => !numbering.test(pointer));
    expect(new Set(fields.flatMap(({ to }) => (to === null || numbering.test(to) ? [] : to)))).toEqual(new Set(after));
    for (const { pointer, reason } of dropped) {
      const own = fields.filter(({ from }) => from === pointer || from?.startsWith(`${pointer}/`));
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((field) => field.rule === 'dropped' && field.before === null && field.reason === reason)).toBe(
        true,
      );
    }
  });

  it('lists first what was dropped and what was stated by nobody', async () => {
    const rules = (await trace('xxa', '02')).map(({ rule }) => rule);
    expect(rules[0]).toBe('dropped');
    expect([...new Set(rules)]).toEqual(['dropped', 'defaulted', 'converted', 'looked-up', 'copied']);
  });

  it('tells copying from converting, and both from looking up', async () => {
    const fields = await trace('xxa', '01');
    const of = (from: string) =>
      fields.filter((field) => field.from === from).map(({ to, rule, before, after }) => [to, rule, before, after]);
    expect(of('/born')).toEqual([['/persons/0/dateOfBirth', 'copied', '1991-07-09', '1991-07-09']]);
    expect(of('/family')).toEqual([
      ['/persons/0/name/asStated', 'converted', 'Exampleson', 'Exampleson Ada'],
      ['/persons/0/name/surnames/0', 'copied', 'Exampleson', 'Exampleson'],
    ]);
    expect(of('/birthplace')).toEqual([
      ['/persons/0/placeOfBirth/municipality', 'looked-up', 'Prizren', 'XK-20'],
      ['/persons/0/placeOfBirth/asStated', 'copied', 'Prizren', 'Prizren'],
    ]);
    expect(fields).toContainEqual({
      from: null,
      to: '/procedure/accelerated',
      rule: 'defaulted',
      before: null,
      after: 'false',
      reason: null,
    });
  });

  it('follows what is stated twice, what only several fields decide, and files', async () => {
    const fields = await trace('che', '02');
    const to = (pointer: string) => fields.filter((field) => field.to === pointer).map(({ from }) => from);
    const person = '/delivery/readmissionRequest/spouse/person';
    expect(to('/persons/1/name/surnames/0')).toEqual([
      `${person}/personIdentification/officialName`,
      `${person}/nameData/officialName`,
    ]);
    expect(to('/persons/1/nationalities/0/code')).toEqual([
      `${person}/nationalityData/countryInfo/0/country/countryIdISO2`,
    ]);
    expect(to('/attachments/0/sha256')).toEqual(['/delivery/readmissionRequest/transferee/photograph']);
    expect(to('/attachments/0/mediaType')).toEqual(['/delivery/readmissionRequest/transferee/photograph']);
    expect(to('/evidence/2/person')).toEqual(['/delivery/readmissionRequest/evidence/2/holder']);
  });
});
