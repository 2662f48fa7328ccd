import { errorCatalogue, type ErrorCode, type Fault, type ReadmissionError } from '#canonical-message';

/** Problem document (RFC 9457) with our members. Holds names and codes, never what was sent. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  /** What to do next. */
  readonly action: string;
  readonly whoseMove: string;
  /** Whether sending the very same thing again can help. */
  readonly retryable: boolean;
  /** Every fault found. */
  readonly errors: readonly Fault[];
  readonly requestId: string;
  readonly [member: string]: unknown;
}

/** Media type of a problem document. */
export const problemMediaType = 'application/problem+json';

/** An error as a problem document. */
export function problemOf(error: ReadmissionError, requestId: string): Problem {
  const entry = errorCatalogue[error.code];
  return {
    type: `/errors/${error.code}`,
    title: entry.title,
    status: entry.status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    action: entry.action,
    whoseMove: entry.whoseMove,
    retryable: entry.disposition === 'retry',
    errors: error.faults,
    requestId,
    ...error.show,
  };
}

/** The page of one code, as Markdown: what it means, what to do, whose move it is. */
export function errorPage(code: ErrorCode): string {
  const { title, action, status, whoseMove, disposition } = errorCatalogue[code];
  const again = disposition === 'retry' ? 'Yes, later.' : 'No.';
  return [`# ${code}`, '', title, '', `- HTTP status: ${status}`, `- What to do: ${action}`, `- Whose move it is: ${whoseMove}`, `- Does sending the same again help? ${again}`, ''].join('\n'); // prettier-ignore
}
