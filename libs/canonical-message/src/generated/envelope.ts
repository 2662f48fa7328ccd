// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

/**
 * Every message on the bus is this envelope, signed whole (JWS, typ readmission-message+jws) by the program that wrote it.
 */
export interface Envelope {
  /**
   * Message identifier; the inbox counts it once.
   */
  id: string;
  /**
   * What the body is.
   */
  kind: 'readmission-request' | 'verification-result' | 'decision' | 'readmission-response';
  /**
   * Version of the canonical message.
   */
  version: 1;
  /**
   * Installation that the message belongs to.
   */
  installation: string;
  /**
   * Program that signed it.
   */
  issuer: 'gateway-api' | 'verification-service' | 'response-service' | 'operator-console';
  /**
   * When it was written.
   */
  issuedAt: string;
  /**
   * The case.
   */
  caseId: string;
  /**
   * Version of the case that this message follows.
   */
  caseVersion: number;
  /**
   * The case's number for people.
   */
  caseNumber: string;
  /**
   * Partner that sent the request.
   */
  partner: string;
  /**
   * Host country, ISO 3166-1 alpha-3 in lower case.
   */
  hostCountry: string;
  agreement: Agreement;
  /**
   * When the request was received: the instant from which its clocks run.
   */
  receivedAt: string;
  /**
   * The message itself.
   */
  body: {};
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
