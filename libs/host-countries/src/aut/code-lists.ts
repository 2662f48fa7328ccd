import {
  type Evidence,
  type EvidenceType,
  type OtherName,
  type Person,
  type PersonalNumber,
  type PersonClass,
  type SpecialCircumstances,
} from '#canonical-message';
import {
  type MeansOfEvidence,
  type PartnerRequest,
  type Spouse,
  type Transferee,
} from './generated/partner-request.js';

// Every list is a Record over the schema's own union: a code added there does not compile until it means something here.

type OtherNameKind = NonNullable<Spouse['alsoKnownAs']>[number]['kind'];
type NumberScheme = NonNullable<Transferee['personalNumbers']>[number]['scheme'];
type HealthBasis = NonNullable<NonNullable<PartnerRequest['specialCircumstances']>['health']>['legalBasis'];

export const personClasses: Record<PartnerRequest['legalGround'], PersonClass> = {
  EIGENER_STAATSANGEHOERIGER: 'own-national', // Art. 1(1)
  EHEMALIGER_STAATSANGEHOERIGER: 'former-national', // Art. 1(2)
  DRITTSTAATSANGEHOERIGER: 'third-country-national', // Art. 3(1)
  STAATENLOS: 'stateless', // Art. 3(1): a person with neither nationality
  // Art. 3(3) is one limb: not a citizen, and born in Kosovo or once habitually resident there.
  IM_KOSOVO_GEBOREN: 'kosovo-born-non-citizen',
  EX_JUGOSLAWE: 'kosovo-born-non-citizen',
};

export const sexes: Record<NonNullable<Transferee['sex']>, Person['sex']> = { M: 'male', W: 'female', X: 'other' };

export const civilStatuses: Record<NonNullable<Transferee['civilStatus']>, NonNullable<Person['civilStatus']>> = {
  LEDIG: 'single',
  VERHEIRATET: 'married',
  GESCHIEDEN: 'divorced',
  VERWITWET: 'widowed',
  EINGETRAGENE_PARTNERSCHAFT: 'registered-partnership',
  UNBEKANNT: 'unknown',
};

export const otherNameKinds: Record<OtherNameKind, OtherName['kind']> = {
  FRUEHERER_NAME: 'former',
  ALIASNAME: 'also-known-as',
  SPITZNAME: 'nickname',
};

export const numberSchemes: Record<NumberScheme, PersonalNumber['scheme']> = {
  KOSOVO_PERSONENNUMMER: 'kosovo-personal-number',
  JMBG: 'jmbg',
};

export const healthBases: Record<HealthBasis, NonNullable<SpecialCircumstances['health']>['legalBasis']> = {
  EINWILLIGUNG: 'consent',
  AUSDRUECKLICHE_EINWILLIGUNG: 'express-consent',
  INTERESSE_DER_PERSON: 'interest-of-the-person',
  OEFFENTLICHE_GESUNDHEIT: 'public-health',
};

export const presentations: Record<MeansOfEvidence['presentation'], Evidence['presentation']> = {
  ORIGINAL: 'original',
  KOPIE: 'copy',
  NUR_NUMMER: 'number-only',
  ANGABE: 'statement',
};

export const evidenceTypes: Record<MeansOfEvidence['type'], EvidenceType> = {
  REISEPASS: 'passport',
  DIPLOMATENPASS: 'diplomatic-passport',
  DIENSTPASS: 'service-passport',
  SAMMELREISEPASS: 'collective-passport',
  NOTREISEAUSWEIS: 'emergency-travel-document',
  PERSONALAUSWEIS: 'identity-card',
  VORLAEUFIGER_PERSONALAUSWEIS: 'temporary-identity-card',
  MILITAERAUSWEIS: 'military-identity-card',
  SICHERHEITSKRAEFTE_AUSWEIS: 'security-force-identity-card',
  SEEMANNSBUCH: 'seamans-book',
  KAPITAENSDOKUMENT: 'captains-document',
  STAATSANGEHOERIGKEITSNACHWEIS: 'citizenship-certificate',
  UNMIK_REISEDOKUMENT: 'unmik-travel-document',
  UNMIK_IDENTITAETSKARTE: 'unmik-identity-card',
  FUEHRERSCHEIN: 'driving-licence',
  GEBURTSURKUNDE: 'birth-certificate',
  HEIRATSURKUNDE: 'marriage-certificate',
  WEHRDIENSTBUCH: 'service-book',
  FIRMENAUSWEIS: 'company-card',
  SFRJ_URKUNDE: 'sfry-public-document',
  BRJ_URKUNDE: 'fry-public-document',
  EIN_ODER_AUSREISESTEMPEL: 'entry-exit-stamp',
  VISUM: 'visa',
  AUFENTHALTSTITEL: 'residence-permit',
  FAHRSCHEIN_AUF_NAMEN: 'named-ticket',
  PASSAGIERLISTE: 'passenger-list',
  BELEG_AUF_NAMEN: 'named-receipt',
  REISEBUERO_NACHWEIS: 'travel-agency-record',
  ZEUGENAUSSAGE: 'witness-statement',
  EIGENE_ANGABEN: 'own-statement',
  SPRACHTEST: 'language-test',
  BEFRAGUNGSERGEBNIS: 'interview-result',
  VIS_TREFFER: 'vis-match',
  ERKLAERUNG_GRENZBEAMTE: 'border-staff-statement',
  AUFGRIFFSBERICHT: 'interception-report',
  AUSKUNFT_INTERNATIONALE_ORGANISATION: 'international-organisation-information',
  ANGABEN_MITREISENDER: 'fellow-traveller-report',
  SONSTIGES_DOKUMENT: 'other-document',
};
