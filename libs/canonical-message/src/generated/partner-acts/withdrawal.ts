// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner takes its request back.
 */
export interface Withdrawal {
  /**
   * Why, in words.
   */
  reason?: string;
}
