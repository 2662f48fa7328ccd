import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  type Catalogue,
  compose,
  isLanguage,
  type Key,
  type LanguageTag,
  loadCatalogue,
  type Values,
} from './catalogue.ts';
import { type DateParts, homeZone, partsOf, partsOfDay } from './dates.ts';

/** What a page needs to speak: its texts, and dates and numbers as the language writes them. */
export interface Language {
  readonly tag: LanguageTag;
  readonly zone: string;
  t(key: Key, values?: Values): string;
  /** The text of a code that the catalogue may not know; then the code itself. */
  code(group: string, code: string): string;
  has(group: string, code: string): boolean;
  number(value: number): string;
  /** A day, YYYY-MM-DD: "Wed 25 Nov 2026". */
  day(day: string): string;
  /** The day of an instant in the chosen zone. */
  dayOf(instant: string): string;
  /** The same without the day of the week. */
  shortDay(instant: string): string;
  /** An instant with its zone: "25 Nov 2026, 16:04:12 CET". */
  instant(instant: string): string;
  time(instant: string): string;
  setLanguage(tag: LanguageTag): void;
  setZone(zone: string): void;
}

const LanguageContext = createContext<Language | undefined>(undefined);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new TypeError('There is no language around this part of the page.');
  return language;
}

const remembered = (key: string): string | null => localStorage.getItem(`readmission.${key}`);
const remember = (key: string, value: string): void => {
  localStorage.setItem(`readmission.${key}`, value);
};

function firstLanguage(): LanguageTag {
  const chosen = remembered('language');
  if (isLanguage(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().slice(0, 2));
  const found = wanted.find((tag) => ['sq', 'sr', 'en'].includes(tag));
  return found === 'sr' ? 'sr-Latn-XK' : found === 'en' ? 'en' : 'sq-XK';
}

/** Loads the language before anything is shown, so that nothing is shown twice. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [tag, setTag] = useState(firstLanguage);
  const [zone, setZone] = useState(() => remembered('zone') ?? homeZone);
  const [loaded, setLoaded] = useState<{ tag: LanguageTag; catalogue: Catalogue }>();

  useEffect(() => {
    let isCurrent = true;
    void loadCatalogue(tag).then((catalogue) => {
      if (!isCurrent) return;
      document.documentElement.lang = tag;
      setLoaded({ tag, catalogue });
    });
    return () => {
      isCurrent = false;
    };
  }, [tag]);

  const language = useMemo<Language | undefined>(
    () =>
      loaded && {
        ...speak(loaded.tag, loaded.catalogue, zone),
        setLanguage(next) {
          remember('language', next);
          setTag(next);
        },
        setZone(next) {
          remember('zone', next);
          setZone(next);
        },
      },
    [loaded, zone],
  );
  return language && <LanguageContext value={language}>{children}</LanguageContext>;
}

function speak(tag: LanguageTag, catalogue: Catalogue, zone: string): Omit<Language, 'setLanguage' | 'setZone'> {
  const t = (key: Key, values?: Values): string => compose(catalogue, tag, key, values);
  const name = (kind: string, index: number): string => t(`date.${kind}.${index}` as Key);
  const withNames = ({ year, month, day, weekday }: DateParts, key: 'date.day' | 'date.short'): string =>
    t(key, { year, day, month: name('month', month), weekday: name('weekday', weekday) });
  const key = (group: string, code: string): string => `${group}.${code}`;
  const has = (group: string, code: string): boolean => Object.hasOwn(catalogue, key(group, code));
  const time = (instant: string): string => {
    const { hour, minute, second } = partsOf(new Date(instant), zone);
    return `${hour}:${minute}:${second} ${zoneName(instant, zone)}`;
  };
  return {
    tag,
    zone,
    t,
    has,
    code: (group, code) => (has(group, code) ? t(key(group, code) as Key) : code),
    number: (value) => writeNumber(value, tag),
    day: (day) => withNames(partsOfDay(day), 'date.day'),
    dayOf: (instant) => withNames(partsOf(new Date(instant), zone), 'date.day'),
    shortDay: (instant) => withNames(partsOf(new Date(instant), zone), 'date.short'),
    instant: (instant) => `${withNames(partsOf(new Date(instant), zone), 'date.short')}, ${time(instant)}`,
    time,
  };
}

/** The abbreviation of a zone at an instant, such as CET. */
export const zoneName = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

// Albanian numbers are written here: browsers that have no data for the language write them as English does.
const separators: Readonly<Record<string, readonly [group: string, decimal: string]>> = {
  sq: ['\u00a0', ','],
  sr: ['.', ','],
  en: [',', '.'],
};

function writeNumber(value: number, tag: LanguageTag): string {
  const [group, decimal] = separators[tag.slice(0, 2)] ?? [',', '.'];
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
