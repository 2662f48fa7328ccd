import { type Terms } from '../terms.js';

/** Swedish, Danish and Norwegian, which share most stems. */
export const nordic: Terms = {
  harmless: [
    'dyreasyl\\w*',
    'olaga forfoljelse',
    '(?:straffe?retslig|strafferettslig|rettslig|retslig)\\w* forfolg\\w*',
  ],
  telling: [
    '\\w*flykting\\w*',
    '\\w*flygtning\\w*',
    '\\w*flyktning\\w*',
    '\\w*skyddsbeho(?:v|vande)\\w*',
    'skydds(?:status|skal|grund|sokande|ansokan)\\w*',
    'alternativt skydd\\w*',
    '(?:internationellt|tillfalligt|humanitart) skydd\\w*',
    'beskyttelses(?:status|behov|grund|begaering|sag|sak|soknad|soker)\\w*',
    '(?:subsidi(?:a|ae)r|midlertidig|international|internasjonal|humanitaer|kollektiv)\\w* beskyttelse\\w*',
    '(?:sog|ansog|sok|onsk|trenger|krav)\\w* (?:\\w+ ){0,2}beskyttelse',
    '(?:sokt|soker|ansokt|ansoker|ansokan|behov) (?:\\w+ ){0,2}skydd',
    'konventionsstatus\\w*',
    'lma ?kort\\w*',
    'forfolj(?:else|d|da|as)\\w*',
    'forfolg(?:else|et|t)\\w*',
    'geneve ?konven\\w*',
    'paragra(?:ph|f) 7 (?:stk|i udlaendingeloven)\\w*',
    'spontanansog\\w*',
    'utlendingsloven\\w* paragra(?:ph|f) 28|paragra(?:ph|f) 28 i utlendingsloven',
    'velgrundet frygt|velbegrunnet frykt|valgrundad fruktan',
  ],
  unclear: [
    'fln',
    'migrationsverket\\w* (?:arende|dossier|diarie|beteckning)\\w*',
    'migrationsdomstol\\w*',
    'migrationsoverdomstol\\w*',
    'utlendingsnemnda\\w*',
    'skyddad\\w* uppehall\\w*',
    'opholdscenter\\w*',
    'udrejsecenter\\w*',
    'humanitaer\\w* (?:opholdstilladelse|ophold)',
    'opphold pa humanitaert grunnlag',
  ],
};
