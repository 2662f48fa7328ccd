// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * What was asked for, or more: words, documents, or both.
 */
export interface Information {
  /**
   * What the partner has to say.
   */
  statement?: string;
  /**
   * Files that are sent after the request.
   *
   * @minItems 1
   * @maxItems 20
   */
  documents?: {
    /**
     * What it is.
     */
    title: string;
    /**
     * Identifier of a person of the request, as the receipt's case lists them (p1, p2 …).
     */
    person?: string;
    /**
     * Base64 (RFC 4648, section 4) of a JPEG, PNG or PDF.
     */
    content: string;
  }[];
  /**
   * Files that are uploaded apart (PUT /v1/attachments/{sha256}), before or after.
   *
   * @minItems 1
   * @maxItems 20
   */
  attachments?: {
    /**
     * What it is.
     */
    title: string;
    /**
     * Identifier of a person of the request.
     */
    person?: string;
    /**
     * SHA-256 of the file, lower-case hex.
     */
    sha256: string;
    /**
     * Type of the file.
     */
    mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
    /**
     * Size in bytes.
     */
    size: number;
  }[];
}
