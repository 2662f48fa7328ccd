import { type Terms } from '../terms.js';

/** The Aliens Act of 2000 of the Netherlands, art. 28 and 29; that of Belgium of 1980, art. 48/3 and 48/4. */
const act = '(?:vw|vreemdelingenwet)\\w*';

const papers = [
  'w ?(?:2 )?document\\w*',
  'bijlage (?:26|25 (?:bis|ter|quater|quinquies)|13 quinquies)',
  'ranov(?: ?(?:vergunning|regeling|status)\\w*)?',
  'statushouder\\w*',
  `(?:art|artikel) (?:28|29) (?:\\w+ ){0,6}${act}`,
  `(?:art|artikel) 48 [34] (?:\\w+ ){0,3}(?:${act}|wet van 15 december 1980)`,
];

export const dutch: Terms = {
  harmless: [
    '(?:dieren|honden|katten|vogel)asiel\\w*|asiel(?:hond|kat|dier)\\w*',
    '(?:strafrechtelijke|gerechtelijke) vervolging',
    'aanvraag (?:om|voor) (?:een )?(?:visum|verblijfsvergunning regulier|paspoort)',
  ],
  ambiguous: ['asiel(?:straat|laan|weg|plein)\\w*', 'vluchtelingen(?:kamp|straat|laan|weg|plein)\\w*'],
  stems: ['vluchte?ling'],
  telling: [
    '(?:kerk|nood|kinder|vervolg|ex)?as?siel\\w*',
    'aziel(?:zoek|aanv|verz|proc)\\w*',
    'subs(?:idiair\\w*)? bescherm\\w*',
    '(?:internationale|int|tijdelijke|categoriale|categoriaal) bescherming\\w*',
    'beschermings(?:status|verzoek|statuut|procedure)\\w*',
    '(?:verzoek|vraagt|vroeg|gevraagd|aanvraag) om (?:\\w+ )?bescherming',
    'cgvs\\w*',
    'azc|procesopvang\\w*|aanmeldcentr\\w*',
    '(?:nader|aanmeld) ?gehoor\\w*|rust en voorbereidingstijd',
    'vlucht(?:motie|verhaal|relaas|redenen)\\w*',
    'vrees voor vervolging|gegronde vrees',
    '(?:politieke|religieuze|etnische) vervolging',
    'verdrag van geneve',
    'refoulement(?:verbod|beginsel)\\w*',
    'kwalificatierichtlijn\\w*',
    'veilig\\w* (?:land van herkomst|derde land)',
    ...papers,
    'coa (?:verstrekking|woning|kamer)\\w*',
    'formulier m ?35(?: [a-z])?',
    'medisch advies horen',
    'horen en beslissen',
    'vvtv',
    'aziel (?:gevr|aangevr|verz)\\w*',
  ],
  unclear: [
    'coa|fedasil',
    'rvv|raad voor vreemdelingenbetwistingen',
    'toevlucht\\w*',
    'opvangcentrum|opvanginitiatief|noodopvang|gezinslocatie|klein kasteeltje',
    'ac (?:ter apel|schiphol|zevenaar|den bosch)',
    'vervolging',
    'hasa (?:aanv|afgew|ingedi|niet|proc)\\w*|(?:tweede|derde|een|de) hasa|uitgeprocedeerd\\w*|buitenschuld\\w*',
    'aanvraag (?:(?:is|werd|was|op|in|\\d+|\\w{3,4}) ){0,5}(?:afgewezen|ingetrokken|geweigerd|ongegrond)',
    'opvolgende aanvra\\w*|kennelijk ongegrond\\w*',
    '(?:artikel|art) 1 f',
    '(?:aanvraag|artikel|art|regularisatie) 9 (?:bis|ter)',
    'vreemdelingenpaspoort\\w*',
    '(?:roze|oranje) kaart|attest van immatriculatie',
    'humanitaire (?:redenen|gronden)',
    'bijlage 25',
    'hervestig\\w*',
    'jcs|justitieel complex schiphol',
    'ontheemd\\w*',
  ],
};
