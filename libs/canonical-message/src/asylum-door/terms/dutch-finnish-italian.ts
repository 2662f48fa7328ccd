import { type Terms } from '../terms.js';

export const dutch: Terms = {
  harmless: ['(?:dieren|honden|katten|vogel)asiel\\w*', '(?:strafrechtelijke|gerechtelijke) vervolging'],
  ambiguous: ['asiel(?:straat|laan|weg|plein)\\w*'],
  telling: [
    '(?:kerk|nood|kinder|vervolg)?asiel\\w*',
    '\\w*vluchteling\\w*',
    '(?:subsidiaire|internationale|tijdelijke) bescherming\\w*',
    'beschermings(?:status|verzoek|statuut|procedure)\\w*',
    '(?:verzoek|vraagt|vroeg|gevraagd|aanvraag) om (?:\\w+ )?bescherming',
    'w document\\w*',
    'cgvs',
    'azc',
    'vlucht(?:motie|verhaal|redenen)\\w*',
    'vrees voor vervolging',
    '(?:politieke|religieuze|etnische) vervolging',
    'verdrag van geneve',
    'bijlage 26',
  ],
  unclear: [
    'coa',
    'fedasil',
    'rvv',
    'raad voor vreemdelingenbetwistingen',
    'toevlucht\\w*',
    'opvangcentrum',
    'vervolging',
  ],
};

export const finnish: Terms = {
  telling: [
    '\\w*turvapaik\\w*',
    '\\w*pakolai\\w*',
    '(?:kansainvali\\w*|toissijai\\w*|tilapai\\w*|humanitaari\\w*) suojelu\\w*',
    'suojelu(?:ase|hakemu|perus|tarve|tarpe)\\w*',
    'hakenut suojelua',
    'vainott\\w*',
    'vainoam\\w*',
    '(?:pelkaa|pelko|joutunut|uhka|uhri) vaino\\w*',
    'vainon (?:kohte|pelko|pelon|uhri|uhka|uhan|vuoksi)\\w*',
    'vastaanottokesku\\w*',
    'geneven (?:yleis)?sopimu\\w*',
    'palautuskiel\\w*',
  ],
  // Väinö, a first name, is written like the word for persecution in some of its cases.
  unclear: ['vaino(?:a|n|lle|ta|ksi|sta)', 'humanitaari\\w*', 'oleskelulupa suojelun perusteella'],
};

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
    'permesso (?:di soggiorno )?[nfs]',
    'asilant[ei]',
    'ammess\\w* provvisoriament\\w*',
    'ammission\\w* provvisori\\w*',
    'convenzione di ginevra',
    'commissione territoriale',
    'modello c 3',
  ],
  unclear: ['asilo', '(?:trov|cerc|chies|chied|otten)\\w* rifugio', 'motivi umanitari', 'non respingimento'],
};
