import { type Terms } from '../terms.js';

export const albanian: Terms = {
  harmless: [
    'azil\\w* (?:e |i |per |te )?(?:qen|kafsh|mac)\\w*',
    'strehim\\w* (?:e |i |te |per )?(?:social|emergjent|te perbashket|familj|student|nate)\\w*',
    '(?:pa|ka|kishte) strehim',
    'kerkes\\w* per (?:vize|ripranim|leje|pasaport|bashkim|leternjoftim)\\w*',
  ],
  ambiguous: [
    'azil\\w* (?:e |i |per |te )?(?:pleq|moshuar|te moshuar)\\w*',
    '(?:kamp|rrug|lagj|fshat)\\w* (?:e |i |te )?refugjat\\w*',
  ],
  telling: [
    'azil(?:i|it|in|e|et|eve|ant\\w*|kerk\\w*|ues\\w*)?',
    'kundra?zil\\w*',
    'refu(?:gj|xh|gjh)at\\w*',
    'streh\\w* politik\\w*',
    'mbrojtj\\w* (?:plotesuese|shtese|nderkombetare|subsidiare|humanitare|te perkohshme|e perkohshme)',
    'status\\w* (?:i |e |te )?mbrojtj\\w*',
    '(?:kerko|kerku|kerkes)\\w* (?:per )?mbrojtj\\w*',
    'persekut\\w*',
    'perndje?k\\w*',
    'konvent\\w* (?:i |e |se )?gjeneves',
    'moskthim\\w*|mosdebim\\w*',
    'vend\\w* (?:i |te )?(?:trete )?(?:i |te )?sigurt (?:i |te )?origjin\\w*|vend i trete i sigurt',
    '0[46] l (?:217|026)',
  ],
  unclear: [
    'strehim(?:i|it|in)?',
    'vendstrehim\\w*',
    'streh\\w* te huaj\\w*',
    'frike (?:nga kthimi|te kthehet)',
    'kerkes\\w* (?:(?:iu|i|u|eshte|e) ){0,3}(?:refuzu|terhoq|hodh|hedh)\\w*',
    'muhaxhir\\w*',
    'arsye humanitare',
    'toleruar|tolerim\\w*',
    'lej\\w* [nf]',
  ],
};
