// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner announces a transfer, or announces it anew after an obstacle.
 */
export interface TransferNotice {
  /**
   * Day of the transfer.
   */
  transferOn: string;
  /**
   * Time of the hand-over, as the clocks stand at the crossing point.
   */
  at?: string;
  /**
   * Place of the hand-over.
   */
  crossingPoint?: string;
  /**
   * Means of transport.
   */
  mode?: 'air' | 'land' | 'sea';
  /**
   * Flight number or registration.
   */
  transportNumber?: string;
  /**
   * Who is transferred; absent, everybody.
   *
   * @minItems 1
   * @maxItems 30
   *
   * Items: Identifier of a person of the request, as the receipt's case lists them (p1, p2 …).
   */
  persons?: string[];
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
   * Protective or security measures needed at the destination.
   */
  securityMeasures?: string;
  /**
   * State of health, as far as the agreement lets a notice tell it.
   */
  health?: {
    /**
     * State of health; need for help, nursing or care.
     */
    statement: string;
    /**
     * Why this may be told at all.
     */
    legalBasis: 'consent' | 'express-consent' | 'interest-of-the-person' | 'public-health';
  };
}
