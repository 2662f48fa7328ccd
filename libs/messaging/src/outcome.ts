import { asReadmissionError, type ErrorCode } from '#canonical-message';

/** What became of a message. A handler returns it; it never publishes and never acknowledges by itself. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly code: ErrorCode }
  | { readonly kind: 'park'; readonly code: ErrorCode }
  /** The database is away: nothing can be recorded, so the message is kept and handled again. */
  | { readonly kind: 'wait' };

export const done: Outcome = { kind: 'done' };

/** An error as an outcome, by its disposition. A refusal on the bus has no sender to go back to: an operator looks. */
export function outcomeOf(error: unknown): Outcome {
  const { code, disposition } = asReadmissionError(error);
  if (code === 'DATABASE_UNAVAILABLE') return { kind: 'wait' };
  return { kind: disposition === 'retry' ? 'retry' : 'park', code };
}
