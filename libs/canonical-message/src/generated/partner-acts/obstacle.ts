// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * A legal or factual obstacle stands in the way of the transfer. Its end is told by a notice of the transfer.
 */
export interface Obstacle {
  /**
   * What kind of obstacle.
   */
  kind: 'legal' | 'factual';
  /**
   * What stands in the way, without data that may not be transferred.
   */
  statement: string;
  /**
   * First day of it.
   */
  since?: string;
  /**
   * Until when it is thought to last.
   */
  expectedUntil?: string;
}
