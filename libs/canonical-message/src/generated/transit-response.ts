// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

/**
 * The answer of Kosovo to a request for transit, before its mapping into the host country's own format.
 */
export interface TransitResponse {
  /**
   * The host country's own reference of the request.
   */
  reference: string;
  /**
   * Number of the case here.
   */
  caseNumber: string;
  /**
   * The answer of two officers.
   */
  outcome: 'approved' | 'refused';
  /**
   * Grounds with their article and words; a refusal has at least one.
   *
   * @maxItems 10
   */
  reasons: {
    /**
     * Ground of the agreement profile.
     */
    code: string;
    /**
     * The reason in words.
     */
    text: string;
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * Who it is about.
   */
  person: {
    /**
     * Name as the host country wrote it.
     */
    name: string;
    /**
     * Date of birth as far as known.
     */
    dateOfBirth?: string;
  };
  transit: Transit;
  /**
   * When the answer was given.
   */
  answeredAt: string;
  /**
   * Authority that is competent for transit.
   */
  answeringAuthority: string;
  agreement: Agreement;
  /**
   * Article of the limit of this answer.
   */
  legalRef: string;
  /**
   * True where the limit of the answer had expired when it was given.
   */
  isLate?: boolean;
}
/**
 * Of a decision about transit: what is confirmed, or was asked for.
 */
export interface Transit {
  /**
   * The State to which the person is taken, ISO 3166-1 alpha-3.
   */
  destination: string;
  /**
   * How.
   */
  mode?: 'air' | 'land' | 'sea';
  /**
   * Where and when Kosovo is entered.
   */
  entry?: {
    /**
     * Where.
     */
    crossingPoint?: string;
    /**
     * On which day.
     */
    on?: string;
    /**
     * At what time, as the clocks stand there.
     */
    at?: string;
  };
  /**
   * Where and when Kosovo is left.
   */
  exit?: {
    /**
     * Where.
     */
    crossingPoint?: string;
    /**
     * On which day.
     */
    on?: string;
    /**
     * At what time, as the clocks stand there.
     */
    at?: string;
  };
}
/**
 * The agreement profile that governs the case.
 */
export interface Agreement {
  /**
   * Agreement, such as AT-XK-2010.
   */
  id: string;
  /**
   * Version of its profile.
   */
  version: number;
  /**
   * SHA-256 of the profile's bytes, lower-case hex.
   */
  digest: string;
}
