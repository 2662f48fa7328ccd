import { type Terms } from '../terms.js';

/** Dublin in any language and case: Dublino, Dublinissa, Dublinit; Dablin is how Serbian writes it. */
const dublin = 'd[ua]blin\\w{0,4}';

const oneOf = (...pieces: readonly string[]): string => pieces.join('|');

/** Words for the law itself, which stand before its city. */
const law = oneOf(
  'regulation|regolamento|reglement|verordnung|verordening|forordning\\w*|asetu\\w*|rregullor\\w*|uredb\\w*',
  'procedur\\w*|procedimento|system|systeme|sistem\\w*',
);
const preposition = 'di|de|du|of|e|i|sipas|po|unter|gemass|nach dem|sous|under|secondo(?: il)?';

/** Words that make the city a matter. */
const matter = oneOf(
  'ii|iii|2|3|regulation|convention|unit|office|cent\\w*|hit|cases?|transf\\w*|requests?|claims?|returnees?|returns?|file',
  'system|status|state|interview|decision|procedur\\w*|procedim\\w*|verfahren\\w*|fall|faelle|falle|u?e?berstell\\w*',
  'verordnung|konvention\\w*|einheit|zentrum|treffer|ersuchen|ru?e?ck\\w*|staat|gespr\\w*|entscheid\\w*|bescheid|akten?',
  'buro|bureau|trasf\\w*|dossier|overdracht\\w*|verordening|overfor\\w*|forordning\\w*|arende\\w*|sag\\w*|sak\\w*|enhet\\w*',
  'siirto\\w*|asetu\\w*|menettely\\w*|palaut\\w*|postup\\w*|uredb\\w*|rregullor\\w*|akti',
);
/** The same, written together with it. */
const compound = oneOf(
  'claim|procedur|prosedyr|verfahren|verordn|verorden|forordn|arende|sag|sak|overf|enhet|overdra|u?e?berst|fall',
  'asetu|menett|systeem|system|proces|case|transf|zentr|konv|treffer|akt',
);

/** Words that make it a city. */
const ireland =
  'irelan\\w*|irlan\\w*|ierland|irsk\\w*|eire|city|airport|bay|castle|zoo|ohio|county|university|flughafen';
const lives = oneOf(
  'born|lives?|lived|living|resid\\w*|studied|works?|worked|married|geboren|wohn\\w*|gewohnt|ne|nee|vit|habite|reside',
  'nat[oa]|fodd|bor|bott|fodt|asuu|syntynyt|woont|lindur|jeton|banon|rodj?en\\w*|zivi',
);
const street = 'street|road|st|rd|avenue|square|quay|embassy|consulate|hospital|university|county|co';

/** Terms of the European Union's and the United Nations' law, which are the same in every language. */
export const unionLaw: Terms = {
  harmless: [
    `${dublin} (?:${ireland})`,
    `(?:${lives}) (?:\\w+ )?(?:(?:in|a|i|ne|u|te) )?${dublin}(?! (?:${matter}))`,
    `(?:${street}) (?:in |of )?${dublin}(?: \\d{1,2})?(?! (?:${matter}))`,
  ],
  telling: [
    `${dublin} (?:${matter})`,
    `(?:${law}) (?:(?:${preposition}) )?${dublin}`,
    `(?:cas|caso|rasti|transfert|${preposition}) ${dublin}`,
    `d[ua]blin(?:${compound})\\w*`,
    'dublinee?s?',
    'dablinsk\\w*',
    '\\w*euroda[ck]\\w*',
    'evrodak\\w*',
    '(?:eu|ue|eg|ce|nr|no|regulation|directive|richtlinie|verordnung|directiv[ae]) (?:604 2013|343 2003|603 2013|2013 3[23]|2011 95)',
    '(?:eu|ue|nr|no|regulation|verordnung) 2024 13(?:4[7-9]|5[018])',
    'geneva conventions?',
    '(?:1951|51) convention',
    'euaa',
  ],
  unclear: [dublin, 'unhcr', 'hcr', 'acnur', 'easo'],
};
