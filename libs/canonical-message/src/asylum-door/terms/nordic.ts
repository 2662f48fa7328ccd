import { type Terms } from '../terms.js';

/** What Swedish, Danish and Norwegian share, and Norwegian; ø is also written oe, å also aa. */
export const nordic: Terms = {
  harmless: [
    'dyreasyl\\w*',
    '(?:straffe?retslig|strafferettslig|rettslig|retslig)\\w* forfo?e?lg\\w*',
    'forfo?e?lgelses(?:lob|loeb|vanvid|vansinn)\\w*',
  ],
  ambiguous: [
    '(?:flyktning|flygtninge)(?:leir|lejr)\\w*|flyktninge(?:vei|gate)\\w*',
    '(?:plejehjem|aldreboende|bornehave|forskola|barnehage)\\w* (?:\\w+ )?[a-z]{0,12}asyl(?:en|et)?',
    'asyl(?:gat[ae]n?|gade|gaden|vej|vejen|vagen|veien|veg)',
  ],
  stems: ['flykting', 'flygtning', 'flyktning'],
  telling: [
    'flygting\\w*',
    'assyl(?!bek|k?han|zhan)\\w*',
    'beskyttelses(?:status|behov|grund|begaering|ophold|sag|sak|soknad|soker)\\w*',
    '(?:subs|subsidi(?:a|ae)r|midlertidig|international|internasjonal|humanitaer|kollektiv)\\w* beskyttelse\\w*',
    '(?:so?e?g|anso?e?g|sok|onsk|trenger|krav|behov)\\w* (?:\\w+ ){0,2}beskyttelse',
    'konventionsstatus\\w*',
    'forfo?e?lg(?:else|et|t)\\w*',
    'forfulgt (?:paa? grund|i hjemlandet|a[fv] (?:myndig|regj?ering|taliban|klan|famili|slaegt|slekt)\\w*)',
    'geneve ?konven\\w*',
    'vel(?:be)?gr[uo]n[dn]et fr[yu][gk]t',
    'utlendingsloven\\w* paragra(?:ph|f) 28|paragra(?:ph|f) 28 i utlendingsloven',
    'refoulement(?:s?forbud|s?principp?|s?prinsipp)\\w*',
  ],
  unclear: ['utlendingsnemnda\\w*', 'opphold pa humanitaert grunnlag', 'humanitaer\\w* (?:opholdstilladelse|ophold)'],
};
