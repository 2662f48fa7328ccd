import { type Terms } from '../terms.js';

export const serbian: Terms = {
  harmless: [
    'interno raseljen\\w*',
    'izbj?egli su(?! (?:iz|na|u|sa) )',
    'azil\\w* za (?:pse|macke|zivotinj|napusten)\\w*',
    '(?:krivicn|zakonsk|sudsk)\\w* (?:go?njenj|progon)\\w*',
    '(?:zdravstven|socijaln|pravn|sudsk|policijsk|decij|decj|licn|fizick|civiln)\\w* zastit\\w*',
    'zahtj?ev\\w* za (?:readmisij|viz|borav|pasos|prihvat|putn|spajanj)\\w*',
  ],
  ambiguous: [
    'azil\\w* za star\\w*|starack\\w* azil\\w*',
    'izbj?eglick\\w* (?:kamp|naselj|ulic)\\w*',
    'komesarijat\\w* za izbeglice(?: i migracij\\w*)?',
  ],
  telling: [
    'azil(?:a|u|om|ant\\w*|n\\w*|sk\\w*)?',
    'azyl\\w*|asilant\\w*',
    'izbj?egl(?:ic|ick|ist|ick)\\w*',
    'izbj?egl[aoei] lic\\w*',
    '(?:su[pb]sidijarn|medj?(?:unarodn)?|dopunsk|privremen|humanitarn)\\w* zastit\\w*',
    '(?:politick|versk|etnick|nacionaln)\\w* progon\\w*',
    'pro(?:gon|ganj)(?:jen|anj|stv)\\w*|proganjanj\\w*',
    'progon(?:a|u|om|i)?',
    'zenevsk\\w* konvencij\\w*',
    '(?:trazi|zatrazi|podne)\\w* (?:\\w+ ){0,2}(?:zastitu|utociste)',
    'traz(?:ilac|ioc|iteljk|itelj|ilj)\\w* (?:zastite|utocista)',
    'zahtj?ev\\w* za zastitu',
    'dobi\\w* (?:je )?(?:zastitu|utociste)',
    '(?:nacel|princip)\\w* (?:zabrane )?(?:nevracanj|vracanj)\\w*',
    'zabran\\w* (?:proterivanj|protjerivanj|vracanj)\\w*',
    'sigurn\\w* (?:trec\\w* )?(?:zemlj|drzav)\\w* porekla|sigurn\\w* trec\\w*',
  ],
  unclear: [
    'utocist\\w*',
    'tolerisan\\w* boravak',
    'raseljen\\w*|prognan\\w*|izbj?egli',
    'nevracanj\\w*',
    'zahtj?ev\\w* (?:(?:je|mu|joj|im|bio|\\d+) ){0,3}(?:odbij|odbac|povuc)\\w*',
    'humanitarn\\w* razlo\\w*',
    'osnovan\\w* strah\\w*|boj[ie] se povratka',
  ],
};
