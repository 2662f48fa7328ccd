// Generated from partner-answer.schema.json by npm run generate. Do not edit.

export type ShortText = string;
/**
 * Readmission confirmed, confirmed for some persons and refused for the others, or refused.
 */
export type Answer = 'UEBERNAHME_BESTAETIGT' | 'UEBERNAHME_TEILWEISE_BESTAETIGT' | 'UEBERNAHME_ABGELEHNT';
/**
 * Readmission of one person confirmed, or refused.
 */
export type PersonAnswer = 'UEBERNAHME_BESTAETIGT' | 'UEBERNAHME_ABGELEHNT';
export type LongText = string;

/**
 * Kosovo's answer to a readmission application, on the form that Austria reads.
 */
export interface PartnerAnswer {
  /**
   * Edition of this form.
   */
  formVersion: '1';
  reference: ShortText;
  caseNumber: ShortText;
  answer: Answer;
  /**
   * The answer for each person of the application.
   *
   * @minItems 1
   * @maxItems 30
   *
   * Items: One person.
   */
  persons: {
    /**
     * Place in the application: PERSON, EHEPARTNER, KIND_1 and so on.
     */
    holder: string;
    name: ShortText;
    /**
     * Date of birth as the application has it.
     */
    dateOfBirth?: string;
    answer: PersonAnswer;
  }[];
  /**
   * Why it was refused (Art. 2(8), 5(7)), wholly or for some of the persons; empty where it was accepted.
   *
   * @maxItems 10
   *
   * Items: One reason.
   */
  reasons: {
    /**
     * Code of the agreement profile's list.
     */
    code: string;
    /**
     * The reason in words.
     */
    text: string;
  }[];
  answeringAuthority: ShortText;
  /**
   * Day of the answer in Kosovo, YYYY-MM-DD.
   */
  dateOfAnswer: string;
  /**
   * Instant of the answer.
   */
  answeredAt: string;
  /**
   * Present where the limit of Art. 2(3) or 5(2) had expired when the answer was given: consent is deemed given since, whatever the answer is.
   */
  afterLimit?: true;
  /**
   * Decided by two officers, or by the agreement profile's automatic acceptance.
   */
  decision: 'ZWEI_BEDIENSTETE' | 'AUTOMATISCH';
  /**
   * What the answer rests on.
   */
  agreement: {
    id: ShortText;
    /**
     * Version of the profile.
     */
    version: number;
    /**
     * SHA-256 of the profile's bytes, lower-case hex.
     */
    digest: string;
    /**
     * Articles of the agreement that speak of the answer.
     *
     * @maxItems 6
     */
    articles: string[];
  };
  legalNote: LongText;
}
