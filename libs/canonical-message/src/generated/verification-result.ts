// Generated from contracts/canonical-message/v1 by npm run generate. Do not edit.

export type Outcome = 'proved' | 'prima-facie' | 'not-found' | 'conflict' | 'held';

/**
 * What the civil registry and the evidence say about a request. A doubtful or negative result is never an acceptance and never a refusal: it is what an officer reads before deciding.
 */
export interface VerificationResult {
  outcome: Outcome;
  subject: Subject;
  /**
   * Each person of the request against the registry.
   *
   * @minItems 1
   * @maxItems 30
   */
  persons: {
    /**
     * Identifier inside the request.
     */
    person: string;
    /**
     * What is established about this person.
     */
    outcome: 'proved' | 'prima-facie' | 'not-found' | 'conflict';
    /**
     * Registry entries that may be this person, best first.
     *
     * @maxItems 5
     */
    candidates: {
      /**
       * Identifier of the entry in the registry.
       */
      registryId: string;
      /**
       * How sure the match is.
       */
      certainty: 'certain' | 'probable' | 'possible';
      /**
       * Share of the comparable points that agree, 0 to 1.
       */
      score: number;
      /**
       * What agrees and what does not, as codes without personal data.
       *
       * @maxItems 20
       */
      reasons: string[];
    }[];
  }[];
  /**
   * Each piece of evidence, graded by the agreement.
   *
   * @maxItems 60
   */
  evidence: {
    /**
     * Identifier inside the request.
     */
    evidence: string;
    /**
     * Weight that the agreement gives it.
     */
    grade: 'proof' | 'prima-facie' | 'none' | 'unverified';
    /**
     * Article or annex that says so.
     */
    legalRef: string;
  }[];
  /**
   * Why a human must look before anything goes on.
   *
   * @maxItems 30
   */
  holds: {
    /**
     * Kind of hold.
     */
    code: 'UNACCOMPANIED_MINOR' | 'FAMILY_SEPARATION' | 'SPECIAL_NEEDS' | 'DANGEROUSNESS_INDICATED' | 'QUOTA_EXCEEDED';
    /**
     * Whom it concerns.
     */
    person?: string;
  }[];
  /**
   * Whether the profile, the evidence, the match and the absence of holds allow an acceptance without officers.
   */
  automaticAcceptance: {
    /**
     * True only if every condition holds.
     */
    permitted: boolean;
    /**
     * The conditions that hold, or those that fail.
     *
     * @minItems 1
     * @maxItems 8
     */
    because: string[];
  };
  /**
   * Which registry was asked, and when.
   */
  registry: {
    /**
     * Name of the registry.
     */
    name: string;
    /**
     * When it answered.
     */
    askedAt: string;
  };
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
