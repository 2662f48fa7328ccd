// Generated from partner-request.schema.json by npm run generate. Do not edit.

export type Text = string;
export type Name = string;
export type File = string;

/**
 * Exampland's request: one person, flat.
 */
export interface PartnerRequest {
  ref: Text;
  office: Text;
  /**
   * Limb of the agreement: own national, former national, third-country national.
   */
  ground: 'OWN' | 'FORMER' | 'THIRD';
  family: Name;
  given: Name;
  /**
   * Date of birth, YYYY-MM-DD.
   */
  born?: string;
  birthplace?: Text;
  /**
   * Sex.
   */
  sex?: 'F' | 'M';
  nationality?: Text;
  father?: Text;
  /**
   * Personal number of Kosovo.
   */
  personalNumber?: string;
  belief?: Text;
  photo?: File;
  /**
   * Documents that show who the person is.
   *
   * @maxItems 10
   */
  papers?: Paper[];
  /**
   * Files that are uploaded apart.
   *
   * @maxItems 20
   */
  attachments?: Attachment[];
  /**
   * Remarks.
   */
  remarks?: string;
}
/**
 * One document.
 */
export interface Paper {
  /**
   * Kind of document.
   */
  kind: 'PASSPORT' | 'IDCARD' | 'BIRTHCERT' | 'LICENCE';
  /**
   * In which form it is offered.
   */
  shown: 'ORIGINAL' | 'COPY' | 'NUMBER';
  number?: Text;
  /**
   * Date of issue, YYYY-MM-DD.
   */
  issued?: string;
  /**
   * Date of expiry, YYYY-MM-DD.
   */
  expires?: string;
  scan?: File;
}
/**
 * A file that is uploaded apart, before or after.
 */
export interface Attachment {
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
  /**
   * What it is for.
   */
  kind: 'PHOTO' | 'COPY';
}
