// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner asks for more time for the transfer, because of an obstacle.
 */
export interface ExtensionRequest {
  /**
   * Last day that is asked for.
   */
  until: string;
  /**
   * Which obstacle, and why it lasts until then.
   */
  reason: string;
}
