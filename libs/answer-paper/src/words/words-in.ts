import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import { sq } from './sq.js';
import { sr } from './sr.js';
import { type Words } from './words.js';

const known: Readonly<Record<string, Words>> = { en, de, fr, nl, sq, sr };

/** Something said in one language (ISO 639-1). */
export interface Said {
  readonly language: string;
  readonly text: string;
}

/** The same in several languages, English first. */
export type Phrase = readonly [Said, ...Said[]];

/** Says something in English and in those other languages that the room has words for. */
export type Speak = (pick: (words: Words) => string) => Phrase;

/** Whether the room has words for a language. */
export const hasWordsFor = (language: string): boolean => language in known;

/** Speaks English and, after it, the languages asked for; one without words here is left out. */
export function speakIn(languages: readonly string[]): Speak {
  const others = languages.filter((language) => language !== 'en' && hasWordsFor(language));
  return (pick) => [
    { language: 'en', text: pick(en) },
    ...others.map((language) => ({ language, text: pick(known[language] ?? en) })),
  ];
}
