/** A message that has been committed and waits to be published. */
export interface OutboxMessage {
  readonly messageId: string;
  readonly routingKey: string;
  /** The signed message, byte for byte. */
  readonly jws: string;
  /** Ids, kind, version and host country; nothing about a person (headers are shown to operators). */
  readonly headers: Readonly<Record<string, string | number>>;
}

/** `confirmed`: a queue has it. `returned`: no queue took it. `failed`: nobody knows, so it is sent again. */
export type PublishOutcome = 'confirmed' | 'returned' | 'failed';

/** The outbox as the relay sees it; case-store keeps it. */
export abstract class Outbox {
  /**
   * Takes due messages that no other relay holds, has them published, and records each outcome, all in one
   * transaction. Returns how many it took.
   */
  abstract relay(
    limit: number,
    publish: (messages: readonly OutboxMessage[]) => Promise<ReadonlyMap<string, PublishOutcome>>,
  ): Promise<number>;
}
