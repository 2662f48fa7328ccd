// Generated from partner-answer.schema.json by npm run generate. Do not edit.

export type Text = string;

/**
 * Kosovo's answer as Exampland reads it.
 */
export interface PartnerAnswer {
  ref: Text;
  case: Text;
  /**
   * Readmission accepted, or refused.
   */
  answer: 'YES' | 'NO';
  /**
   * Reasons of a refusal.
   *
   * @maxItems 10
   *
   * Items: One reason.
   */
  why: {
    /**
     * Code of the agreement profile's list.
     */
    code: string;
    /**
     * The reason in words.
     */
    text: string;
  }[];
  by: Text;
  /**
   * Instant of the answer.
   */
  on: string;
  /**
   * Present where the limit of the answer had expired by then.
   */
  late?: true;
  agreement: Text;
}
