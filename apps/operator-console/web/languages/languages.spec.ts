import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Catalogue, inCyrillic } from '../src/language/catalogue.ts';

const read = (name: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Catalogue;
const english = read('en');
const serbian = read('sr-Latn-XK');
const catalogues: Readonly<Record<string, Catalogue>> = {
  'sq-XK': read('sq-XK'),
  'sr-Latn-XK': serbian,
  'sr-Cyrl-XK': inCyrillic(serbian),
  en: english,
};

const textsOf = (message: unknown): string[] =>
  typeof message === 'string' ? [message] : Object.values(message as object);
const valuesOf = (message: unknown): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** Every file of the page that may name a text. */
const sources = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8'))
  .join('\n');

describe.each(Object.entries(catalogues))('the texts in %s', (tag, catalogue) => {
  it('are the same texts as in every other language', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });

  it('have every plural that the language has', () => {
    const rules = new Intl.PluralRules(tag.slice(0, 2)).resolvedOptions().pluralCategories;
    const lacking = Object.entries(catalogue).filter(
      ([, message]) => typeof message !== 'string' && !rules.every((rule) => Object.hasOwn(message, rule)),
    );
    expect(lacking).toEqual([]);
  });

  it('name the same values, and no text is empty', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      expect([key, valuesOf(message)]).toEqual([key, valuesOf(english[key as keyof Catalogue])]);
      expect([key, textsOf(message).some((text) => text.trim() === '')]).toEqual([key, false]);
    }
  });
});

it('leaves no Latin letter in Cyrillic but in names that are written so', () => {
  const foreign = Object.entries(catalogues['sr-Cyrl-XK'] ?? {}).filter(([key, message]) =>
    textsOf(message).some(
      (text) =>
        /[a-zčćžšđ]{4,}/i.test(
          text.replace(/\{\w+\}|prima facie|\b(?:CSV|JSON|JWS|SHA-256|UTC|Enter|Shift)\b/gi, ''),
        ) && !key.startsWith('zone.'),
    ),
  );
  expect(foreign).toEqual([]);
});

it('keeps no text that no page shows', () => {
  // The filters of a list name their texts by the filter itself.
  const ofFilters = ['band', 'evidence', 'class', 'assignee'];
  const named = [...sources.matchAll(/code\('(\w+)'|has\('(\w+)'|t\(`(\w+)\.\$\{/g)].flatMap((match) => match.slice(1).filter(Boolean)); // prettier-ignore
  const groups = new Set([...ofFilters, ...named]);
  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) || sources.includes(`\`${key}\``) || groups.has(key.split('.')[0] ?? '');
  expect(Object.keys(english).filter((key) => !isUsed(key) && !key.startsWith('date.'))).toEqual([]);
});
