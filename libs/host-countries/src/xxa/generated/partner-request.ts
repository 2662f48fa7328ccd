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
