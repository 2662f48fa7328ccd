import { type Terms } from '../terms.js';

export const albanian: Terms = {
  harmless: ['mbrojtj\\w* (?:e |se |i )?(?:femij\\w*|te dhenave|civile)'],
  ambiguous: ['azil\\w* (?:e |i |per |te )?(?:pleq\\w*|qen\\w*|kafsh\\w*)'],
  telling: [
    '\\w*azil\\w*',
    'refugjat\\w*',
    'streh\\w* politik\\w*',
    'mbrojtj\\w* (?:plotesuese|nderkombetare|subsidiare|humanitare|te perkohshme|e perkohshme)',
    'persekut\\w*',
    'perndjek\\w*',
    'konvent\\w* (?:i |e |se )?gjeneves',
    'kerkes\\w* per (?:mbrojtje|strehim)',
  ],
  unclear: ['strehim\\w*', 'streh\\w* (?:te huaj\\w*)'],
};

export const serbian: Terms = {
  harmless: ['(?:civilna|decja|socijalna) zastita', 'zastit\\w* (?:podataka|dece|svedoka)', 'krivicn\\w* gonjenj\\w*'],
  ambiguous: ['azil\\w* za (?:star\\w*|pse|zivotinj\\w*|napusten\\w*)'],
  telling: [
    'iz(?:be|bje)gli\\w*',
    '(?:supsidijarn|medjunarodn|privremen|humanitarn)\\w* zastit\\w*',
    'progon(?:jen|stv|a\\b)\\w*',
    'progonjen\\w*',
    'zenevsk\\w* konvencij\\w*',
    'trazi\\w* (?:zastitu|utociste)',
    'trazilac\\w* (?:zastite|utocista)',
    'komesarijat\\w* za izbeglice',
  ],
  unclear: ['utocist\\w*', 'tolerisan\\w* boravak', 'raseljen\\w*'],
};
