/**
 * Words of which the names of authorities are made, in the languages of the agreements, as alternatives of regular
 * expressions over normalised text. No word stands in a list twice, so that a list matches in one way only.
 */
const oneOf = (...byLanguage: readonly string[]): string => byLanguage.join('|');

/** The word that would tell, as it stands in the name of an authority. */
export const asylumInNames = oneOf(
  'asylum',
  'asyl(?:wesen|behorde|abteilung|angelegenheiten|fragen)?',
  'asile|asilo|asiel(?:zaken)?',
  'azil(?:i|it|in|a|u|om)?',
  'turvapaik(?:ka|an)(?: asi\\w*)?',
);

/** Fields that only an authority has: nobody applies for citizenship, borders and asylum in one breath. */
export const homeFields = oneOf(
  'citizenship|nationality|borders?',
  'staatsbu?e?rgerschaft\\w*|staatsangehorigkeit\\w*|grenz(?:e|en|schutz|angelegenheiten)|fremdenwesen|fremdenpolizei',
  'citoyennete|nationalite|frontieres?',
  'medborgarskap\\w*|grans(?:er|fragor|kontroll)',
  'statsborgerska[bp]\\w*|graenser?|grenser?|kansalaisuu\\w*|rajat?',
  'burgerschap|staatsburgerschap|nationaliteit\\w*|grens',
  'cittadinanza|frontiera',
  'shtetesi\\w*|kufi\\w*',
  'drzavljanstv\\w*|granic\\w*',
);

/** Other fields of such authorities. */
export const fields = oneOf(
  'migrations?|immigration|emigration|integration|readmission|returns?|aliens|foreigners|visas?|population|reintegration',
  'justice|security|home affairs|internal affairs',
  'migrations?(?:amt|behorde|dienst|abteilung|fragen|wesen|angelegenheiten)|ausla?e?nder(?:amt|behorde|wesen|fragen)?',
  'einwanderung|zuwanderung|ru?e?ckkehr|ru?e?ckfu?e?hrung|ru?e?cku?e?bernahme|zwangsmassnahmen|justiz|sicherheit|inneres',
  'etrangers|retours?|eloignement|reinsertion',
  'migrationsfragor|invandring|indvandring|udlaendinge\\w*|innvandring|migrasjon|utlending\\w*',
  'maahanmuutt?o\\w*|palautu\\w*',
  'migratie|immigratie|vreemdelingen\\w*|terugkeer',
  'migrazion[ei]|immigrazione|riammissione|stranieri|rimpatri\\w*|integrazione',
  'migracion\\w*|imigracion\\w*|migrim\\w*|ripranim\\w*|riatdhesim\\w*|kthim\\w*|riintegrim\\w*',
  'migracij\\w*|imigracij\\w*|stranc\\w*|readmisij\\w*|repatrijacij\\w*|povrat\\w*|reintegracij\\w*',
);

/** What stands between fields. */
export const connectors = oneOf(
  'and|of|for|the|on|s|und|fur|fuer|sowie|der|des|et|de|la|le|les|l|d|du|och|om|att|og|af|av|ja|seka',
  'en|van|voor|het|e|ed|per|il|lo|i|gli|dei|degli|della|delle|dell|dhe|te|se|za',
);

/** Kinds of authority. */
export const organisations = oneOf(
  'departments?|dept|directorates?|division|office|ministry|ministers?|agency|authority|service|unit|section|sector|bureau',
  'police|administration|secretariat|commission|commissioner|dcam|dbam|kanton\\w*|sachgebiet',
  'abteilung\\w*|referat\\w*|dezernat\\w*|\\w*amt(?:es|s)?|\\w*behorden?|\\w*direktion\\w*|\\w*ministerium\\w*|dienst\\w*',
  '\\w*bereich|\\w*stelle|\\w*polizei\\w*|departement\\w*|direction|ministere|prefecture|secteur',
  'avdelning\\w*|\\w*enhet\\w*|\\w*myndighet\\w*|byran?|polis\\w*|afdeling\\w*|kontor\\w*|\\w*styrelse\\w*|avdeling\\w*',
  '\\w*osasto\\w*|\\w*yksik\\w*|virasto\\w*|ministeri\\w*|poliisi\\w*|directie|directoraat\\w*|eenheid|politie',
  'dipartimento|direzione|divisione|ufficio|servizio|questura|sezione|settore|polizia|prefettura',
  'departament\\w*|drejtori\\w*|divizion\\w*|ministria\\w*|polici\\w*|zyr\\w*|njesi\\w*|sherbim\\w*|agjenci\\w*',
  'departman\\w*|od(?:e|je)?ljenj\\w*|odjel\\w*|odsek\\w*|sektor\\w*|uprav\\w*|ministarstv\\w*|direkcij\\w*|kancelarij\\w*',
);

/** Files and procedures: with one of them a name is a matter and no mere authority. */
export const matters = oneOf(
  'files?|cases?|procedures?|proceedings|process|applications?|applicants?|claims?|appeals?|hearing|seekers?|status|history',
  'dossiers?|akten?|aktenzeichen|\\w*verfahrens?|\\w*antrag\\w*|\\w*gesuch\\w*',
  'demandes?|demandeurs?|requete',
  'arenden?|arendenummer|diarie\\w*|ansokan|sag|sagen|sagsnummer|ansogning|journal\\w*',
  'sak|saken|saksnummer|soknad|hakemu\\w*|menettely\\w*|diaari\\w*|asianumero',
  'aanvraag|verzoek|zaak|zaaknummer|dossiernummer|pratica|domanda|richiesta|procedimento|procedura|fascicolo',
  'rasti|rastin|lenda|lendes|dosja|dosje|dosjes|kerkesa|kerkese',
  'predmet\\w*|spis\\w*|zahtev\\w*|postup\\w*',
);

/** Numbers and decisions: an authority that also does other things has them of any kind. */
export const papers = oneOf(
  'numbers?|no|nr|ref|reference|decisions?|interview',
  'az|gz|zl|\\w*zahl|bescheid\\w*|entscheid|entscheidung|numero|beslut|afgorelse|vedtak|paato\\w*|beschikking',
  'vendimi?|numri|resenj\\w*|broj',
);

/** What one does before such a name, with `beside` between. */
export const acts = 'appl(?:y|ies|ied|ying)|se(?:ek|eks|eking)|sought';
export const beside = oneOf(
  connectors,
  '\\d+|by|from|at|before|under|in|beim|bei|vom|von|zur|zum|durch|hos|ved|vid|bij|presso|chez|aupres|aux|pri|kod|od|ne|nga|u',
);
