// Generated from contracts/partner-acts/v1 by generate-partner-acts.mjs. Do not edit.

/**
 * The partner takes its request back.
 */
export interface Withdrawal {
  /**
   * Why, in words.
   */
  reason?: string;
}
