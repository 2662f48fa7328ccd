import { type Terms } from '../terms.js';
import { albanian } from './albanian.js';
import { danish } from './danish.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { finnish } from './finnish.js';
import { french } from './french.js';
import { germanPapers } from './german-papers.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { nordic } from './nordic.js';
import { serbian } from './serbian.js';
import { swedish } from './swedish.js';
import { unionLaw } from './union-law.js';

/** The terms of every language that a partner may write in. A language is not guessed: a term counts in any. */
export const languages: readonly Terms[] = [
  unionLaw,
  german,
  germanPapers,
  french,
  english,
  nordic,
  swedish,
  danish,
  dutch,
  finnish,
  italian,
  albanian,
  serbian,
];
