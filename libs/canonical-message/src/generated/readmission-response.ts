// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

/**
 * Coded reasons with their text; a refusal has at least one.
 *
 * @maxItems 10
 */
export type Reasons = {
  /**
   * Refusal code of the agreement profile; of transit, its ground.
   */
  code: string;
  /**
   * The reason in words.
   */
  text: string;
}[];

/**
 * The answer of Kosovo to a readmission request, before its reverse mapping into the host country's own format.
 */
export interface ReadmissionResponse {
  /**
   * The host country's own reference of the request.
   */
  reference: string;
  /**
   * Number of the case here.
   */
  caseNumber: string;
  /**
   * The answer; partly accepted where not every member of a family is.
   */
  outcome: 'accepted' | 'partly-accepted' | 'refused';
  reasons: Reasons;
  /**
   * The answer for each person.
   *
   * @minItems 1
   * @maxItems 30
   */
  persons: {
    /**
     * Identifier inside the request.
     */
    id: string;
    /**
     * Place in the request.
     */
    role: 'transferee' | 'spouse' | 'child';
    /**
     * Name as the host country wrote it.
     */
    name: string;
    /**
     * Date of birth as far as known.
     */
    dateOfBirth?: string;
    /**
     * The answer for this person.
     */
    outcome: 'accepted' | 'refused';
  }[];
  /**
   * When the answer was given.
   */
  answeredAt: string;
  /**
   * Competent authority that answers.
   */
  answeringAuthority: string;
  /**
   * Two officers, or the agreement's automatic acceptance.
   */
  decidedBy: 'officers' | 'automatic';
  agreement: Agreement;
  /**
   * True where the limit of the answer had expired when it was given.
   */
  isLate?: boolean;
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
