import isoCountries, { type LocaleData } from 'i18n-iso-countries';
import albanian from 'i18n-iso-countries/langs/sq.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import serbian from 'i18n-iso-countries/langs/sr.json' with { type: 'json' };
import { fold } from './fold.js';

/** A State or a nationality, as read from what somebody wrote. */
export interface ReadState {
  /** Three capital letters. */
  readonly code: string;
  /** ISO 3166-1, a code that ISO has withdrawn, or one that only travel documents bear (ICAO Doc 9303, part 3). */
  readonly scheme: 'iso-3166-1' | 'withdrawn' | 'icao-9303';
}

/** Kosovo has no code in ISO 3166-1; XKX is the user-assigned one that the European Union writes, RKS stands in passports. */
const kosovo = { code: 'XKX', scheme: 'icao-9303' } as const;

const yugoslavia = { code: 'YUG', scheme: 'withdrawn' } as const;

// A Map, since an object would also answer to 'constructor'.
const others: ReadonlyMap<string, ReadState> = new Map(Object.entries<ReadState>({
  xk: kosovo, xkx: kosovo, xkk: kosovo, rks: kosovo, kosovo: kosovo, kosova: kosovo, kosove: kosovo,
  'republic of kosovo': kosovo, 'republika e kosoves': kosovo, 'republik kosovo': kosovo,
  // Written on UNMIK travel documents; it says who issued them, not whose national the bearer is.
  unk: { code: 'UNK', scheme: 'icao-9303' },
  xxa: { code: 'XXA', scheme: 'icao-9303' }, stateless: { code: 'XXA', scheme: 'icao-9303' }, staatenlos: { code: 'XXA', scheme: 'icao-9303' },
  // XXB and XXC say that the bearer is a refugee, which may never be transferred: there is no reading them.
  xxx: { code: 'XXX', scheme: 'icao-9303' },
  d: { code: 'DEU', scheme: 'icao-9303' },
  yu: yugoslavia, yug: yugoslavia, yugoslavia: yugoslavia, jugoslawien: yugoslavia, jugoslavija: yugoslavia,
  // The socialist federation until 1992, and the federal republic until 2003.
  sfrj: yugoslavia, sfry: yugoslavia, srj: yugoslavia, fry: yugoslavia, 'sr jugoslawien': yugoslavia, 'sr jugoslavija': yugoslavia,
  scg: { code: 'SCG', scheme: 'withdrawn' }, 'serbia and montenegro': { code: 'SCG', scheme: 'withdrawn' },
  'serbien und montenegro': { code: 'SCG', scheme: 'withdrawn' }, 'srbija i crna gora': { code: 'SCG', scheme: 'withdrawn' },
})); // prettier-ignore

const byName = new Map<string, string>();
for (const language of [english, german, albanian, serbian] as LocaleData[]) {
  isoCountries.registerLocale(language);
  for (const [alpha2, names] of Object.entries(language.countries)) {
    const code = isoCountries.alpha2ToAlpha3(alpha2);
    if (code !== undefined) for (const name of [names].flat()) byName.set(fold(name), code);
  }
}

/**
 * Reads a State from an alpha-2 or alpha-3 code, a code of travel documents, or its name in English, German, Albanian
 * or Serbian. What is not sure is undefined: a written nationality is kept beside the code and never replaced by it.
 */
export function readState(written: string): ReadState | undefined {
  const folded = fold(written);
  const other = others.get(folded);
  if (other) return other;
  const upper = folded.toUpperCase();
  const code = isoCountries.isValid(upper) ? toAlpha3(upper) : byName.get(folded);
  return code === undefined ? undefined : { code, scheme: 'iso-3166-1' };
}

const toAlpha3 = (code: string): string | undefined => (code.length === 2 ? isoCountries.alpha2ToAlpha3(code) : code);
