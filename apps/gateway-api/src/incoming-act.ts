/** A signed act on its way in: the bytes of the body and the instant at which the last of them was read. */
export interface IncomingAct {
  readonly body: Uint8Array;
  /** Clocks run from here. */
  readonly receivedAt: Date;
  /** Method and external path, such as `POST /v1/requests`. */
  readonly act: string;
  /** Everything is looked at and answered, and nothing is kept (`Prefer: handling=dry-run`). */
  readonly isTrial?: boolean;
  /** Who it turned out to be, for the record of a refusal. */
  sender?: { readonly kid: string; readonly partner?: string };
  /** Ends the sender's turn; there once it has one. */
  endTurn?: () => void;
}

/** Answer to a signed act: the body of the 202, and whether it was given before. */
export interface Acknowledged {
  readonly answer: unknown;
  readonly isRepeated: boolean;
}
