import { type Terms } from '../terms.js';

export const italian: Terms = {
  harmless: [
    'asil[oi] (?:nido|infantil[ei]|d infanzia|comunale|parrocchiale)',
    '(?:maestr\\w*|insegnant\\w*|educatric\\w*|educator\\w*|scuola|frequenta\\w*|retta) (?:l |d |dell |all )?asilo',
    'asilo per (?:cani|gatti|animali)',
  ],
  telling: [
    '(?:richie|domand|diritto|istanza|procedura|permesso)\\w*(?: \\w+){0,2} asilo',
    'd asilo',
    'asilo (?:politico|territoriale|respint\\w*|negat\\w*)',
    'rifugiat[oaie]',
    'protezione (?:internazionale|sussidiaria|umanitaria|speciale|temporanea)',
    '(?:richiest|chiest|chiede|domanda)\\w* (?:di )?protezione',
    'perseguitat\\w*',
    'persecuzion\\w*',
    // Before a number, n. is what numbers have in Italian and no kind of permit.
    'permesso (?:di soggiorno )?(?:n(?! \\d)|[fs])',
    'asilant[ei]',
    'ammess\\w* provvisoriament\\w*',
    'ammission\\w* provvisori\\w*',
    'convenzione di ginevra',
    'commissione territoriale',
    'modello c 3',
  ],
  unclear: ['asilo', '(?:trov|cerc|chies|chied|otten)\\w* rifugio', 'motivi umanitari', 'non respingimento'],
};
