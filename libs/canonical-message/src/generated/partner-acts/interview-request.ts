// Generated from contracts/partner-acts/v1 by npm run generate. Do not edit.

/**
 * The partner asks for an interview to establish nationality.
 */
export interface InterviewRequest {
  /**
   * Who is to be interviewed; absent, everybody.
   *
   * @minItems 1
   * @maxItems 30
   *
   * Items: Identifier of a person of the request, as the receipt's case lists them (p1, p2 …).
   */
  persons?: string[];
  /**
   * Why, in words.
   */
  reason?: string;
  /**
   * Where it could be held.
   */
  venue?: string;
  /**
   * First day on which it could be held.
   */
  from?: string;
  /**
   * Last day on which it could be held.
   */
  until?: string;
}
