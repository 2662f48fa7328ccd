// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

/**
 * Coded reasons with their text; a refusal has at least one.
 *
 * @maxItems 10
 */
export type Reasons = {
  /**
   * Refusal code of the agreement profile; of transit, its ground.
   */
  code: string;
  /**
   * The reason in words.
   */
  text: string;
}[];

/**
 * What two officers decided: one proposed it, another countersigned it.
 */
export interface Decision {
  /**
   * What was decided.
   */
  outcome: 'accept' | 'accept-in-part' | 'refuse';
  reasons: Reasons;
  /**
   * Identifier of the officer who proposed.
   */
  proposedBy: string;
  /**
   * When it was proposed.
   */
  proposedAt: string;
  /**
   * Identifier of the other officer, who countersigned.
   */
  countersignedBy: string;
  /**
   * When it was countersigned.
   */
  countersignedAt: string;
  subject: Subject;
  /**
   * Of a family of which not all are accepted: everybody, and what was decided of each. Empty or absent: the same for all.
   *
   * @maxItems 30
   */
  persons?: {
    /**
     * Identifier inside the request.
     */
    person: string;
    /**
     * What was decided of this person.
     */
    outcome: 'accept' | 'refuse';
  }[];
  transit?: Transit;
}
/**
 * Just enough of the request to write the answer, so that no service reads another's tables to understand a message.
 */
export interface Subject {
  /**
   * The host country's own reference.
   */
  reference: string;
  /**
   * Limb of the agreement.
   */
  personClass:
    | 'own-national'
    | 'former-national'
    | 'third-country-national'
    | 'stateless'
    | 'kosovo-born-non-citizen'
    | 'former-yugoslav-national';
  /**
   * The persons of the request.
   *
   * @minItems 1
   * @maxItems 30
   */
  persons: {
    /**
     * Identifier inside the request.
     */
    id: string;
    /**
     * Place in the request.
     */
    role: 'transferee' | 'spouse' | 'child';
    /**
     * Name as the host country wrote it.
     */
    name: string;
    /**
     * Date of birth as far as known.
     */
    dateOfBirth?: string;
  }[];
}
/**
 * Of a decision about transit: what is confirmed, or was asked for.
 */
export interface Transit {
  /**
   * The State to which the person is taken, ISO 3166-1 alpha-3.
   */
  destination: string;
  /**
   * How.
   */
  mode?: 'air' | 'land' | 'sea';
  /**
   * Where and when Kosovo is entered.
   */
  entry?: {
    /**
     * Where.
     */
    crossingPoint?: string;
    /**
     * On which day.
     */
    on?: string;
    /**
     * At what time, as the clocks stand there.
     */
    at?: string;
  };
  /**
   * Where and when Kosovo is left.
   */
  exit?: {
    /**
     * Where.
     */
    crossingPoint?: string;
    /**
     * On which day.
     */
    on?: string;
    /**
     * At what time, as the clocks stand there.
     */
    at?: string;
  };
}
