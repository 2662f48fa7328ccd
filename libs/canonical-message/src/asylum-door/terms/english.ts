import { type Terms } from '../terms.js';

const forms =
  '(?:visa|readmission|residence|citizenship|passport|travel document|naturalisation|family reunion|permit)';
const was = '(?:(?:was|were|is|has|have|had|been|being) ){0,3}';

export const english: Terms = {
  harmless: [
    '(?:child|children|data|witness|police|consumer|fire|personal|close|consular|diplomatic|social|civil|border) protection',
    '(?:sun|eye|hearing|head|fall|flood|noise|radiation|infection|environmental|nature|maternity|animal) protection',
    '(?:copyright|insurance) protection',
    'protecti(?:ve|on) (?:measures?|equipment|officers?|vests?|gear|clothing|orders?|features?)',
    'animal asylums?',
    // The act by which the United Kingdom removes anybody.
    '(?:nationality )?immigration and asylum act(?: \\d+)?',
    `${forms} (?:permit )?applications?`,
  ],
  ambiguous: [
    '(?:lunatic|mental|insane|orphan) asylums?',
    'asylum (?:road|street|lane|avenue|hill|close)',
    'refugees? (?:road|street|camps?)',
  ],
  stems: ['asylum', 'ref+ug+ee', 'refugge', 'refuguee'],
  telling: [
    'a(?:ss?|z)[iy]l+[uoa]m\\w*|aslyum\\w*|as[yi]lm\\w*|asulym\\w*',
    'permit [nfs]|[nfs] permit',
    'asylees?',
    '(?:subsidiary|sub|international|int|humanitarian|temporary|complementary) protection',
    'temporary protected status|protected person status',
    'protection (?:claim|application|request|status|visa|procedure|interview|hearing|decision|beneficiar|appeal|seeker)\\w*',
    'protection (?:grounds?|needs?)|needs? (?:of|for) (?:\\w+ )?protection',
    '(?:claim|seek|sought|request|grant|refus|deni)\\w* (?:(?:for|of|the|his|her|their|a) ){0,2}protection',
    '(?:appl(?:y|ies|ied|ying|ication)|beneficiar(?:y|ies)) (?:(?:for|of) )?protection',
    'non ?refoule?ment\\w*',
    'pers[ei]cu[tsc]\\w*|persicut\\w*|presecut\\w*',
    'well ?founded fear|credible fear',
    'sur place claim',
    'safe (?:countr(?:y|ies) of origin|third countr(?:y|ies))',
    'convention travel documents?|application registration card',
    'withholding of removal',
    'uasc|in direct provision|direct provision (?:cent|accomm|system)\\w*',
    'take charge requests?',
    'annex (?:26|25 (?:bis|ter|quater|quinquies))',
  ],
  unclear: [
    `applications? ${was}(?:refused|rejected|dismissed|denied|withdrawn|inadmissible)`,
    `claims? ${was}(?:refused|rejected|dismissed|denied|withdrawn|certified)`,
    'appeal rights exhausted|further submissions|fresh claim',
    'manifestly unfounded|(?:certified under )?section 9[45](?: support)?',
    '(?:t[ao]ken?|took|seeks?|sought|found|given|granted) refuge',
    'take back requests?',
    '(?:refoulement risk|(?:risk|principle|prohibition|danger) of refoulement)',
    '(?:discretionary|humanitarian|exceptional) leave|humanitarian grounds|tolerated stay',
    'statelessness? determination',
    'country of origin information|convention reasons?',
    'certificates? of travel|screening interview',
    'ut ?iac|ft ?t ?iac|council for alien law litigation',
    'resettle\\w*',
    'fear\\w* (?:to|of) return\\w*',
    'fears? for (?:his|her|their) (?:life|safety)',
  ],
};
