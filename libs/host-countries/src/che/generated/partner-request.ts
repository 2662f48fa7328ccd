// Generated from partner-request.schema.json by npm run generate. Do not edit.

/**
 * Male, female, not determined.
 */
export type Sex = '1' | '2' | '3';
/**
 * JPEG, PNG or PDF as base64, in one piece or folded into lines.
 */
export type File = string;
/**
 * YYYY-MM-DD, YYYY-MM or YYYY.
 */
export type DateInText = string;

/**
 * Readmission request of Switzerland: an envelope of this project's own (urn:readmission:che:v1) around an eCH-0058 v5 header and eCH-0011 v8 persons, as plain data by local names. Elements of the eCH types that do not stand here are refused.
 */
export interface PartnerRequest {
  /**
   * The message.
   */
  delivery: {
    /**
     * Header, eCH-0058 v5.
     */
    deliveryHeader: {
      /**
       * Sender: the competent authority of Switzerland (Protocol Art. 1(1)(a)).
       */
      senderId: 'urn:readmission:che';
      /**
       * Office that keeps the file, where another one submits it: its sedex or other identifier.
       */
      originalSenderId?: string;
      /**
       * Official contact of the authority, never of a private person.
       */
      declarationLocalReference?: string;
      /**
       * Recipient: this gateway for the competent authority of Kosovo.
       */
      recipientId: 'urn:readmission:xkx';
      /**
       * Unique identifier of this message; the answer refers to it.
       */
      messageId: string;
      /**
       * Switzerland's own file number; the answer repeats it.
       */
      ourBusinessReferenceId?: string;
      /**
       * Kind and edition of the message.
       */
      messageType: 'urn:readmission:che:v1';
      /**
       * Program that wrote the message. Known and not taken over.
       */
      sendingApplication?: {
        /**
         * Who made it.
         */
        manufacturer: string;
        /**
         * Its name.
         */
        product: string;
        /**
         * Its version.
         */
        productVersion: string;
      };
      /**
       * Instant of the message with its offset; its date is the date that the request bears.
       */
      messageDate: string;
      /**
       * 5 is a request. Corrections (4) and recalls (3) are not received here yet.
       */
      action: '5';
      /**
       * A test delivery is no request and is not received here.
       */
      testDeliveryFlag: 'false' | '0';
    };
    /**
     * What is asked (Art. 7).
     */
    readmissionRequest: {
      /**
       * Limb of the agreement: Art. 2(1), 2(3), 2(4), 3(1), again 3(1), 3(3).
       */
      legalGround:
        | 'ownNational'
        | 'registeredNational'
        | 'formerNational'
        | 'thirdCountryNational'
        | 'stateless'
        | 'formerYugoslavNational';
      /**
       * Designation of the authority that asks.
       */
      requestingAuthority: string;
      /**
       * Interview asked for because no listed document is at hand (Art. 8(3)).
       */
      interviewRequested?: 'true' | 'false' | '1' | '0';
      transferee: Traveller;
      spouse?: Traveller;
      /**
       * Minor unmarried children who are to be taken back at the same time (Art. 2(2), 3(1)(d)).
       *
       * @minItems 1
       * @maxItems 20
       */
      child?: Traveller[];
      /**
       * Means by which the conditions are proved or made credible (Art. 7(1)(b)).
       *
       * @minItems 1
       * @maxItems 40
       */
      evidence?: Evidence[];
      /**
       * Remarks, as far as needed to identify the person or to test the conditions (Art. 16(c)).
       */
      remarks?: string;
    };
  };
}
/**
 * One person of the request.
 */
export interface Traveller {
  person: Person;
  /**
   * Father's name (Art. 7(1)(a): where possible).
   */
  fatherName?: string;
  /**
   * Mother's name.
   */
  motherName?: string;
  /**
   * Last place of residence in Kosovo (Art. 7(1)(a): where possible).
   */
  lastResidence?: string;
  photograph?: File;
}
/**
 * The blocks of eCH-0011 v8 that say who somebody is. Religion, which eCH-0011 demands, may be left out here.
 */
export interface Person {
  /**
   * Identification, eCH-0044 v4. What it repeats of the blocks below must be the same.
   */
  personIdentification: {
    /**
     * Swiss social insurance number. Known and never taken over.
     */
    vn?: string;
    /**
     * Number in the sender's own system. Known and not taken over.
     */
    localPersonId: {
      /**
       * Which system.
       */
      personIdCategory: string;
      /**
       * The number.
       */
      personId: string;
    };
    /**
     * Numbers by which a register of Kosovo or Yugoslavia knows the person.
     *
     * @minItems 1
     * @maxItems 4
     *
     * Items: One number.
     */
    otherPersonId?: {
      /**
       * Personal number of Kosovo, or JMBG of Yugoslavia; the two words are this project's.
       */
      personIdCategory: 'XK.PERSONALNUMBER' | 'YU.JMBG';
      /**
       * Ten or thirteen digits.
       */
      personId: string;
    }[];
    /**
     * Surname or surnames.
     */
    officialName: string;
    /**
     * Given name or names.
     */
    firstName: string;
    /**
     * Name before the first marriage.
     */
    originalName?: string;
    sex: Sex;
    dateOfBirth: PartialDate;
  };
  /**
   * Names.
   */
  nameData: {
    /**
     * Surname or surnames.
     */
    officialName: string;
    /**
     * Given name or names; one character less than eCH allows, so that a whole name has a bound.
     */
    firstName: string;
    /**
     * Name before the first marriage.
     */
    originalName?: string;
    /**
     * Surname joined with that of the spouse.
     */
    allianceName?: string;
    /**
     * Alias.
     */
    aliasName?: string;
    /**
     * Other name.
     */
    otherName?: string;
    /**
     * Given name that is used.
     */
    callName?: string;
    nameOnForeignPassport?: ForeignerName;
    declaredForeignName?: ForeignerName;
  };
  /**
   * Birth.
   */
  birthData: {
    dateOfBirth: PartialDate;
    /**
     * Place of birth: one of the three.
     */
    placeOfBirth: {
      /**
       * The place is not known.
       */
      unknown?: '0';
      /**
       * Municipality of Switzerland, eCH-0007 v5.
       */
      swissTown?: {
        /**
         * Number of the Federal Statistical Office. Known and not taken over: the name says it.
         */
        municipalityId?: string;
        /**
         * Name.
         */
        municipalityName: string;
        /**
         * Canton.
         */
        cantonAbbreviation?: string;
      };
      /**
       * Place abroad.
       */
      foreignCountry?: {
        country: Country;
        /**
         * Town or village.
         */
        town?: string;
      };
    };
    sex: Sex;
  };
  /**
   * Religion. Known, since eCH-0011 demands it, and never taken over; better left out.
   */
  religionData?: {
    /**
     * Code.
     */
    religion: string;
    /**
     * Since when.
     */
    religionValidFrom?: string;
  };
  /**
   * Civil status.
   */
  maritalData?: {
    /**
     * Single, married, widowed, divorced, unmarried, registered partnership, dissolved partnership, not known.
     */
    maritalStatus: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '9';
  };
  /**
   * Nationality.
   */
  nationalityData?: {
    /**
     * Not known, stateless, known.
     */
    nationalityStatus: '0' | '1' | '2';
    /**
     * Nationalities, as the file has them.
     *
     * @minItems 1
     * @maxItems 6
     *
     * Items: One nationality.
     */
    countryInfo?: {
      country: Country;
    }[];
  };
}
/**
 * A date as far as it is known: one of the three.
 */
export interface PartialDate {
  /**
   * YYYY-MM-DD.
   */
  yearMonthDay?: string;
  /**
   * YYYY-MM.
   */
  yearMonth?: string;
  /**
   * YYYY.
   */
  year?: string;
}
/**
 * A name; at least one of the two.
 */
export interface ForeignerName {
  /**
   * Surname or surnames.
   */
  name?: string;
  /**
   * Given name or names.
   */
  firstName?: string;
}
/**
 * A State, eCH-0008 v3.
 */
export interface Country {
  /**
   * Number of the Federal Statistical Office. Known and not taken over: name and ISO code say it.
   */
  countryId?: string;
  /**
   * ISO 3166-1 alpha-2 code, or XK.
   */
  countryIdISO2?: string;
  /**
   * Name.
   */
  countryNameShort: string;
}
/**
 * A document or other means of evidence.
 */
export interface Evidence {
  /**
   * Kind of evidence.
   */
  type:
    | 'passport'
    | 'diplomaticPassport'
    | 'servicePassport'
    | 'collectivePassport'
    | 'emergencyTravelDocument'
    | 'identityCard'
    | 'temporaryIdentityCard'
    | 'militaryIdentityCard'
    | 'securityForceIdentityCard'
    | 'seamansBook'
    | 'captainsDocument'
    | 'citizenshipCertificate'
    | 'unmikTravelDocument'
    | 'unmikIdentityCard'
    | 'drivingLicence'
    | 'birthCertificate'
    | 'marriageCertificate'
    | 'serviceBook'
    | 'companyCard'
    | 'sfryPublicDocument'
    | 'fryPublicDocument'
    | 'entryExitStamp'
    | 'visa'
    | 'residencePermit'
    | 'namedTicket'
    | 'passengerList'
    | 'namedReceipt'
    | 'travelAgencyRecord'
    | 'witnessStatement'
    | 'ownStatement'
    | 'languageTest'
    | 'interviewResult'
    | 'visMatch'
    | 'borderStaffStatement'
    | 'interceptionReport'
    | 'internationalOrganisationInformation'
    | 'fellowTravellerReport'
    | 'otherDocument';
  /**
   * Whose it is: transferee (also where not stated), spouse, child-1 for the first child, and so on.
   */
  holder?: string;
  /**
   * In which form it is offered.
   */
  presentation: 'original' | 'copy' | 'numberOnly' | 'statement';
  /**
   * Document number.
   */
  number?: string;
  dateOfIssue?: DateInText;
  dateOfExpiry?: DateInText;
  /**
   * Place of issue.
   */
  placeOfIssue?: string;
  /**
   * Issuing authority.
   */
  issuingAuthority?: string;
  /**
   * Issuing State, as in the machine-readable zone.
   */
  issuingState?: string;
  /**
   * What the evidence says, where it is not a document.
   */
  explanation?: string;
  copy?: File;
}
