import { type Terms } from '../terms.js';

export const english: Terms = {
  harmless: [
    '(?:child|children|data|witness|police|consumer|fire|personal|close|consular|diplomatic|social|civil|border) protection',
    '(?:sun|eye|hearing|head|fall|flood|noise|radiation|infection|environmental|nature|maternity|animal) protection',
    'protecti(?:ve|on) (?:measures?|equipment|officers?|vests?|gear|clothing|orders?)',
    'animal asylums?',
  ],
  ambiguous: [
    '(?:lunatic|mental|insane|orphan) asylums?',
    'asylum (?:road|street|lane|avenue|hill|close)',
    'refugees? (?:road|street|camp)',
  ],
  telling: [
    '\\w*asylum\\w*',
    'ass?[iy]l+um\\w*',
    '(?:permit [nfs]|[nfs] permit)',
    'asylees?',
    '\\w*refugees?\\w*',
    '(?:subsidiary|international|humanitarian|temporary|complementary) protection',
    'protection (?:claim|application|request|status|visa|procedure|interview|hearing|decision|beneficiar|appeal|seeker)\\w*',
    '(?:claim|seek|sought|request|grant|refus|deni)\\w* (?:(?:for|of|the|his|her|their|a) ){0,2}protection',
    '(?:appl(?:y|ies|ied|ying|ication)|beneficiar(?:y|ies)) (?:(?:for|of) )?protection',
    'non ?refoulement',
    'persecut\\w*',
    'well ?founded fear',
    'sur place claim',
    'safe (?:country of origin|third country)',
    'convention travel documents?',
    'application registration card',
  ],
  unclear: [
    '(?:t[ao]ken?|took|seeks?|sought|found|given|granted) refuge',
    'fresh claim',
    'refoulement risk',
    '(?:risk|principle|prohibition|danger) of refoulement',
    '(?:discretionary|humanitarian|exceptional) leave',
    'statelessness? determination',
    'country of origin information',
    'fear\\w* (?:to|of) return\\w*',
    'fears? for (?:his|her|their) (?:life|safety)',
  ],
};
