import { type Terms } from '../terms.js';

/** Dublin in any language and case: Dublino, Dublinissa, Dublinit; Dablin is how Serbian writes it; dubling is Danish. */
const dublin = 'd[ua]blin(?!ge?n?\\b)\\w{0,4}';

const oneOf = (...pieces: readonly string[]): string => pieces.join('|');

/** Words for the law itself and what it does, which stand before its city. */
const law = oneOf(
  'regulation|regolamento|reglement|verordnung|verordening|forordning\\w*|asetu\\w*|rregullor\\w*|uredb\\w*',
  'procedur\\w*|procedimento|system|systeme|sistem\\w*|marreveshj\\w*|konvent\\w*|transferim\\w*',
);
const preposition = 'di|de|du|of|e|i|sipas|po|unter|gemass|nach dem|sous|under|secondo(?: il)?';
/** What makes it the law without more. */
const matterBefore =
  'cas|caso|rasti|transfert|remise|arrete|unite|cellule|sipas|po|unter|gema(?:ss|s)|sous|under|secondo(?: il)?';

/** Words that make the city a matter. */
const matter = oneOf(
  'regulation|convention|unit|office|cent\\w*|hit|cases?|transf\\w*|requests?|claims?|returnees?|returns?(?! (?:flight|ticket))|file',
  'system|status|state|interview|decision|procedur\\w*|procedim\\w*|verfahren\\w*|fall|faelle|falle|u?e?berstell\\w*',
  'verordnung|vo|konvention\\w*|einheit|zentrum|treffer|ersuchen|ru?e?ck\\w*|staat|gespr\\w*|entscheid\\w*|bescheid|akten?',
  'referat|konsultation\\w*|frist|mitgliedstaat|abkommen|sporazum\\w*|slucaj\\w*|vend\\w*|lend\\w*|take|out|in verfahren',
  'buro|bureau|trasf\\w*|dossier|overdracht\\w*|verordening|overfor\\w*|forordning\\w*|arende\\w*|sag\\w*|sak\\w*|enhet\\w*',
  'kontor\\w*|avtal\\w*|tapau\\w*|yksi\\w*|kuulemi\\w*|prose[ds]\\w*',
  'siirto\\w*|paato\\w*|asetu\\w*|menettely\\w*|palaut\\w*|postup\\w*|uredb\\w*|rregullor\\w*|akti',
);
/** The same, written together with it. */
const compound = oneOf(
  'claim|procedur|prosedyr|verfahren|verordn|verorden|forordn|arende|sag|sak|overf|enhet|overdra|u?e?berst|fall',
  'asetu|menett|systeem|system|proces|case|transf|zentr|konv|treffer|akt|referat|kons|abkommen|ru?e?ck|bescheid',
  'cel|kanto|kontor|land|onderz|avtal|besl|zaa?k',
);

/** Words that make it a city. */
const ireland =
  'irelan\\w*|irlan\\w*|ierland|irsk\\w*|eire|city|airport|bay|castle|zoo|ohio|county|university|flughafen';
const lives = oneOf(
  'born|lives?|lived|living|resid\\w*|studied|works?|worked|married|geboren|wohn\\w*|gewohnt|ne|nee|vit|habite|reside',
  'nat[oa]|fodd|bor|bott|fodt|asuu|syntynyt|woont|lindur|jeton|banon|rodj?en\\w*|zivi',
);
const street = 'street|road|st|rd|avenue|square|quay|embassy|consulate|hospital|university|county|co';

/** Acts of the Union by number: Dublin, Eurodac, qualification, procedures, reception, temporary protection. */
const acts = oneOf(
  '60[34] 2013|343 2003|2725 2000|1560 2003|118 2014|2011 95|2004 83|2013 3[23]|2005 85|2003 9|2001 55',
  '2024 13(?:4[6-9]|5[0189])',
);
const kindOfAct = oneOf(
  'eu|ue|eg|ec|ce|ef|ey|regulation|directi(?:ve|f|va)|direktiv\\w*|direktiiv\\w*|ri(?:cht)?lijn|richtlinie|rl|vo',
  'verordnung|verordening|reglement|regolamento|forordning\\w*|asetu\\w*|rregullor\\w*|uredb\\w*|direttiva',
);

const humanRightsConvention =
  'emrk|emk|echr|cedh|cedu|evrm|eis|kedn?j?|ekljp|eklp|europakonvention\\w*|menneskerettighedskonvention\\w*';
const article = 'art|article|artikel|artikkel|articolo|artikla|neni|clan\\w*';

/** A file or a paper of the High Commissioner; to be registered may mean a return of 1999. */
const unhcrPaper = oneOf(
  'file|mandat\\w*|cards?|certificate|case|status|dossier|akten?|ausweis|bescheinigung|karte|number|no|nr|id|kort',
  'dosj\\w*|dosije\\w*|spis|kart\\w*|letter|protection|flygtning\\w*',
);

/** Terms of the European Union's and the United Nations' law, which are the same in every language. */
export const unionLaw: Terms = {
  harmless: [
    `${dublin} (?:${ireland})`,
    `(?:${lives}) (?:\\w+ )?(?:(?:in|a|i|ne|u|te) )?${dublin}(?! (?:${matter}))`,
    `(?:${street}) (?:in |of )?${dublin}(?: \\d{1,2})?(?! (?:${matter}))`,
  ],
  stems: ['euroda[ck]'],
  telling: [
    `${dublin} (?:ii|iii)`,
    `${dublin} (?:[23] )?(?:${matter})`,
    `(?:${law}) (?:(?:${preposition}) )?${dublin}`,
    `(?:${matterBefore}) ${dublin}`,
    `d[ua]blin(?:${compound})\\w*`,
    'dublin(?:e{1,2}s?|ables?|et)',
    'dablinsk\\w* (?!ulic|univerzitet)\\w+',
    'e[uv]ro ?da[ck]\\w*',
    `(?:${kindOfAct}) (?:(?:nr|no|n) )?(?:${acts})`,
    `(?:${acts}) (?:eu|ue|eg|ec|ce|ef|ey|be|ke|ez)`,
    // Nationality of a refugee in a travel document (ICAO Doc 9303, part 3, section 5).
    'xx[bc]',
    'geneva conventions?',
    '(?:1951|51) convention',
    '(?:konven\\w*|convention|convenzione|verdrag) (?:(?:of|du|de|von|vom|aus|iz|e|vitit|af|fran|van|28|july|juillet|juli) ){1,4}1951',
    'vuoden 1951 (?:yleis)?sopimu\\w*',
    `unhcr (?:ja |s )?(?:${unhcrPaper})`,
    '(?:kart|dosj|njohur)\\w* (?:e |nga |i )?unhcr',
    'qualification (?:directive|regulation)',
    'euaa',
  ],
  unclear: [
    'd[ua]blin(?!ge?n?\\b)\\w*',
    `(?:nr|no) (?:${acts})`,
    '(?:kategorie|category|categorie|kategori|kat|cat) [123] (?:treffer|hit)',
    '(?:treffer|hit) (?:(?:der|of|de) )?(?:kategorie|category|categorie|kat|cat) [123]',
    `(?:${article}) 3 (?:\\w+ ){0,3}(?:${humanRightsConvention})`,
    `(?:${humanRightsConvention}) (?:(?:${article}) )?3(?: artikla\\w*)?`,
    'unhcr',
    'hcr',
    'acnur',
    'easo',
  ],
};
