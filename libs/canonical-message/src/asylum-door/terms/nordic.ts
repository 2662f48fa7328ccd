import { type Terms } from '../terms.js';

/** Swedish, Danish and Norwegian, which share most stems. */
export const nordic: Terms = {
  harmless: ['dyreasyl\\w*', 'barnskydd\\w*', 'beskyttelsesrum\\w*'],
  telling: [
    '\\w*flykting\\w*',
    '\\w*flygtning\\w*',
    '\\w*flyktning\\w*',
    '(?:alternativt )?skyddsbehov\\w*',
    'skydds(?:status|skal|grund)\\w*',
    'beskyttelses(?:status|behov|grund)\\w*',
    'subsidiaer beskyttelse\\w*',
    'konventionsstatus\\w*',
    'lma ?kort\\w*',
    'forfolj(?:else|d|da)\\w*',
    'forfolgelse\\w*',
    'genevekonvention\\w*',
    'fln\\b',
    '(?:§|paragraf) ?7 (?:stk|i udlaendingeloven)\\w*',
    'spontanansog\\w*',
    'dublin(?:forordning|arende|sag|overforsel|overforing|enhet)\\w*',
  ],
  unclear: [
    'migrationsverket\\w*',
    'migrationsdomstol\\w*',
    'migrationsoverdomstol\\w*',
    'udlaendingestyrelsen\\w*',
    'utlendingsdirektoratet\\w*',
    'ami fristad',
    'fristad\\w*',
    'skyddad\\w* uppehall\\w*',
    'opholdscenter\\w*',
    'udrejsecenter\\w*',
  ],
};
