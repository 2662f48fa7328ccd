// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The answer to our request for an extension of the limit of the reply.
 */
export interface ExtensionConsent {
  /**
   * Whether the partner consents.
   */
  consents: boolean;
  /**
   * Why, in words.
   */
  statement?: string;
}
