import { type Terms } from '../terms.js';

const belgianAnnexes = '(?:26|25 (?:bis|ter|quater|quinquies)|13 quinquies)';
/** How Swiss papers number: permis N 4711 is such a permit, permis n. 4711 is any. */
const permit = '(?:permis|livret|statut|autorisation)(?: de sejour| pour etrangers)?';

const papers = [
  `${permit} [nfs](?! \\d)`,
  'admi(?:s|se|ses|ssion|ssions) (?:a titre )?provisoire\\w*',
  'attestation de demande(?! de)',
  `annexe? ${belgianAnnexes}`,
  'apatride sous protection',
];

const authorities = [
  'ofpra\\w*',
  'cnda\\w*',
  '(?:le|du|au) guda|guda de',
  'cgra\\w*|cgrs',
  'centre d enregistrement(?: et de procedure)?',
  '(?:certificat|mandat|carte) (?:du |de l )?hcr',
];

const paragraphs = [
  // An order to leave because the Office or the Court has refused (CESEDA L. 611-1, 4°; L. 511-1, I, 6° until 2021).
  'l 611 1(?: i)? 4|4 de l article l 611 1',
  'l 511 1(?: i)? 6',
  '(?:art|article|al|let) \\d+ (?:\\w+ ){0,4}lasi',
  '(?:la|par|selon) lasi|lasi art',
  'art(?:icle)? 83 (?:\\w+ ){0,4}(?:lei|letr)',
  'art(?:icle)? 48 [34] (?:\\w+ ){0,3}loi du 15 decembre 1980',
];

export const french: Terms = {
  harmless: [
    'asile (?:pour|d) (?:chiens|animaux|chats)',
    // The name of the whole aliens' code, which orders to leave of any ground cite.
    'code de l entree et du sejour des etrangers(?: et du droit d asile)?',
    'recepisse (?:postal|d envoi|de plainte|de (?:\\w+ de ){0,2}(?:titre|carte) de sejour)',
    'protection (?:consulaire|diplomatique|policiere|judiciaire|maternelle|fonctionnelle|sociale|de la police)',
    'protection (?:de l enfance|des donnees|des mineurs)',
  ],
  ambiguous: [
    'asile (?:de|d|des|pour) (?:nuit|vieillards|vieux|alienes|fous|pauvres|retraite|personnes agees)',
    'asile (?:psychiatrique|communal)',
    'se (?:est|sont|etait|etaient) refugie\\w* (?:chez|dans|sous|a|au|aux|en)',
    '(?:rue|place|chemin|impasse|avenue|quartier) (?:de l asile|des refugies)',
    'camps? de refugies',
    '(?:ehpad|hospice|maison de retraite) (?:de )?l asile des \\w+',
  ],
  telling: [
    '(?:demand|requer|requete|droit|procedure|statut|rejet|refus|deboute|centre|titre|motif)\\w*(?: \\w+){0,3} asile',
    '[dl] ?a[sz]ile',
    'asile (?:politique|territorial|refuse|accorde|rejete|sollicite|irrecevable)\\w*',
    'refugie(?:e|s|es)?',
    'refugier (?:politique|statutaire)|statut de refugier',
    'prot(?:ection)? (?:subsid\\w*|internationale|int|temporaire|humanitaire)',
    'protege\\w* (?:subsid|temporaire|international)\\w*',
    'beneficiaires? (?:d une |de la |de )?protection',
    '(?:demand|sollicit)\\w* (?:une |la |sa )?protection',
    'deboute\\w* (?:du droit|de sa demande)|requerant\\w* (?:\\w+ )?deboute\\w*',
    'conventions? de geneve',
    'craintes? (?:fondees? )?(?:en cas de retour|d etre)',
    'pays (?:d origine|tiers) surs?',
    ...papers,
    ...authorities,
    ...paragraphs,
    'protection subs',
  ],
  unclear: [
    'asile',
    'deboute\\w*',
    '(?:au|en|le|du|un|de) cada|(?:au|en|un) (?:huda|prahda|caes|spada)',
    'cce|conseil du contentieux des etrangers',
    'crr|cprr|bpi|evam',
    'cg \\d{2} \\d{4,5}',
    '(?:le|du|au) taf|tribunal administratif federal',
    'nem (?:du|de|selon)|non entree en matiere',
    'demande (?:(?:a|ete|est|fut|\\d+) ){0,3}(?:rejetee?|refusee?|irrecevable|retiree?)',
    'reexamen',
    'annexe 25',
    'manifestement infonde\\w*',
    'refugier',
    'recepisses?',
    'titres? de voyage(?! provisoire| d urgence| europeen)',
    'carte orange|attestation d immatriculation',
    'permis (?:de sejour )?n \\d+',
    'arrete de transfert',
    'centre d accueil',
    'titre humanitaire|(?:raison|motif)s? humanitaires?',
    'admission exceptionnelle',
    '(?:demande|article|art|regularisation) 9 (?:bis|ter)',
    // Asylum in the code of 2021; the articles of before it, of which some are about removal now.
    'l (?:53[12]|54[12]|57[1-3]|58[12]) \\d{1,2}',
    'l (?:52[1-3]|71[123]|723) \\d{1,2}(?: \\d+)? (?:(?:du|dudit|ancien) ){0,2}ceseda',
    'benefice de l aide d urgence|a l aide d urgence',
    'programme de reinstallation',
    'crain(?:t|te|tes) pour sa (?:vie|securite)',
    '(?:risque|principe|danger) de refoulement',
    'officiers? de protection(?! (?:civile|rapprochee))',
    'ofii',
    '(?:beneficiaire|titulaire|statut) (?:de la )?ps',
    'carte pluriannuelle (?:\\w+ ){0,4}protection',
  ],
};
