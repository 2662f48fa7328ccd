/** What a sender of a signed act has to know whenever there was no receipt. */
export const noClock =
  'No receipt was issued, so no clock has started. Send the same signed request again; its jti makes that safe.';

/** Entries of the catalogue about how something is sent, whatever it is. */
export const connectionErrors = {
  RATE_LIMITED: {
    status: 429,
    disposition: 'retry',
    title: 'Too many calls in too short a time.',
    action: `Wait for the seconds that Retry-After names, and call more slowly. ${noClock}`,
    whoseMove: 'partner',
  },
  REQUEST_TOO_SLOW: {
    status: 408,
    disposition: 'retry',
    title: 'The call did not arrive in time.',
    action: `Send the headers within 10 seconds and the whole body within 30, without pauses. ${noClock}`,
    whoseMove: 'partner',
  },
  HTTP_INVALID: {
    status: 400,
    disposition: 'refuse',
    title: 'What came is not a call in HTTP.',
    action: 'Send HTTP/1.1 (RFC 9112), with headers of less than 16 KiB in all.',
    whoseMove: 'partner',
  },
} as const;
