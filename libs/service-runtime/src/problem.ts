import { errorCatalogue, type ErrorCode, type Problem, type ReadmissionError } from '#canonical-message';

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
    action: entry.status === 503 ? withClockNote(entry.action) : entry.action,
    whoseMove: error.whoseMove,
    retryable: entry.disposition === 'retry',
    errors: [...error.faults],
    requestId,
    ...error.show,
  };
}

const clockNote = 'Nothing was received by this call, so no clock has started.';

/** Whatever is away: a sender has to know that an unanswered act has started nothing. */
const withClockNote = (action: string): string =>
  action.includes('clock has started') ? action : `${action} ${clockNote}`;

/** The page of one code, as Markdown: what it means, what to do, whose move it is. */
export function errorPage(code: ErrorCode): string {
  const { title, action, status, whoseMove, disposition } = errorCatalogue[code];
  const again = disposition === 'retry' ? 'Yes, later.' : 'No.';
  return [`# ${code}`, '', title, '', `- HTTP status: ${status}`, `- What to do: ${action}`, `- Whose move it is: ${whoseMove}`, `- Does sending the same again help? ${again}`, ''].join('\n'); // prettier-ignore
}
