import { type Terms } from '../terms.js';

export const albanian: Terms = {
  harmless: [
    'azil\\w* (?:e |i |per |te )?(?:qen|kafsh|mac)\\w*',
    'strehim\\w* (?:e |i |te |per )?(?:social|emergjent|te perbashket|familj|student|nate)\\w*',
    '(?:pa|ka|kishte) strehim',
  ],
  ambiguous: ['azil\\w* (?:e |i |per |te )?(?:pleq|moshuar|te moshuar)\\w*'],
  telling: [
    'azil(?:i|it|in|ant\\w*|kerk\\w*)?',
    'kundra?zil\\w*',
    'refugjat\\w*',
    'streh\\w* politik\\w*',
    'mbrojtj\\w* (?:plotesuese|nderkombetare|subsidiare|humanitare|te perkohshme|e perkohshme)',
    '(?:kerko|kerku|kerkes)\\w* (?:per )?(?:mbrojtj|strehim)\\w*',
    'persekut\\w*',
    'perndje?k\\w*',
    'konvent\\w* (?:i |e |se )?gjeneves',
    'moskthim\\w*',
  ],
  unclear: ['strehim(?:i|it|in)?', 'streh\\w* te huaj\\w*', 'frike nga kthimi'],
};

export const serbian: Terms = {
  harmless: [
    'interno raseljen\\w*',
    'azil\\w* za (?:pse|macke|zivotinj|napusten)\\w*',
    '(?:krivicn|zakonsk|sudsk)\\w* (?:go?njenj|progon)\\w*',
  ],
  ambiguous: ['azil\\w* za star\\w*'],
  telling: [
    'azil(?:a|u|om|ant\\w*|n\\w*|sk\\w*)?',
    'azyl(?:u|em|ant\\w*|ov\\w*)?',
    'izbj?egli\\w*',
    'izbj?egl[aoe] lic\\w*',
    '(?:supsidijarn|medj?unarodn|privremen|humanitarn)\\w* zastit\\w*',
    '(?:politick|versk|etnick|nacionaln)\\w* progon\\w*',
    'progon(?:jen|stv)\\w*',
    'progon(?:a|u|om|i)?',
    'zenevsk\\w* konvencij\\w*',
    '(?:trazi|zatrazi|podne)\\w* (?:\\w+ ){0,2}(?:zastitu|utociste)',
    'traz(?:ilac|ioc|iteljk|itelj)\\w* (?:zastite|utocista)',
    'zahtev\\w* za zastitu',
    'dobi\\w* zastitu',
  ],
  unclear: ['utocist\\w*', 'tolerisan\\w* boravak', 'raseljen\\w*', 'nevracanj\\w*'],
};
