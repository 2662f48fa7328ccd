// Generated from contracts/agreement/v1 by generate-types.mjs. Do not edit.

/**
 * Limb of the agreement.
 */
export type PersonClass =
  | 'own-national'
  | 'former-national'
  | 'third-country-national'
  | 'stateless'
  | 'kosovo-born-non-citizen'
  | 'former-yugoslav-national';

/**
 * A bilateral readmission agreement as data: one release, immutable once it has been active. Every number carries the article that it comes from; what the text does not say is marked as an interpretation with its alternative, or as unverified.
 */
export interface AgreementProfile {
  /**
   * Stable id: host country, XK, year of signature.
   */
  id: string;
  /**
   * Version of this profile; raised with every change.
   */
  version: number;
  /**
   * What the agreement is called.
   */
  title: string;
  /**
   * Host country, ISO 3166-1 alpha-3 in lower case.
   */
  hostCountry: string;
  /**
   * The two parties.
   *
   * @minItems 2
   * @maxItems 2
   */
  parties: string[];
  /**
   * The text that this profile was read from.
   */
  text: {
    /**
     * Day of signature.
     */
    signedOn: string;
    /**
     * First day in force.
     */
    inForceFrom: string;
    /**
     * Where the text is published.
     */
    source: string;
    /**
     * Languages in which the text is binding.
     *
     * @minItems 1
     */
    languages: string[];
    /**
     * True for an agreement that does not exist.
     */
    invented?: boolean;
  };
  /**
   * Whether this gateway is a channel that the parties have agreed on. The receipt repeats it.
   */
  channel: {
    /**
     * Unverified until the parties have exchanged notes on it.
     */
    status: 'unverified' | 'agreed';
    /**
     * What the text says about the channel.
     */
    note: string;
    /**
     * Article.
     */
    legalRef: string;
  };
  /**
   * IANA zone that Kosovo keeps; a due date ends there at 24:00.
   */
  zone: 'Europe/Belgrade';
  /**
   * Algorithms that the partner may sign with.
   *
   * @minItems 1
   */
  signatureAlgorithms: ('EdDSA' | 'Ed25519' | 'ES256' | 'PS256')[];
  /**
   * Competent authority by function and date.
   *
   * @minItems 1
   */
  authorities: {
    /**
     * What it is competent for.
     */
    function: 'readmission' | 'transit' | 'travel-document' | 'interview';
    /**
     * Whose authority.
     */
    party: string;
    /**
     * Its name.
     */
    name: string;
    /**
     * First day.
     */
    from: string;
    /**
     * Last day; absent while it is competent.
     */
    until?: string;
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * Who is taken back.
   *
   * @minItems 1
   */
  personClasses: {
    class: PersonClass;
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * Legal clocks that begin with the receipt of a request.
   *
   * @minItems 1
   */
  clocks: Clock[];
  /**
   * What a request must or should hold. Something mandatory that is missing is a deficiency: it is receipted and stops no clock.
   */
  mandatoryData: {
    /**
     * What.
     */
    item:
      | 'surnames'
      | 'given-names'
      | 'date-of-birth'
      | 'father-name'
      | 'place-of-birth'
      | 'last-address'
      | 'evidence'
      | 'document-copy'
      | 'photograph';
    /**
     * How strongly the text asks for it.
     */
    demand: 'mandatory' | 'if-possible';
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * The closed list. An element of the canonical request that no line covers is refused by name.
   *
   * @minItems 1
   */
  transferableData: {
    /**
     * Category in the words of the agreement, shortened.
     */
    category: string;
    /**
     * Elements of the canonical request, `*` for any place in a list.
     *
     * @minItems 1
     */
    elements: string[];
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * Weight of each means of evidence. What is not listed has none.
   *
   * @minItems 1
   */
  evidence: {
    /**
     * Kinds of document.
     *
     * @minItems 1
     */
    types: string[];
    /**
     * Forms in which it is offered.
     *
     * @minItems 1
     */
    presentations: ('original' | 'copy' | 'number-only' | 'statement')[];
    /**
     * Classes of person for whom it counts.
     *
     * @minItems 1
     */
    classes: PersonClass[];
    /**
     * Its weight.
     */
    grade: 'proof' | 'prima-facie' | 'unverified';
    /**
     * Article or annex.
     */
    legalRef: string;
  }[];
  /**
   * On which legal basis health data may be told.
   */
  health: {
    /**
     * Bases that the agreement knows.
     */
    bases: ('consent' | 'express-consent' | 'interest-of-the-person' | 'public-health')[];
    /**
     * Article.
     */
    legalRef: string;
  };
  /**
   * How a request is refused.
   */
  refusal: {
    /**
     * A refusal gives its reasons in writing.
     */
    mustBeReasoned: true;
    /**
     * Article that demands it.
     */
    legalRef: string;
    /**
     * Codes that a refusal may give. The texts read so far name none, so these are this gateway's own.
     *
     * @minItems 1
     */
    codes: {
      /**
       * Code.
       */
      code: string;
      /**
       * What it says.
       */
      meaning: string;
      /**
       * Article that it rests on, where there is one.
       */
      legalRef?: string;
    }[];
  };
  /**
   * Whether a fully proved, complete and unheld request may be accepted without officers.
   */
  automaticAcceptance: {
    /**
     * Off in every agreement with a real State.
     */
    enabled: boolean;
    /**
     * Why.
     */
    because: string;
  };
}
export interface Clock {
  /**
   * Name of the clock.
   */
  id: string;
  /**
   * For whom it runs.
   *
   * @minItems 1
   */
  personClasses: PersonClass[];
  /**
   * Article.
   */
  legalRef: string;
  /**
   * What starts it, and whether that day counts.
   */
  start: {
    /**
     * Receipt by the competent authority.
     */
    event: 'receipt';
    /**
     * Whether the day of receipt is day one.
     */
    dayOfReceipt: 'excluded' | 'included';
    /**
     * Article.
     */
    legalRef: string;
    /**
     * Given when the text does not say whether the day of receipt counts.
     */
    interpretation?: {
      /**
       * Why it was read so.
       */
      reason: string;
      /**
       * The other reading.
       */
      alternative: 'excluded' | 'included';
    };
  };
  /**
   * Usual and latest limit.
   *
   * @minItems 1
   * @maxItems 2
   */
  targets: {
    /**
     * Which limit.
     */
    kind: 'usual' | 'latest';
    /**
     * How many.
     */
    length: number;
    /**
     * Of what.
     */
    unit: 'calendar-day';
    /**
     * Article.
     */
    legalRef: string;
  }[];
  /**
   * How far the latest limit can be extended. It is extended by an act, never by itself; absent where the text knows no extension.
   */
  extension?: {
    /**
     * What extends it: a request with reasons, or a mere notice.
     */
    demand: 'reasoned-request' | 'notice';
    /**
     * How many in all, from the clock's own first day.
     */
    length: number;
    /**
     * Of what.
     */
    unit: 'calendar-day';
    /**
     * Article.
     */
    legalRef: string;
  };
  /**
   * What silence means after the latest limit.
   */
  onExpiry: {
    /**
     * Deemed consent is not an acceptance; lapses only lets a later clock start.
     */
    effect: 'deemed-accepted' | 'lapses' | 'none';
    /**
     * Article.
     */
    legalRef: string;
  };
}
