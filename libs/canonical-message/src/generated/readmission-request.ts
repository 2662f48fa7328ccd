// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

export type ShortText = string;
/**
 * Calendar date, YYYY-MM-DD.
 */
export type Date = string;
/**
 * Limb of the agreement.
 */
export type PersonClass =
  | 'own-national'
  | 'former-national'
  | 'third-country-national'
  | 'stateless'
  | 'kosovo-born-non-citizen'
  | 'former-yugoslav-national';
/**
 * Local identifier inside this request.
 */
export type Id = string;
/**
 * Date of which day, or month and day, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type PartialDate = string;
export type LongText = string;

/**
 * What a host country asks, in the one form that every service here reads. This schema is the closed list: an element that is not on it does not travel.
 */
export interface ReadmissionRequest {
  reference: ShortText;
  issuedOn?: Date;
  placeOfIssue?: ShortText;
  requestingAuthority: Authority;
  requestedAuthority?: Authority;
  personClass: PersonClass;
  /**
   * The tick boxes of the form.
   */
  procedure: {
    /**
     * Accelerated procedure asked for.
     */
    accelerated: boolean;
    /**
     * Interview asked for because the documents do not suffice.
     */
    interviewRequested: boolean;
  };
  /**
   * The transferee first; spouse and children travelling with the transferee after.
   *
   * @minItems 1
   * @maxItems 30
   */
  persons: Person[];
  /**
   * Means of evidence, each as indicated by the host country.
   *
   * @maxItems 60
   */
  evidence: Evidence[];
  specialCircumstances?: SpecialCircumstances;
  observations?: LongText;
  /**
   * Files that came with the request: their digests. The bytes stay in the body store and never travel over the broker.
   *
   * @maxItems 40
   */
  attachments: Attachment[];
}
export interface Authority {
  name: ShortText;
  office?: ShortText;
  contact?: ShortText;
}
export interface Person {
  id: Id;
  /**
   * Place in the request.
   */
  role: 'transferee' | 'spouse' | 'child';
  name: Name;
  /**
   * Maiden, earlier and other names by which the person is known.
   *
   * @maxItems 20
   */
  otherNames?: OtherName[];
  dateOfBirth?: PartialDate;
  placeOfBirth?: Place;
  /**
   * Sex as stated.
   */
  sex: 'male' | 'female' | 'other' | 'unknown';
  /**
   * Physical description as far as it serves identification.
   */
  physicalDescription?: {
    /**
     * Height in centimetres.
     */
    heightCm?: number;
    eyeColour?: ShortText;
    distinguishingMarks?: ShortText;
  };
  /**
   * Present nationalities.
   *
   * @maxItems 6
   */
  nationalities: Nationality[];
  /**
   * Earlier nationalities.
   *
   * @maxItems 6
   */
  formerNationalities?: Nationality[];
  /**
   * Languages, ISO 639.
   *
   * @maxItems 6
   */
  languages?: string[];
  /**
   * Civil status.
   */
  civilStatus?: 'single' | 'married' | 'divorced' | 'widowed' | 'registered-partnership' | 'unknown';
  fatherName?: ShortText;
  motherName?: ShortText;
  lastAddress?: Place;
  /**
   * Identifying numbers.
   *
   * @maxItems 4
   */
  personalNumbers?: PersonalNumber[];
}
export interface Name {
  asStated: ShortText;
  /**
   * Surnames, in order.
   *
   * @maxItems 6
   */
  surnames: ShortText[];
  /**
   * Given names, in order.
   *
   * @maxItems 8
   */
  givenNames: ShortText[];
}
export interface OtherName {
  /**
   * What kind of name it is.
   */
  kind: 'maiden' | 'former' | 'also-known-as' | 'nickname';
  asStated: ShortText;
}
export interface Place {
  asStated: ShortText;
  settlement?: ShortText;
  /**
   * Municipality of Kosovo that the written place was read as; absent where it is not sure.
   */
  municipality?: string;
  /**
   * State, as an ISO 3166-1 alpha-3 code, or XKX.
   */
  country?: string;
}
export interface Nationality {
  asStated: ShortText;
  /**
   * The code read from it: ISO 3166-1 alpha-3, XKX, or an ICAO special code.
   */
  code?: string;
}
export interface PersonalNumber {
  /**
   * Which numbering scheme.
   */
  scheme: 'kosovo-personal-number' | 'jmbg';
  /**
   * The number.
   */
  value: string;
}
export interface Evidence {
  id: Id;
  person: Id;
  /**
   * Kind of document or other means of evidence.
   */
  type:
    | 'passport'
    | 'diplomatic-passport'
    | 'service-passport'
    | 'collective-passport'
    | 'emergency-travel-document'
    | 'identity-card'
    | 'temporary-identity-card'
    | 'military-identity-card'
    | 'security-force-identity-card'
    | 'seamans-book'
    | 'captains-document'
    | 'citizenship-certificate'
    | 'unmik-travel-document'
    | 'unmik-identity-card'
    | 'driving-licence'
    | 'birth-certificate'
    | 'marriage-certificate'
    | 'service-book'
    | 'company-card'
    | 'sfry-public-document'
    | 'fry-public-document'
    | 'entry-exit-stamp'
    | 'visa'
    | 'residence-permit'
    | 'named-ticket'
    | 'passenger-list'
    | 'named-receipt'
    | 'travel-agency-record'
    | 'witness-statement'
    | 'own-statement'
    | 'language-test'
    | 'interview-result'
    | 'vis-match'
    | 'border-staff-statement'
    | 'interception-report'
    | 'international-organisation-information'
    | 'fellow-traveller-report'
    | 'other-document';
  /**
   * In which form it is offered.
   */
  presentation: 'original' | 'copy' | 'number-only' | 'statement';
  number?: ShortText;
  issuedOn?: PartialDate;
  expiresOn?: PartialDate;
  placeOfIssue?: ShortText;
  issuingAuthority?: ShortText;
  /**
   * Issuing State, as in the machine-readable zone.
   */
  issuingState?: string;
  note?: LongText;
  attachment?: Id;
}
/**
 * Special circumstances relating to the transferee. Health data only with its legal basis.
 */
export interface SpecialCircumstances {
  /**
   * State of health, as far as the agreement lets it be told.
   */
  health?: {
    statement: LongText;
    contagiousDisease?: ShortText;
    /**
     * Why this may be told at all.
     */
    legalBasis: 'consent' | 'express-consent' | 'interest-of-the-person' | 'public-health';
    informedOn?: Date;
  };
  /**
   * Indication that the person is particularly dangerous; two people must release it.
   */
  dangerousness?: {
    statement: LongText;
  };
  protectiveMeasures?: LongText;
}
export interface Attachment {
  id: Id;
  person?: Id;
  /**
   * What it is for.
   */
  purpose: 'photograph' | 'document-copy';
  /**
   * Type, sniffed from the bytes.
   */
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  /**
   * SHA-256 of the bytes, lower-case hex.
   */
  sha256: string;
  /**
   * Size in bytes.
   */
  size: number;
}
