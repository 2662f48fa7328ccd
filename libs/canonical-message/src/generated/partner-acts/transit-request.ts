// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner asks for the transit of a person who is no national of either State, on the way to another one.
 */
export interface TransitRequest {
  /**
   * The partner's own reference, in letters and signs that every format of an answer can repeat.
   */
  reference: string;
  /**
   * Authority that asks.
   */
  requestingAuthority: string;
  /**
   * Whom it is about.
   */
  personClass: 'third-country-national' | 'stateless';
  /**
   * Particulars, as far as the agreement lets a request for transit tell them.
   */
  person: {
    /**
     * Surnames.
     */
    surnames: string;
    /**
     * Given names.
     */
    givenNames?: string;
    /**
     * Maiden name.
     */
    maidenName?: string;
    /**
     * Other names used, and aliases.
     *
     * @minItems 1
     * @maxItems 10
     *
     * Items: One name.
     */
    otherNames?: string[];
    /**
     * Date of birth.
     */
    dateOfBirth?: string;
    /**
     * Sex.
     */
    sex?: 'female' | 'male' | 'unknown';
    /**
     * Place of birth.
     */
    placeOfBirth?: string;
    /**
     * Nationality, ISO 3166-1 alpha-3; absent for a stateless person.
     */
    nationality?: string;
    /**
     * Language that the person understands, ISO 639.
     */
    language?: string;
    /**
     * Travel document.
     */
    travelDocument?: {
      /**
       * Which kind.
       */
      kind: string;
      /**
       * Its number.
       */
      number: string;
    };
  };
  /**
   * How the person travels.
   */
  mode?: 'air' | 'land' | 'sea';
  /**
   * The State to which the person is taken, ISO 3166-1 alpha-3.
   */
  destination: string;
  /**
   * Other States on the way; an empty list says that there are none.
   *
   * @maxItems 10
   *
   * Items: One State, ISO 3166-1 alpha-3.
   */
  transitStates?: string[];
  /**
   * Where and when Kosovo is entered.
   */
  entry?: {
    /**
     * Crossing point of Kosovo.
     */
    crossingPoint?: string;
    /**
     * Day.
     */
    on?: string;
    /**
     * Time, as the clocks stand at the crossing point.
     */
    at?: string;
  };
  /**
   * Where and when Kosovo is left.
   */
  exit?: {
    /**
     * Crossing point of Kosovo.
     */
    crossingPoint?: string;
    /**
     * Day.
     */
    on?: string;
    /**
     * Time, as the clocks stand at the crossing point.
     */
    at?: string;
  };
  /**
   * Who escorts; an empty list says that nobody does.
   *
   * @maxItems 20
   */
  escorts?: {
    /**
     * Surnames.
     */
    surnames: string;
    /**
     * First names.
     */
    givenNames: string;
    /**
     * Rank.
     */
    rank?: string;
    /**
     * Position.
     */
    position?: string;
    /**
     * True for a medical escort.
     */
    isMedical?: boolean;
    /**
     * Passports and service cards.
     *
     * @minItems 1
     * @maxItems 5
     */
    documents?: {
      /**
       * Which.
       */
      type: 'passport' | 'service-card';
      /**
       * Its number.
       */
      number: string;
      /**
       * Day of issue.
       */
      issuedOn?: string;
    }[];
  }[];
  /**
   * What the destination and the other States on the way have assured.
   *
   * @minItems 1
   * @maxItems 11
   */
  assurances?: {
    /**
     * The State, ISO 3166-1 alpha-3.
     */
    state: string;
    /**
     * Of the destination: that it takes the person back; of another: that the journey may go on.
     */
    isAssured: boolean;
    /**
     * Where that is written.
     */
    reference?: string;
  }[];
  /**
   * What the partner declares.
   */
  declaration?: {
    /**
     * In its view the conditions of transit are met.
     */
    conditionsMet: boolean;
    /**
     * It knows no ground on which transit may be refused.
     */
    noGroundKnown: boolean;
  };
  /**
   * What else has to be known.
   */
  observations?: string;
}
