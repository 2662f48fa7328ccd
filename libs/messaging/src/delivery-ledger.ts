import { type ErrorCode } from '#canonical-message';
import { type ProgramKey } from '#message-signing';

/** A delivery that nobody can handle, on its way into the quarantine. */
export interface ParkedDelivery {
  readonly queue: string;
  readonly messageId: string;
  readonly reason: ErrorCode | 'DELIVERY_LIMIT';
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: Uint8Array;
}

/** What consumers need of the database; case-store keeps it. */
export abstract class DeliveryLedger {
  /** Public key of one of our programs. */
  abstract findProgramKey(kid: string): Promise<ProgramKey | undefined>;
  /**
   * Sets the message's outbox row due again at a later time. `exhausted` when it has been tried as often as it may,
   * or when no row of that id is known.
   */
  abstract postpone(messageId: string, reason: ErrorCode): Promise<'postponed' | 'exhausted'>;
  /** Keeps the delivery for an operator; twice the same is kept once. */
  abstract quarantine(delivery: ParkedDelivery): Promise<void>;
  /** Resolves when the database answers. */
  abstract untilReachable(): Promise<void>;
}
