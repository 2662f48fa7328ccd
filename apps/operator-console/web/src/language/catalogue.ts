import type en from '../../languages/en.json';
import { toCyrillic } from './cyrillic.ts';

/** The languages of the console, as the formats of Kosovo name them. */
export const languages = ['sq-XK', 'sr-Latn-XK', 'sr-Cyrl-XK', 'en'] as const;
export type LanguageTag = (typeof languages)[number];

export type Key = keyof typeof en;
type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Catalogue = Readonly<Record<Key, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** How a language calls itself. */
export const languageNames: Readonly<Record<LanguageTag, string>> = {
  'sq-XK': 'Shqip',
  'sr-Latn-XK': 'Srpski',
  'sr-Cyrl-XK': 'Српски',
  en: 'English',
};

export const isLanguage = (tag: string | null): tag is LanguageTag =>
  (languages as readonly (string | null)[]).includes(tag);

/** Loads the texts of one language; Cyrillic is written from Latin, so that the two can never say different things. */
export async function loadCatalogue(tag: LanguageTag): Promise<Catalogue> {
  switch (tag) {
    case 'sq-XK':
      return (await import('../../languages/sq-XK.json')).default as Catalogue;
    case 'sr-Latn-XK':
      return (await import('../../languages/sr-Latn-XK.json')).default as Catalogue;
    case 'sr-Cyrl-XK':
      return inCyrillic((await import('../../languages/sr-Latn-XK.json')).default as Catalogue);
    case 'en':
      return (await import('../../languages/en.json')).default;
  }
}

/** The Serbian texts in the other script. */
export const inCyrillic = (latin: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(latin).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? toCyrillic(message)
        : Object.fromEntries(Object.entries(message).map(([rule, text]) => [rule, toCyrillic(text)])),
    ]),
  ) as Catalogue;

/** A text with its values; `count` picks the plural. */
export function compose(catalogue: Catalogue, tag: LanguageTag, key: Key, values: Values = {}): string {
  const message = catalogue[key];
  const text = typeof message === 'string' ? message : pluralOf(message, tag, Number(values['count'] ?? 0));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function pluralOf(message: Exclude<Message, string>, tag: LanguageTag, count: number): string {
  const rule = new Intl.PluralRules(tag.slice(0, 2)).select(count);
  return message[rule] ?? message.other ?? '';
}
