// Generated from partner-transit.schema.json by npm run generate. Do not edit.

/**
 * Kosovo's answer to a request for transit, on the form that Austria reads.
 */
export interface PartnerTransit {
  /**
   * Edition of this form.
   */
  formVersion: '1';
  /**
   * Austria's own reference of the request.
   */
  reference: string;
  /**
   * Kosovo's number of the case.
   */
  caseNumber: string;
  /**
   * The answer.
   */
  answer: 'DURCHBEFOERDERUNG_BEWILLIGT' | 'DURCHBEFOERDERUNG_ABGELEHNT';
  /**
   * Who it is about.
   */
  person: {
    /**
     * Name as the request has it.
     */
    name: string;
    /**
     * Date of birth.
     */
    dateOfBirth?: string;
  };
  /**
   * State to which the person is taken.
   */
  destination: string;
  /**
   * How the person travels.
   */
  mode?: 'air' | 'land' | 'sea';
  /**
   * Where and when Kosovo is entered.
   */
  entry?: {
    /**
     * Crossing point.
     */
    crossingPoint?: string;
    /**
     * Day.
     */
    on?: string;
    /**
     * Time, as the clocks stand there.
     */
    at?: string;
  };
  /**
   * Where and when Kosovo is left.
   */
  exit?: {
    /**
     * Crossing point.
     */
    crossingPoint?: string;
    /**
     * Day.
     */
    on?: string;
    /**
     * Time, as the clocks stand there.
     */
    at?: string;
  };
  /**
   * Grounds of a refusal, each with its article.
   *
   * @maxItems 10
   *
   * Items: One ground.
   */
  reasons: {
    /**
     * Code of the ground.
     */
    code: string;
    /**
     * In words.
     */
    text: string;
    /**
     * Article.
     */
    article: string;
  }[];
  /**
   * Authority that is competent for transit.
   */
  answeringAuthority: string;
  /**
   * When it was answered.
   */
  answeredAt: string;
  /**
   * There where the limit had expired.
   */
  afterLimit?: true;
  /**
   * Who decided.
   */
  decision: 'ZWEI_BEDIENSTETE';
  /**
   * The agreement that governs the answer.
   */
  agreement: {
    /**
     * Agreement.
     */
    id: string;
    /**
     * Version of its profile.
     */
    version: number;
    /**
     * SHA-256 of the profile's bytes.
     */
    digest: string;
    /**
     * Article of the limit of this answer.
     */
    article: string;
  };
}
