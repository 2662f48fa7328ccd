// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The answer to our claim that a person was readmitted in error: the partner takes the person back, or contests the claim.
 */
export interface ErrorClaimReply {
  /**
   * True: the person is taken back. False: the claim is contested, and the statement says why.
   */
  takesBack: boolean;
  /**
   * On which day the person can be handed over.
   */
  on?: string;
  /**
   * At what time, as the clocks stand at that place.
   */
  at?: string;
  /**
   * Where.
   */
  crossingPoint?: string;
  /**
   * Why the claim is contested, or what else has to be known.
   */
  statement?: string;
}
