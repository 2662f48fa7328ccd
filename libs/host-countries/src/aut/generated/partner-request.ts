// Generated from partner-request.schema.json by npm run generate. Do not edit.

export type ShortText = string;
/**
 * YYYY-MM-DD, YYYY-MM or YYYY.
 */
export type PartialDate = string;
/**
 * JPEG, PNG or PDF as base64 (RFC 4648, section 4).
 */
export type File = string;
export type LongText = string;

/**
 * Common readmission application form (Annex 6 of the agreement) as Austria sends it. Its fields have names; the section letters of the paper form differ between editions and appear nowhere.
 */
export interface PartnerRequest {
  /**
   * Edition of this form.
   */
  formVersion: '1';
  reference: ShortText;
  /**
   * Date that the request bears, YYYY-MM-DD.
   */
  date?: string;
  place?: ShortText;
  /**
   * Authority that asks.
   */
  requestingAuthority: {
    designation: ShortText;
    office?: ShortText;
    officialContact?: ShortText;
  };
  /**
   * Authority that receives the application.
   */
  requestedAuthority?: {
    designation: ShortText;
  };
  /**
   * Limb of the agreement under which readmission is asked: Art. 1(1), 1(2), 3(1) or 3(3).
   */
  legalGround:
    | 'EIGENER_STAATSANGEHOERIGER'
    | 'EHEMALIGER_STAATSANGEHOERIGER'
    | 'DRITTSTAATSANGEHOERIGER'
    | 'STAATENLOS'
    | 'IM_KOSOVO_GEBOREN'
    | 'EX_JUGOSLAWE';
  /**
   * The two boxes in the form's head; a box that is not stated is not ticked.
   */
  tickBoxes?: {
    /**
     * Accelerated procedure. The agreement with Kosovo has none; the box is on the common form.
     */
    acceleratedProcedure?: boolean;
    /**
     * Interview because no listed document is at hand (Art. 1(6)).
     */
    interviewRequest?: boolean;
  };
  personalDetails: Transferee;
  spouse?: Spouse;
  /**
   * Minor unmarried children who are to be taken back too (Art. 1(3), 3(4)).
   *
   * @maxItems 20
   */
  children?: Child[];
  /**
   * Special circumstances relating to the person to be taken back.
   */
  specialCircumstances?: {
    /**
     * State of health, with the person's consent and as far as care needs it (Art. 2(2), 5(1)).
     */
    health?: {
      statement: LongText;
      latinNameOfContagiousDisease?: ShortText;
      /**
       * Why this may be told: consent, express consent, the person's interest, public health.
       */
      legalBasis: 'EINWILLIGUNG' | 'AUSDRUECKLICHE_EINWILLIGUNG' | 'INTERESSE_DER_PERSON' | 'OEFFENTLICHE_GESUNDHEIT';
      /**
       * Day on which the person was told or consented, YYYY-MM-DD.
       */
      informedOn?: string;
    };
    /**
     * Indication that the person is particularly dangerous.
     */
    particularlyDangerousPerson?: {
      indication: LongText;
    };
    protectiveMeasures?: LongText;
  };
  /**
   * Means of evidence.
   *
   * @maxItems 40
   */
  meansOfEvidence?: MeansOfEvidence[];
  /**
   * Files that are uploaded apart.
   *
   * @maxItems 40
   */
  attachments?: Attachment[];
  observations?: LongText;
  /**
   * Who signed the paper form. Known and not taken over: the signature of the message stands in its place.
   */
  signatory?: {
    name?: ShortText;
    function?: ShortText;
  };
}
/**
 * Personal details.
 */
export interface Transferee {
  fullName: FullName;
  maidenName?: ShortText;
  dateOfBirth?: PartialDate;
  placeOfBirth?: Place;
  /**
   * Sex: male, female, or X.
   */
  sex?: 'M' | 'W' | 'X';
  physicalDescription?: PhysicalDescription;
  /**
   * Earlier names, other names used, names by which the person is known, aliases.
   *
   * @maxItems 15
   *
   * Items: One such name.
   */
  alsoKnownAs?: {
    /**
     * Earlier name, alias or nickname.
     */
    kind: 'FRUEHERER_NAME' | 'ALIASNAME' | 'SPITZNAME';
    name: ShortText;
  }[];
  /**
   * Present nationalities, as the file has them.
   *
   * @maxItems 6
   */
  nationalities?: ShortText[];
  /**
   * Earlier nationalities, as the file has them.
   *
   * @maxItems 6
   */
  formerNationalities?: ShortText[];
  /**
   * Languages, ISO 639 codes.
   *
   * @maxItems 6
   */
  languages?: string[];
  /**
   * Civil status.
   */
  civilStatus?: 'LEDIG' | 'VERHEIRATET' | 'GESCHIEDEN' | 'VERWITWET' | 'EINGETRAGENE_PARTNERSCHAFT' | 'UNBEKANNT';
  nameOfSpouse?: ShortText;
  /**
   * Names and ages of children, if any. Known and not taken over: children who are to be taken back stand in children.
   *
   * @maxItems 20
   *
   * Items: One child.
   */
  namesAndAgesOfChildren?: {
    name: ShortText;
    /**
     * Age in years.
     */
    age?: number;
  }[];
  fatherName?: ShortText;
  motherName?: ShortText;
  lastAddress?: Place;
  /**
   * Numbers by which a register knows the person.
   *
   * @maxItems 4
   *
   * Items: One number.
   */
  personalNumbers?: {
    /**
     * Personal number of Kosovo, or JMBG of Yugoslavia.
     */
    scheme: 'KOSOVO_PERSONENNUMMER' | 'JMBG';
    /**
     * Ten or thirteen digits.
     */
    number: string;
  }[];
  photograph?: File;
  religion?: ShortText;
  ethnicity?: ShortText;
}
/**
 * Surname and given names as the file has them; at least one of the two.
 */
export interface FullName {
  /**
   * Surname or surnames.
   */
  surname?: string;
  /**
   * Given name or names.
   */
  givenNames?: string;
}
/**
 * A place as the file has it.
 */
export interface Place {
  asWritten: ShortText;
  settlement?: ShortText;
  state?: ShortText;
}
/**
 * As far as it serves identification.
 */
export interface PhysicalDescription {
  /**
   * Height in centimetres.
   */
  heightCm?: number;
  colourOfEyes?: ShortText;
  distinguishingMarks?: ShortText;
}
/**
 * The spouse.
 */
export interface Spouse {
  fullName: FullName;
  maidenName?: ShortText;
  dateOfBirth?: PartialDate;
  placeOfBirth?: Place;
  /**
   * Sex: male, female, or X.
   */
  sex?: 'M' | 'W' | 'X';
  physicalDescription?: PhysicalDescription;
  /**
   * Earlier names, other names used, names by which the person is known, aliases.
   *
   * @maxItems 15
   *
   * Items: One such name.
   */
  alsoKnownAs?: {
    /**
     * Earlier name, alias or nickname.
     */
    kind: 'FRUEHERER_NAME' | 'ALIASNAME' | 'SPITZNAME';
    name: ShortText;
  }[];
  /**
   * Present nationalities, as the file has them.
   *
   * @maxItems 6
   */
  nationalities?: ShortText[];
  /**
   * Earlier nationalities, as the file has them.
   *
   * @maxItems 6
   */
  formerNationalities?: ShortText[];
  /**
   * Languages, ISO 639 codes.
   *
   * @maxItems 6
   */
  languages?: string[];
  fatherName?: ShortText;
  motherName?: ShortText;
  /**
   * Numbers by which a register knows the person.
   *
   * @maxItems 4
   *
   * Items: One number.
   */
  personalNumbers?: {
    /**
     * Personal number of Kosovo, or JMBG of Yugoslavia.
     */
    scheme: 'KOSOVO_PERSONENNUMMER' | 'JMBG';
    /**
     * Ten or thirteen digits.
     */
    number: string;
  }[];
  photograph?: File;
  religion?: ShortText;
  ethnicity?: ShortText;
}
/**
 * A child.
 */
export interface Child {
  fullName: FullName;
  dateOfBirth?: PartialDate;
  placeOfBirth?: Place;
  /**
   * Sex: male, female, or X.
   */
  sex?: 'M' | 'W' | 'X';
  physicalDescription?: PhysicalDescription;
  /**
   * Present nationalities, as the file has them.
   *
   * @maxItems 6
   */
  nationalities?: ShortText[];
  /**
   * Languages, ISO 639 codes.
   *
   * @maxItems 6
   */
  languages?: string[];
  fatherName?: ShortText;
  motherName?: ShortText;
  /**
   * Numbers by which a register knows the person.
   *
   * @maxItems 4
   *
   * Items: One number.
   */
  personalNumbers?: {
    /**
     * Personal number of Kosovo, or JMBG of Yugoslavia.
     */
    scheme: 'KOSOVO_PERSONENNUMMER' | 'JMBG';
    /**
     * Ten or thirteen digits.
     */
    number: string;
  }[];
  photograph?: File;
  religion?: ShortText;
  ethnicity?: ShortText;
}
/**
 * A document or other means of evidence.
 */
export interface MeansOfEvidence {
  /**
   * Kind of evidence (Annexes 1, 2, 4 and 5; Art. 3(3)).
   */
  type:
    | 'REISEPASS'
    | 'DIPLOMATENPASS'
    | 'DIENSTPASS'
    | 'SAMMELREISEPASS'
    | 'NOTREISEAUSWEIS'
    | 'PERSONALAUSWEIS'
    | 'VORLAEUFIGER_PERSONALAUSWEIS'
    | 'MILITAERAUSWEIS'
    | 'SICHERHEITSKRAEFTE_AUSWEIS'
    | 'SEEMANNSBUCH'
    | 'KAPITAENSDOKUMENT'
    | 'STAATSANGEHOERIGKEITSNACHWEIS'
    | 'UNMIK_REISEDOKUMENT'
    | 'UNMIK_IDENTITAETSKARTE'
    | 'FUEHRERSCHEIN'
    | 'GEBURTSURKUNDE'
    | 'HEIRATSURKUNDE'
    | 'WEHRDIENSTBUCH'
    | 'FIRMENAUSWEIS'
    | 'SFRJ_URKUNDE'
    | 'BRJ_URKUNDE'
    | 'EIN_ODER_AUSREISESTEMPEL'
    | 'VISUM'
    | 'AUFENTHALTSTITEL'
    | 'FAHRSCHEIN_AUF_NAMEN'
    | 'PASSAGIERLISTE'
    | 'BELEG_AUF_NAMEN'
    | 'REISEBUERO_NACHWEIS'
    | 'ZEUGENAUSSAGE'
    | 'EIGENE_ANGABEN'
    | 'SPRACHTEST'
    | 'BEFRAGUNGSERGEBNIS'
    | 'VIS_TREFFER'
    | 'ERKLAERUNG_GRENZBEAMTE'
    | 'AUFGRIFFSBERICHT'
    | 'AUSKUNFT_INTERNATIONALE_ORGANISATION'
    | 'ANGABEN_MITREISENDER'
    | 'SONSTIGES_DOKUMENT';
  /**
   * Whose it is: PERSON (also where not stated), EHEPARTNER, KIND_1 for the first child, and so on.
   */
  holder?: string;
  /**
   * Original, copy, number only, or statement.
   */
  presentation: 'ORIGINAL' | 'KOPIE' | 'NUR_NUMMER' | 'ANGABE';
  number?: ShortText;
  dateOfIssue?: PartialDate;
  placeOfIssue?: ShortText;
  issuingAuthority?: ShortText;
  /**
   * Issuing State, as in the machine-readable zone.
   */
  issuingState?: string;
  expiryDate?: PartialDate;
  explanation?: LongText;
  copy?: File;
}
/**
 * A file that is uploaded apart, before or after.
 */
export interface Attachment {
  /**
   * SHA-256 of the file, lower-case hex.
   */
  sha256: string;
  /**
   * Type of the file.
   */
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  /**
   * Size in bytes.
   */
  size: number;
  /**
   * What it is for: a photograph, or a copy of a document.
   */
  kind: 'LICHTBILD' | 'KOPIE';
  /**
   * Whose it is: PERSON (also where not stated), EHEPARTNER, KIND_1 for the first child, and so on.
   */
  holder?: string;
}
