// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

/**
 * Stable code; never renamed and never used again for something else.
 */
export type Code =
  | 'BODY_NOT_JWS'
  | 'HEADER_NOT_UNDERSTOOD'
  | 'KEY_UNKNOWN'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'SIGNATURE_INVALID'
  | 'AUDIENCE_WRONG'
  | 'ACT_WRONG'
  | 'SIGNATURE_STALE'
  | 'SIGNATURE_FUTURE'
  | 'ACCESS_TOKEN_MISSING'
  | 'ACCESS_TOKEN_INVALID'
  | 'AGREEMENT_NOT_IN_FORCE'
  | 'ROLE_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'ANSWER_NOT_READY'
  | 'JTI_REUSED'
  | 'ACKNOWLEDGEMENT_MISMATCH'
  | 'CASE_STATE_CONFLICT'
  | 'SAME_OFFICER'
  | 'ALREADY_SETTLED'
  | 'RETRY_CANNOT_HELP'
  | 'OFFICER_UNSUITABLE'
  | 'SESSION_ENDED'
  | 'SIGN_IN_FAILED'
  | 'GUESSES_TOO_MANY'
  | 'SIGN_IN_OF_ANOTHER'
  | 'ROLE_NOT_GIVEN'
  | 'PROVIDER_UNAVAILABLE'
  | 'CSRF_TOKEN_WRONG'
  | 'STEP_UP_REQUIRED'
  | 'OFFICER_UNKNOWN'
  | 'HOLD_OPEN'
  | 'BODY_TOO_LARGE'
  | 'MEDIA_TYPE_WRONG'
  | 'JSON_INVALID'
  | 'JSON_DUPLICATE_KEY'
  | 'JSON_TOO_DEEP'
  | 'XML_INVALID'
  | 'XML_FORBIDDEN'
  | 'XML_TOO_DEEP'
  | 'XML_LIMIT_EXCEEDED'
  | 'NAMESPACE_UNKNOWN'
  | 'TEXT_FORBIDDEN_CHARACTER'
  | 'ENCODING_INVALID'
  | 'FIELD_NOT_ALLOWED'
  | 'FIELD_MISSING'
  | 'FIELD_INVALID'
  | 'DATE_IMPOSSIBLE'
  | 'CODE_UNKNOWN'
  | 'ATTACHMENT_INVALID'
  | 'ATTACHMENT_TYPE_WRONG'
  | 'ATTACHMENT_DAMAGED'
  | 'ATTACHMENT_AMBIGUOUS'
  | 'ATTACHMENT_ACTIVE_CONTENT'
  | 'ATTACHMENT_ENCRYPTED'
  | 'ATTACHMENT_TOO_COSTLY'
  | 'ATTACHMENT_TOO_LARGE'
  | 'ATTACHMENT_DIGEST_MISMATCH'
  | 'ATTACHMENT_BROKEN_OFF'
  | 'ATTACHMENT_QUOTA_FULL'
  | 'UPLOAD_ALTERED'
  | 'ASYLUM_INFORMATION'
  | 'ASYLUM_TERM_UNCLEAR'
  | 'HEALTH_BASIS_MISSING'
  | 'PERSON_CLASS_NOT_COVERED'
  | 'QUERY_INVALID'
  | 'INTERNAL'
  | 'MESSAGE_INVALID'
  | 'MESSAGE_SIGNATURE_INVALID'
  | 'MESSAGE_TOO_EARLY'
  | 'DATABASE_UNAVAILABLE'
  | 'BROKER_UNAVAILABLE'
  | 'REGISTRY_UNAVAILABLE'
  | 'CLOCK_SKEWED'
  | 'AGREEMENT_INVALID'
  | 'HOST_COUNTRY_INVALID'
  | 'KEY_PRIVATE'
  | 'KEY_USAGE_WRONG'
  | 'KEY_ALREADY_REGISTERED'
  | 'KEY_NOT_PROVEN'
  | 'KEY_CHALLENGE_EXPIRED'
  | 'KEY_INVALID'
  | 'BACKUP_INVALID'
  | 'CONFIGURATION_INVALID'
  | 'AGREEMENT_SUSPENDED'
  | 'AGREEMENT_CHANGE_INVALID'
  | 'ENDORSEMENT_MISSING'
  | 'EXTENSION_NOT_OFFERED'
  | 'LIMIT_EXPIRED'
  | 'CLAIM_BARRED'
  | 'ACT_NOT_IN_AGREEMENT'
  | 'TRANSIT_NOT_IN_AGREEMENT'
  | 'WEBHOOK_URL_FORBIDDEN'
  | 'RATE_LIMITED'
  | 'REQUEST_TOO_SLOW'
  | 'HTTP_INVALID'
  | 'PERSON_CLASS_CHANGED';

/**
 * An error as its sender sees it: a problem document (RFC 9457). It names codes, fields and places, and never what was sent.
 */
export interface Problem {
  /**
   * Address of the page of this code.
   */
  type: string;
  /**
   * What is wrong, without data.
   */
  title: string;
  /**
   * HTTP status.
   */
  status: number;
  code: Code;
  /**
   * What is wrong, more precisely.
   */
  detail?: string;
  /**
   * What to do next.
   */
  action: string;
  /**
   * Who has to do it.
   */
  whoseMove: 'partner' | 'gateway' | 'officer';
  /**
   * Whether sending the very same thing again can help.
   */
  retryable: boolean;
  /**
   * Every fault found.
   */
  errors: Fault[];
  /**
   * Id of the call, for questions to the operators.
   */
  requestId: string;
  /**
   * AGREEMENT_NOT_IN_FORCE: the host country that was asked for.
   */
  hostCountry?: string;
  /**
   * AUDIENCE_WRONG: the aud to sign.
   */
  audience?: string;
  /**
   * ACT_WRONG: the act to sign.
   */
  act?: string;
  /**
   * MEDIA_TYPE_WRONG: the cty to sign.
   */
  cty?: string;
  /**
   * ALGORITHM_NOT_ALLOWED: the algorithms that this key may use.
   */
  allowed?: string[];
  /**
   * ACCESS_TOKEN_INVALID, SIGNATURE_STALE, SIGNATURE_FUTURE: the gateway's clock.
   */
  serverTime?: string;
  /**
   * KEY_REVOKED: since when.
   */
  revokedAt?: string;
  /**
   * KEY_EXPIRED: first instant of validity.
   */
  validFrom?: string;
  /**
   * KEY_EXPIRED: last instant of validity.
   */
  validUntil?: string;
  /**
   * ROLE_NOT_ALLOWED: roles of which one is needed.
   */
  roles?: string[];
  /**
   * HOLD_OPEN: codes of the open holds.
   */
  holds?: string[];
  /**
   * CASE_STATE_CONFLICT: where the case stands.
   */
  state?: string;
  /**
   * CASE_STATE_CONFLICT: what can be done with it.
   */
  openActs?: string[];
  /**
   * SIGNATURE_STALE, SIGNATURE_FUTURE: the greatest difference of clocks, in seconds.
   */
  permittedSkewSeconds?: number;
  /**
   * AGREEMENT_SUSPENDED: since when.
   */
  suspendedSince?: string;
  /**
   * RATE_LIMITED, ATTACHMENT_QUOTA_FULL: seconds after which a call is admitted again, as in Retry-After.
   */
  retryAfterSeconds?: number;
  /**
   * SIGNATURE_INVALID, ALGORITHM_NOT_ALLOWED: what came in, as the gateway sees it. Compare it with what was signed.
   */
  signature?: {
    /**
     * The protected header, decoded: those members that are known here.
     */
    header: {
      [k: string]: string | number;
    };
    /**
     * The values of alg that this key and the agreement allow.
     */
    expectedAlgorithms: string[];
    /**
     * What the signature has to cover: everything before the second dot.
     */
    signingInput: {
      /**
       * Length.
       */
      bytes: number;
      /**
       * SHA-256, lower-case hex.
       */
      sha256: string;
    };
    /**
     * The payload, decoded.
     */
    payload: {
      /**
       * Length.
       */
      bytes: number;
      /**
       * SHA-256, lower-case hex.
       */
      sha256: string;
    };
    /**
     * Length of the signature, decoded.
     */
    signatureBytes: number;
    /**
     * What was tried and would have verified, or cannot; empty where nothing of it explains the failure.
     */
    causes: {
      /**
       * Which.
       */
      cause:
        | 'DER_SIGNATURE'
        | 'SIGNATURE_ENCODED_TWICE'
        | 'SIGNATURE_LENGTH'
        | 'PKCS1_SIGNATURE'
        | 'PSS_SALT_LENGTH'
        | 'OTHER_KEY'
        | 'TRAILING_NEWLINE'
        | 'BASE64_PADDING'
        | 'BASE64_ALPHABET'
        | 'NOT_ENCODED'
        | 'PAYLOAD_ALONE'
        | 'HASH_SIGNED'
        | 'PAYLOAD_RESERIALISED'
        | 'HEADER_RESERIALISED'
        | 'NOT_LOOKED_INTO';
      /**
       * What it is and what to do.
       */
      detail: string;
      /**
       * OTHER_KEY: the key of the same partner under which it verifies.
       */
      kid?: string;
    }[];
  };
  /**
   * KEY_USAGE_WRONG: what this gateway is.
   */
  usage?: 'sandbox' | 'pilot' | 'production';
}
/**
 * One thing wrong with what was sent.
 */
export interface Fault {
  code: Code;
  /**
   * RFC 6901 pointer into the document sent; empty means the whole of it.
   */
  pointer: string;
  /**
   * What is wrong there. Names fields, never values.
   */
  detail: string;
}
