import { type Terms } from '../terms.js';

/** The Aliens Act of 2004: §§ 87 to 88 a kinds of protection, 106 to 109 its end and temporary protection, 147 non-refoulement. */
const act = '(?:ulkomaalaislai\\w*|ulkomaalaislaki|ulk ?l?)';
const sections = '(?:8[78](?: [ab])?|10[6789]|147(?: [ab])?)';

export const finnish: Terms = {
  ambiguous: ['pakolaislei\\w*'],
  stems: ['turvapaik', 'pakolai'],
  telling: [
    'turva paik\\w*|turvapakk\\w*',
    'tp (?:hakij|hakem|puhut|paato|menette|asia)\\w*',
    '(?:kansainvali\\w*|kv|toissijai\\w*|tilapai\\w*|humanitaari\\w*) suojelu\\w*',
    'suojelu(?:ase|hakemu|perus|tarve|tarpe)\\w*',
    'suojelun (?:tarve|tarpe|hakij)\\w*',
    'hak(?:enut|i|ee|ea) suojelua|suojelua (?:hake|haki|saav|saan|pyy)\\w*',
    'vainot(?:t|uksi)\\w*',
    'vainoam\\w*',
    '(?:pelkaa|pelko|joutunut|uhka|uhri) vaino\\w*',
    'vainon (?:kohte|pelko|pelon|uhri|uhka|uhan|vuoksi)\\w*',
    'vastaanottokesku\\w*|vok (?:joutseno|oulu|helsinki|turku|lahti)|vok(?:issa|iin|ista)',
    'geneven (?:yleis)?sopimu\\w*',
    'palaut(?:us|tamis)kiel\\w*',
    'turvalli\\w* (?:alkupera|kolma)\\w*',
    'maaritelmadirektiiv\\w*',
    `${sections} paragraph (?:\\w+ ){0,3}${act}`,
    `${act} ${sections}(?: paragraph)?`,
    'turva?pa?i?k\\w*',
  ],
  unclear: [
    // Väinö, a first name, is written like the word for persecution in some of its cases.
    'vaino(?:a|n|lle|ta|ksi|sta)',
    'humanitaari\\w*',
    'oleskelulupa suojelun perusteella',
    'vastaanottopalvelu\\w*|vastaanottoraha\\w*|vok',
    'kielteinen (?:\\w+ )?paatos',
    'hakemus (?:(?:on|\\d+) ){0,2}(?:hylat\\w*|raue\\w*|rauke\\w*|peruut\\w*|jatettiin tutkimatta)',
    'uusintahakemu\\w*|ilmei\\w* perusteeto\\w*|perusteltu pelko',
    'muukalaispassi\\w*',
    'yksilolli\\w* inhimilli\\w*',
    `${act} 52(?: paragraph)?`,
    'uudelleensijoit\\w*|yksin tullut',
    'suojelun (?:antami|hakemi|perust|saami)\\w*',
  ],
};
