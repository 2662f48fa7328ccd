// Generated from contracts/agreement/v1 by npm run generate. Do not edit.

/**
 * Where the text says it: article, paragraph, annex.
 */
export type LegalRef = string;
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
 * What can start a clock. accepted is a positive reply in writing, whole or in part; deemed-accepted and lapsed are what the end of the reply limit makes of a case; document-obstacle is the news that the document cannot be used in time.
 */
export type Moment =
  | 'request-received'
  | 'accelerated-request-received'
  | 'interview-requested'
  | 'accepted'
  | 'deemed-accepted'
  | 'lapsed'
  | 'document-obstacle'
  | 'handed-over'
  | 'transit-requested'
  | 'knowledge-of-stay'
  | 'invoice-received';
/**
 * One of the parameters of which a profile gives an account: stated, absent from the text, or unverified.
 */
export type Parameter =
  | 'competent-authorities'
  | 'channel'
  | 'person-classes'
  | 'family'
  | 'request-not-required'
  | 'prior-positive-reply'
  | 'mandatory-data'
  | 'biometrics'
  | 'health-data'
  | 'transferable-data'
  | 'evidence'
  | 'reply-limit'
  | 'extension'
  | 'silence'
  | 'accelerated-procedure'
  | 'interview'
  | 'application-bar'
  | 'travel-document'
  | 'transfer-notice'
  | 'transfer-window'
  | 'error-window'
  | 'crossing-points'
  | 'escorts'
  | 'transit'
  | 'refusal'
  | 'quota'
  | 'languages'
  | 'retention'
  | 'onward-transfer'
  | 'costs'
  | 'suspension'
  | 'termination';

/**
 * A bilateral readmission agreement as data: one release, immutable once it has been active. Every number carries the article that it comes from; what the text does not say is marked as an interpretation with its alternative, or as unverified. Every parameter is stated, absent (looked for and not there), or unverified.
 */
export interface AgreementProfile {
  /**
   * Stable id: host country or group of them, XK, year of signature.
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
   * Host countries that ask under it, ISO 3166-1 alpha-3 in lower case; several where States concluded it together.
   *
   * @minItems 1
   * @maxItems 5
   */
  hostCountries: string[];
  /**
   * The parties.
   *
   * @minItems 2
   * @maxItems 6
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
    inForceFrom?: string;
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
    /**
     * Last day in force; absent while it is.
     */
    inForceUntil?: string;
    /**
     * The language that decides where the texts differ; absent where all are equally binding.
     */
    prevailing?: string;
    /**
     * How much of the text this profile was read from. What was not read is listed under unverified.
     */
    read: 'whole' | 'in-part' | 'not-read';
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
    legalRef: LegalRef;
    /**
     * What counts as proof that a request was received.
     */
    proofOfReceipt?: {
      /**
       * What proves the receipt, in words.
       */
      rule: string;
      legalRef: LegalRef;
    };
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
   * Hosts of the partner in a network that is not public (a state network): events may be sent to them there, by http and at any port too. Without it events go to public https addresses only. Link-local and metadata addresses are never asked.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A host that events may be sent to.
   */
  webhookHosts?: {
    /**
     * Its name, or its IP address if it has no name, in lower case and without brackets.
     */
    host: string;
    legalRef: LegalRef;
  }[];
  /**
   * Languages of communication.
   */
  communication?: {
    /**
     * Languages in which the authorities write to each other.
     *
     * @minItems 1
     */
    languages: string[];
    legalRef: LegalRef;
  };
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
    legalRef: LegalRef;
  }[];
  /**
   * Who is taken back.
   *
   * @minItems 1
   */
  personClasses: {
    class: PersonClass;
    /**
     * What has to be shown; where there are several, each is one way unless it says otherwise.
     *
     * @minItems 1
     *
     * Items: One condition, in our words.
     */
    conditions?: string[];
    /**
     * When there is no obligation all the same.
     *
     * @minItems 1
     */
    exceptions?: {
      /**
       * In our words.
       */
      text: string;
      legalRef: LegalRef;
    }[];
    /**
     * A day in the past that the condition looks at.
     */
    cutOffDate?: {
      /**
       * The day.
       */
      date: string;
      /**
       * What has to be true on that day.
       */
      of: string;
      legalRef: LegalRef;
    };
    legalRef: LegalRef;
  }[];
  /**
   * Members of the family who are taken back with the person.
   *
   * @minItems 1
   */
  family?: {
    /**
     * Who.
     */
    member: 'spouse' | 'minor-unmarried-child';
    /**
     * Of which nationality.
     */
    nationality: 'of-the-requested-state' | 'other' | 'any';
    /**
     * When the member is not taken back.
     */
    unless?: string;
    /**
     * What has to be true besides.
     */
    condition?: string;
    /**
     * True where the text demands the same moment.
     */
    togetherWith?: boolean;
    legalRef: LegalRef;
  }[];
  /**
   * When no request has to be sent at all. One that is sent is received like any other; the receipt says that it was not needed.
   *
   * @minItems 1
   */
  requestNotRequired?: {
    /**
     * Kinds of document of which one is enough.
     *
     * @minItems 1
     */
    evidence: string[];
    /**
     * Whether it must be valid on the day of the request.
     */
    mustBeValid: boolean;
    legalRef: LegalRef;
  }[];
  /**
   * A positive reply of before that is still good.
   */
  priorPositiveReply?: {
    validity: Span;
    legalRef: LegalRef;
  };
  /**
   * Legal clocks: what starts each, how long it runs, and what its end means.
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
      | 'photograph'
      | 'biometrics';
    /**
     * How strongly the text asks for it.
     */
    demand: 'mandatory' | 'if-possible';
    legalRef: LegalRef;
  }[];
  /**
   * Biometric data that may be transferred.
   */
  biometrics?: {
    /**
     * Kinds that may be sent.
     *
     * @minItems 1
     */
    types: ('fingerprints' | 'iris-and-retina' | 'voice' | 'face' | 'hand-geometry')[];
    /**
     * How strongly the text asks for it.
     */
    demand: 'mandatory' | 'if-possible' | 'permitted';
    legalRef: LegalRef;
  };
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
    legalRef: LegalRef;
  }[];
  /**
   * Weight of each means of evidence. What is not listed has none.
   *
   * @minItems 0
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
    legalRef: LegalRef;
    /**
     * Counts only if issued by this day.
     */
    issuedUntil?: string;
    /**
     * Whether it counts after its validity has ended; absent where the text does not say.
     */
    expiredCounts?: boolean;
  }[];
  /**
   * On which legal basis health data may be told.
   */
  health: {
    /**
     * Bases that the agreement knows.
     */
    bases: ('consent' | 'express-consent' | 'interest-of-the-person' | 'public-health')[];
    legalRef: LegalRef;
  };
  /**
   * Interview to establish nationality; its limit is a clock.
   */
  interview?: {
    /**
     * Where it may be held.
     *
     * @minItems 1
     *
     * Items: Where, in our words.
     */
    venues: string[];
    /**
     * Who may ask for it.
     */
    onRequestOf?: 'requesting-state' | 'requested-state' | 'either';
    legalRef: LegalRef;
  };
  /**
   * Accelerated procedure; absent where the agreement has none, and its tick box is then told to be without effect.
   */
  acceleratedProcedure?: {
    /**
     * When it may be asked for.
     */
    trigger: string;
    requestWithin?: Span;
    /**
     * Id of its reply clock.
     */
    clock: string;
    legalRef: LegalRef;
  };
  /**
   * The document for the journey; its limits are clocks.
   */
  travelDocument?: {
    /**
     * Who issues it.
     */
    issuer: string;
    /**
     * What it is issued after; consent that is deemed given is no written acceptance.
     */
    requires?: 'written-acceptance' | 'consent';
    validity?: Term;
    /**
     * What replaces it when it is not issued in time.
     */
    fallback?: {
      /**
       * What is taken as recognised instead.
       */
      document: string;
      /**
       * Ids of the clocks after whose expiry.
       *
       * @minItems 1
       */
      after?: string[];
      legalRef: LegalRef;
    };
    legalRef: LegalRef;
  };
  /**
   * Notice of a transfer.
   */
  transferNotice?: {
    usual?: Term;
    minimum?: Term;
    /**
     * True where the text wants the transfer agreed in writing beforehand and names no number of days.
     */
    agreedInAdvance?: boolean;
    /**
     * What it has to say.
     *
     * @minItems 1
     *
     * Items: One item, in our words.
     */
    content: string[];
    /**
     * The same as codes, as far as a program can look for it. What may tell of a person and is not named here is refused in a notice.
     *
     * @minItems 1
     */
    items?: {
      /**
       * What.
       */
      item:
        'mode' | 'transport-number' | 'date' | 'time' | 'crossing-point' | 'health' | 'escorts' | 'security-measures';
      /**
       * Whether the text demands it or wants it where possible.
       */
      demand: 'mandatory' | 'if-possible';
    }[];
    legalRef: LegalRef;
  };
  /**
   * Crossing points.
   *
   * @minItems 1
   */
  crossingPoints?: {
    /**
     * On whose territory.
     */
    party: string;
    /**
     * Where.
     *
     * @minItems 1
     *
     * Items: A crossing point.
     */
    places: string[];
    legalRef: LegalRef;
  }[];
  /**
   * Escorted transfers.
   */
  escorts?: {
    /**
     * What has to be told of escorts.
     *
     * @minItems 1
     *
     * Items: One item.
     */
    data: string[];
    /**
     * How escorts have to conduct themselves.
     *
     * @minItems 1
     *
     * Items: One rule, in our words.
     */
    rules?: string[];
    legalRef: LegalRef;
  };
  /**
   * Transit of third-country nationals; its limit is a clock.
   */
  transit?: {
    /**
     * What a transit request has to say.
     *
     * @minItems 1
     *
     * Items: One item.
     */
    data: string[];
    /**
     * When transit may be refused.
     *
     * @minItems 1
     *
     * Items: One ground.
     */
    refusalGrounds?: {
      /**
       * Code by which a refusal names it; ours, not the text's.
       */
      code: string;
      /**
       * The ground, in our words.
       */
      ground: string;
      legalRef: LegalRef;
    }[];
    /**
     * That a consent may be revoked; absent where the text does not say so.
     */
    revocable?: {
      legalRef: LegalRef;
    };
    legalRef: LegalRef;
    /**
     * The same, item by item, so that what is missing and what may not be said can be told.
     *
     * @minItems 1
     *
     * Items: One item.
     */
    items?: {
      /**
       * What has to be said.
       */
      item:
        | 'mode'
        | 'transit-states'
        | 'destination'
        | 'surnames'
        | 'given-names'
        | 'maiden-name'
        | 'other-names'
        | 'date-of-birth'
        | 'sex'
        | 'place-of-birth'
        | 'nationality'
        | 'language'
        | 'travel-document'
        | 'crossing-point'
        | 'time'
        | 'escorts'
        | 'declaration'
        | 'assurances';
      /**
       * How strongly it is asked for.
       */
      demand: 'mandatory' | 'if-possible';
      legalRef: LegalRef;
    }[];
  };
  /**
   * Taking back a person who was readmitted in error; its limit is a clock.
   */
  errorTakeBack?: {
    /**
     * What the taking back asks for.
     */
    formalities: 'none' | 'procedure-of-the-agreement';
    /**
     * What the requested State sends.
     *
     * @minItems 1
     *
     * Items: One item.
     */
    toBeSent?: string[];
    legalRef: LegalRef;
  };
  /**
   * A contingent that the parties have agreed on. Near its end officers are warned; what exceeds it is held, never refused by itself.
   */
  quota?: {
    /**
     * How many persons.
     */
    number: number;
    /**
     * In which time.
     */
    per: 'month' | 'year';
    /**
     * Of whom.
     */
    of?: string;
    legalRef: LegalRef;
    /**
     * Whom it counts; everybody if absent.
     *
     * @minItems 1
     */
    personClasses?: PersonClass[];
  };
  /**
   * Costs; the limit for a refund is a clock.
   */
  costs?: {
    /**
     * Who bears them.
     */
    bearer: 'requesting-state' | 'requested-state' | 'shared';
    /**
     * What else the text says.
     */
    note?: string;
    legalRef: LegalRef;
  };
  /**
   * How long data may be kept.
   */
  retention?: {
    /**
     * What the text says, in our words.
     */
    rule: string;
    legalRef: LegalRef;
  };
  /**
   * Passing data on to others.
   */
  onwardTransfer?: {
    /**
     * Whether the sender has to consent first.
     */
    needsConsent: boolean;
    legalRef: LegalRef;
  };
  /**
   * Suspension.
   */
  suspension?: {
    /**
     * Whether a part can be suspended alone.
     */
    inPart: boolean;
    /**
     * Grounds.
     *
     * @minItems 1
     *
     * Items: One ground.
     */
    grounds: string[];
    effective: NoticeEffect;
    legalRef: LegalRef;
  };
  /**
   * Termination.
   */
  termination?: {
    effective: NoticeEffect;
    legalRef: LegalRef;
  };
  /**
   * How a request is refused.
   */
  refusal: {
    /**
     * A refusal gives its reasons in writing.
     */
    mustBeReasoned: true;
    legalRef: LegalRef;
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
      legalRef?: LegalRef;
    }[];
  };
  /**
   * Only for policies of the UNMIK era. Elsewhere ethnicity is dropped at the edge.
   */
  ethnicity?: {
    /**
     * Days on which a request may state it.
     */
    policyPeriod: {
      /**
       * First day.
       */
      from: string;
      /**
       * Last day.
       */
      until: string;
    };
    /**
     * Why the policy of that time could not be applied without it.
     */
    because: string;
    legalRef: LegalRef;
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
  /**
   * How much a partner may send, where the parties have agreed on it by note; the gateway's defaults hold for what is left out. Each copy of a program counts for itself.
   */
  limits?: {
    /**
     * Calls of one partner in a minute.
     */
    requestsPerMinute?: number;
    /**
     * Largest body in bytes; never more than the gateway's own 4 MiB.
     */
    bodyBytes?: number;
    legalRef: LegalRef;
  };
  /**
   * Parameters that the text was read for and does not have.
   *
   * @minItems 0
   */
  absent: {
    parameter: Parameter;
    /**
     * Where it was looked for.
     */
    note: string;
  }[];
  /**
   * Parameters that nobody could source yet. The agreement can be used for intake and manual handling all the same; receipt and console name them.
   *
   * @minItems 0
   */
  unverified: {
    parameter: Parameter;
    /**
     * What is known, and what is missing.
     */
    note: string;
  }[];
}
export interface Span {
  /**
   * How many.
   */
  length: number;
  /**
   * Of what.
   */
  unit: 'calendar-day' | 'working-day' | 'month' | 'year';
}
export interface Clock {
  /**
   * Name of the clock.
   */
  id: string;
  /**
   * What has to be done before it ends.
   */
  purpose:
    | 'reply'
    | 'interview'
    | 'travel-document'
    | 'travel-document-renewal'
    | 'transfer'
    | 'error-claim'
    | 'transit-reply'
    | 'application'
    | 'refund';
  /**
   * For whom.
   *
   * @minItems 1
   */
  personClasses: PersonClass[];
  /**
   * Who has to do it.
   */
  bound: 'requested-state' | 'requesting-state';
  legalRef: LegalRef;
  /**
   * What starts it, and whether that day counts.
   */
  start: {
    /**
     * What starts it.
     *
     * @minItems 1
     */
    on: Moment[];
    /**
     * Whether the day of the event is day one.
     */
    dayOfEvent: 'excluded' | 'included';
    legalRef: LegalRef;
  };
  /**
   * How working days are counted; needed where a limit has that unit.
   */
  workingDays?: {
    /**
     * Whose public holidays are no working days.
     *
     * @minItems 1
     */
    holidaysOf: string[];
    /**
     * Whether a Saturday is a working day.
     */
    saturday: 'working' | 'free';
  };
  /**
   * What the text leaves open.
   *
   * @minItems 0
   *
   * Items: A question that the text leaves open, with the other answer. Alerts count from the earliest reading; no effect is recorded before the latest has passed.
   */
  interpretations?: {
    /**
     * Why the text leaves it open, and why it was read so.
     */
    reason: string;
    /**
     * The other reading of whether the first day counts.
     */
    dayOfEvent?: 'excluded' | 'included';
    /**
     * The other reading of whether a Saturday is a working day.
     */
    saturday?: 'working' | 'free';
    /**
     * The other reading of whose holidays count.
     *
     * @minItems 1
     */
    holidaysOf?: string[];
    /**
     * The other reading of what starts it.
     *
     * @minItems 1
     */
    on?: Moment[];
  }[];
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
    unit: 'calendar-day' | 'working-day' | 'month' | 'year';
    legalRef: LegalRef;
  }[];
  /**
   * How far the latest limit can be extended. It is extended by an act, never by itself; absent where the text knows no extension.
   */
  extension?: {
    /**
     * What extends it: a request with reasons, a mere notice, or an obstacle for as long as it lasts.
     */
    demand: 'reasoned-request' | 'notice' | 'obstacle';
    /**
     * Who asks for it.
     */
    by: 'requested-state' | 'requesting-state';
    /**
     * How many in all, from the clock's own first day; absent where the text sets no number.
     */
    length?: number;
    /**
     * Of what.
     */
    unit?: 'calendar-day' | 'working-day' | 'month' | 'year';
    /**
     * Whether the request alone extends, or the other side's consent.
     */
    takesEffect?: 'on-request' | 'on-consent';
    /**
     * Given when the text does not say what makes it effective.
     */
    interpretation?: {
      /**
       * Why the text leaves it open.
       */
      reason: string;
      /**
       * The other reading.
       */
      alternative: 'on-request' | 'on-consent';
    };
    legalRef: LegalRef;
  };
  /**
   * What follows when it ends.
   */
  onExpiry: {
    /**
     * What silence means after the latest limit. Deemed consent is not an acceptance; lapses only lets a later clock start; fallback-document: another document is taken as recognised; claim-barred: it cannot be claimed any more; none: the text attaches no effect.
     */
    effect: 'deemed-accepted' | 'lapses' | 'fallback-document' | 'claim-barred' | 'none';
    legalRef: LegalRef;
  };
}
export interface Term {
  /**
   * How many.
   */
  length: number;
  /**
   * Of what.
   */
  unit: 'calendar-day' | 'working-day' | 'month' | 'year';
  legalRef: LegalRef;
}
export interface NoticeEffect {
  /**
   * How many after that day.
   */
  length: number;
  /**
   * Of what.
   */
  unit: 'calendar-day' | 'working-day' | 'month' | 'year';
  /**
   * From which day.
   */
  from: 'notification' | 'receipt-of-notification';
  legalRef: LegalRef;
}
