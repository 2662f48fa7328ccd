import { type Terms } from '../terms.js';

/** The Aliens Act of 2005; its abbreviation UtlL comes apart before the last letter. */
const act = '(?:utlanningslag\\w*|utl ?l?)';
/** 4 refugees and others in need of protection, 5 their permits, 21 temporary protection. */
const chapters = '(?:4 kap(?: [1-6](?: [abc])? paragraph)?|5 kap 1 paragraph|21 kap(?: \\d+ paragraph)?)';

const countries =
  '(?:sverige|norge|danmark|finland|tyskland|osterrike|schweiz|frankrike|italien|ungern|kroatien|eu|europa)';

export const swedish: Terms = {
  harmless: [
    'olaga forfoljelse',
    'ansokan om (?:visum|visering|atertagande|uppehallstillstand|aterresa|pass)',
    'fantasyl\\w*|trasyll\\w*',
  ],
  ambiguous: ['flyktinglag(?:er|ret|ren)\\w*|flykting(?:vagen|gatan)'],
  telling: [
    'skyddsbeho\\w*',
    'skydds(?:status|skal|grund|sokande|ansokan|provning)\\w*',
    '(?:alternativt|subsidiart) skydd\\w*',
    '(?:internationellt|tillfalligt|humanitart) skydd\\w*',
    '(?:sokt|soker|ansokt|ansoker|ansokan) (?:\\w+ ){0,2}skydd',
    'behov(?:et)? (?:\\w+ ){0,2}skydd',
    `sokte (?:\\w+ )?skydd i ${countries}`,
    '(?:fick|fatt|beviljad\\w*|nekad\\w*) (?:(?:inte|inget|om) )?skydd',
    'forfolj(?:else|d|da|as|s)\\w*',
    'valgrundad fruktan',
    'lma ?(?:kort|bevis|nummer|nr)\\w*',
    'massflykts?direktiv\\w*',
    'sakert (?:ursprungsland|tredjeland)',
    `${chapters} (?:\\w+ ){0,2}${act}`,
    `${act} ${chapters}`,
    `12 kap 19 paragraph (?:\\w+ ){0,2}${act}`,
  ],
  unclear: [
    'migrationsverket\\w* (?:arende|dossier|diarie|beteckning)\\w*',
    'avslag (?:fran|av|hos) migrationsverket',
    'migrations(?:over)?domstol\\w*|utlanningsnamnd\\w*',
    'ansokan (?:(?:har|blev|ar|\\d+) ){0,2}(?:avslog\\w*|avslag\\w*|aterkall\\w*|aterta\\w*|avvisa\\w*)',
    'uppenbart? ogrunda\\w*',
    'verkstallighetshinder\\w*|12 kap 1[89] paragraph',
    'skyddad\\w* uppehall\\w*',
    'sokte (?:\\w+ )?skydd',
    'frammlingspass\\w*|framlingspass\\w*',
    'ensamkommande\\w*',
    'lma|anlaggningsboende\\w*|forlaggning\\w*|ankomstboende\\w*',
    'ommande omstandighet\\w*|humanitara (?:skal|grunder)',
    'vidarebosa\\w*',
    'tillflykt\\w*',
    'tortyrskad\\w*',
    '(?:migrationsverket|verket) (?:\\w+ ){0,2}for att fa stanna',
  ],
};
