// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner states the departure or the arrival. It does not replace the record of the officers at the border.
 */
export interface Arrival {
  /**
   * What happened.
   */
  what: 'departed' | 'not-departed' | 'arrived';
  /**
   * On which day.
   */
  on: string;
  /**
   * At what time, as the clocks stand at that place.
   */
  at?: string;
  /**
   * Where.
   */
  crossingPoint?: string;
  /**
   * What else has to be known.
   */
  statement?: string;
}
