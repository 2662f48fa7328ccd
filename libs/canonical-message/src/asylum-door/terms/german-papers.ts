import { type Terms } from '../terms.js';

const paragraph = 'paragra(?:ph|f)';
/** German Residence Act; its abbreviation AufenthG comes apart before the G. */
const residenceAct = 'aufenth\\w*';
/** What the person with a Swiss permit N, F or S has in hand; s. also means see, and f. means for. */
const permit = '(?:ausweis|bewilligung)';

const papers = [
  'aufenthaltsgest(?!alt)\\w*',
  'ankunftsnachweis\\w*',
  'bue ?ma',
  'aufenthaltsberechtigungskarte\\w*',
  'verfahrenskarte\\w*',
  'ausweis fue?r vertriebene',
  'konventions(?:pass|reisepass|ausweis)\\w*',
  `${permit} [nfs](?! v)|[nf] ${permit}\\w*|s bewilligung`,
  'schutzstatus s',
  'vorl(?:au?e?ufig\\w*)? (?:aufgenommen\\w*|aufnahme)',
  'n dossier|n (?:nummer|nr|akte)',
];

const authorities = [
  'bamf\\w*',
  'ubas (?:bescheid|erkenntnis|vom|zl|gz)\\w*|(?:den|des|vom|beim) ubas',
  'easy (?:optionierung|nummer|nr|verteilung|zuweisung|zahl|id|system|verfahren|meldung)',
  '(?:ue?ber|per|im) easy(?! jet)',
  '(?:landes)?erstaufnahme(?:einrichtung|stelle|zentr)\\w*',
  '(?:landes)?aufnahmeeinrichtung\\w*',
  '(?:anker|ank er) ?(?:zentr|einrichtung)\\w*',
  'empfangs und verfahrenszentr\\w*',
  'evz (?:altsta?e?tten|basel|chiasso|kreuzlingen|vallorbe)',
  'east (?:ost|west|traiskirchen|thalham|flughafen|schwechat)',
];

const paragraphs = [
  `${paragraph} 60 (?:abs|absatz) (?:1|5|7)`,
  `${paragraph} 60(?! a ) (?:\\w+ ){0,4}${residenceAct}`,
  `${paragraph} 25 (?:abs |absatz )?(?:[123]|i{1,3}) (?:\\w+ ){0,6}${residenceAct}`,
  `${paragraph} 24 (?:\\w+ ){0,6}${residenceAct}`,
  `${paragraph} 23 (?:abs |absatz )?[24] (?:\\w+ ){0,3}${residenceAct}`,
  'art(?:ikel)? 83 (?:abs \\d )?(?:aig|aug)',
  '(?:qualifikations|status|massenzustrom)richtlinie\\w*|massenzustrom rl',
];

/** German residence titles, Austrian cards and Swiss permits, who gives them, and the paragraphs they rest on. */
export const germanPapers: Terms = {
  harmless: [
    `${permit} s (?:beil|anl|anh|oben|unten|seite|kop|ruck|foto|abb|o|u)\\w*`,
    `${permit} f (?:minderj|auslander|jugend|kind|reise)\\w*`,
  ],
  // Residence titles that the Austrian Asylum Act has for others too: every return decision of Austria cites them.
  ambiguous: [`${paragraph} (?:10|5[5-8])(?: (?:abs|z) \\d){0,2} asyl ?g 2005`],
  telling: [...papers, ...authorities, ...paragraphs],
  unclear: [
    'buma (?:vom|nr|ausgestellt|vorhanden|liegt)|(?:mit|eine|die) buma',
    '(?:weisse|gru?e?ne|graue) karte',
    'blaue karte(?! eu)',
    'fremdenpass\\w*',
    'status [fs]|s ausweis',
    'n \\d{3} \\d{3}|easy \\d{3,}',
    '(?:az|aktenzeichen|gz) \\d{7} [1-9]\\d{2}',
    'bbu|evz|gfk|gvs auszug|ubas',
    '(?:im|ins|des|vom) baz|baz (?:altsta?e?tten|basel|bern|boudry|chiasso|embrach|zu?e?rich)',
    '(?:bfa|ifa) (?:zahl|zl|gz|akt|verfahren|bescheid)\\w*',
    'bescheid\\w* (?:des|vom) bundesamte?s?(?! fue?r)',
    '(?:verfue?gung|entscheid)\\w* (?:des|vom) (?:sem|bfm|bff)',
    'bvwg|bv ?ger|bundesverwaltungsgericht\\w*',
    '(?:urteil|arret|sentenza|entscheid|verfahren|beschwerde|bv ?ger|taf) [de] \\d{1,5} (?:19|20)\\d{2}',
    `${paragraph} (?:60 a|46 a)(?: (?:abs|aufenth|fpg)\\w*)?`,
    `${paragraph} 2[345] (?:abs|absatz) \\d`,
    `${paragraph} (?:22|23|25|104)(?: [abc])? (?:\\w+ ){0,4}${residenceAct}`,
    'art 25 (?:abs \\d )?bv',
  ],
};
