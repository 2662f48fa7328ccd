import { type Terms } from '../terms.js';

export const dutch: Terms = {
  ambiguous: ['(?:dieren|honden|katten)asiel\\w*', 'asiel(?:straat|laan)\\w*'],
  telling: [
    '\\w*asiel\\w*',
    '\\w*vluchteling\\w*',
    '(?:subsidiaire|internationale|tijdelijke) bescherming\\w*',
    'beschermings(?:status|verzoek)\\w*',
    'w ?document\\w*',
    'cgvs\\b',
    'rvv\\b',
    'azc\\b',
    'vluchtmotie\\w*',
    'vrees voor vervolging',
    'verdrag van geneve',
    'dublin(?:claim|procedure|verordening|overdracht)\\w*',
  ],
  unclear: ['ind\\b', 'coa\\b', 'dienst vreemdelingenzaken', 'fedasil\\b', 'toevlucht\\w*'],
};

export const finnish: Terms = {
  telling: [
    '\\w*turvapaik\\w*',
    '\\w*pakolai\\w*',
    '(?:kansainvali\\w*|toissijai\\w*|tilapai\\w*) suojelu\\w*',
    'suojeluase\\w*',
    'vaino(?:a|n|lle|ta|ksi)\\b',
    'vastaanottokesku\\w*',
    'geneven (?:yleis)?sopimu\\w*',
  ],
  unclear: ['migri\\b', 'maahanmuuttovirasto\\w*', 'humanitaari\\w*'],
};

export const italian: Terms = {
  harmless: ['asilo (?:nido|infantile|d infanzia)', 'protezione (?:civile|dei dati)'],
  telling: [
    '(?:richie\\w*|domand\\w*|diritto|istanza|procedura|permesso)(?: \\w+){0,2} (?:d |di |l )?asilo',
    'd asilo\\b',
    'asilo politico',
    'rifugiat\\w*',
    'protezione (?:internazionale|sussidiaria|umanitaria|speciale|temporanea)',
    'perseguitat\\w*',
    'permesso [nfs]\\b',
    'ammess\\w* provvisoriamente',
    'convenzione di ginevra',
  ],
  unclear: ['asilo\\b', 'rifugio\\b'],
};
