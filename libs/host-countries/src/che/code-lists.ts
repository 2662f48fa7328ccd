import {
  type Evidence,
  type EvidenceType,
  type Person,
  type PersonalNumber,
  type PersonClass,
} from '#canonical-message';
import {
  type Evidence as Means,
  type PartnerRequest,
  type Person as EchPerson,
  type Sex,
} from './generated/partner-request.js';

// Every list is a Record over the schema's own union: a code added there does not compile until it means something here.

type Asked = PartnerRequest['delivery']['readmissionRequest'];
type MaritalStatus = NonNullable<EchPerson['maritalData']>['maritalStatus'];
type NumberCategory = NonNullable<EchPerson['personIdentification']['otherPersonId']>[number]['personIdCategory'];

export const personClasses: Record<Asked['legalGround'], PersonClass> = {
  ownNational: 'own-national', // Art. 2(1)
  registeredNational: 'own-national', // Art. 2(3): deemed a national, and entered in the register as one
  formerNational: 'former-national', // Art. 2(4)
  thirdCountryNational: 'third-country-national', // Art. 3(1)
  stateless: 'stateless', // Art. 3(1)
  formerYugoslavNational: 'former-yugoslav-national', // Art. 3(3)
};

export const booleans: Record<NonNullable<Asked['interviewRequested']>, boolean> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

export const sexes: Record<Sex, Person['sex']> = { '1': 'male', '2': 'female', '3': 'unknown' };

export const civilStatuses: Record<MaritalStatus, NonNullable<Person['civilStatus']>> = {
  '1': 'single',
  '2': 'married',
  '3': 'widowed',
  '4': 'divorced',
  '5': 'single', // unmarried: a marriage that was declared void
  '6': 'registered-partnership',
  '7': 'unknown', // a partnership that was dissolved; the canonical form has no word for it
  '9': 'unknown',
};

export const numberSchemes: Record<NumberCategory, PersonalNumber['scheme']> = {
  'XK.PERSONALNUMBER': 'kosovo-personal-number',
  'YU.JMBG': 'jmbg',
};

export const presentations: Record<Means['presentation'], Evidence['presentation']> = {
  original: 'original',
  copy: 'copy',
  numberOnly: 'number-only',
  statement: 'statement',
};

export const evidenceTypes: Record<Means['type'], EvidenceType> = {
  passport: 'passport',
  diplomaticPassport: 'diplomatic-passport',
  servicePassport: 'service-passport',
  collectivePassport: 'collective-passport',
  emergencyTravelDocument: 'emergency-travel-document',
  identityCard: 'identity-card',
  temporaryIdentityCard: 'temporary-identity-card',
  militaryIdentityCard: 'military-identity-card',
  securityForceIdentityCard: 'security-force-identity-card',
  seamansBook: 'seamans-book',
  captainsDocument: 'captains-document',
  citizenshipCertificate: 'citizenship-certificate',
  unmikTravelDocument: 'unmik-travel-document',
  unmikIdentityCard: 'unmik-identity-card',
  drivingLicence: 'driving-licence',
  birthCertificate: 'birth-certificate',
  marriageCertificate: 'marriage-certificate',
  serviceBook: 'service-book',
  companyCard: 'company-card',
  sfryPublicDocument: 'sfry-public-document',
  fryPublicDocument: 'fry-public-document',
  entryExitStamp: 'entry-exit-stamp',
  visa: 'visa',
  residencePermit: 'residence-permit',
  namedTicket: 'named-ticket',
  passengerList: 'passenger-list',
  namedReceipt: 'named-receipt',
  travelAgencyRecord: 'travel-agency-record',
  witnessStatement: 'witness-statement',
  ownStatement: 'own-statement',
  languageTest: 'language-test',
  interviewResult: 'interview-result',
  visMatch: 'vis-match',
  borderStaffStatement: 'border-staff-statement',
  interceptionReport: 'interception-report',
  internationalOrganisationInformation: 'international-organisation-information',
  fellowTravellerReport: 'fellow-traveller-report',
  otherDocument: 'other-document',
};
