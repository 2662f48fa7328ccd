import { later, officer } from './catalogue-entry.js';

/** Entries of the catalogue about officers who come in with a browser. */
export const sessionErrors = {
  SESSION_ENDED: officer(401, 'The session has ended.', 'Sign in again; what was not sent yet has not been done.'),
  CSRF_TOKEN_WRONG: officer(
    403,
    'The act did not come from a page of the console.',
    "Send the csrfToken of GET /api/session in the header Csrf-Token, from the console's own page.",
  ),
  STEP_UP_REQUIRED: officer(
    403,
    'Signing asks for a recent sign-in.',
    'Show again who you are, then repeat the act; nothing has been signed yet.',
  ),
  SIGN_IN_FAILED: officer(
    401,
    'The sign-in did not succeed.',
    'Begin again from the console: a sign-in returns once, within ten minutes, to the browser that began it.',
  ),
  SIGN_IN_OF_ANOTHER: officer(
    403,
    'Somebody else has signed in than the officer whose session this is.',
    'Sign in as the officer who is to sign, or sign out first; nothing has been signed yet.',
  ),
  ROLE_NOT_GIVEN: officer(
    403,
    'This person has no role here.',
    'Ask those who administer the identity provider for a role; without one nothing can be seen or done.',
  ),
  PROVIDER_UNAVAILABLE: later(
    503,
    'The identity provider cannot be reached.',
    'Try again in a moment; sessions that run go on.',
  ),
  GUESSES_TOO_MANY: {
    ...later(
      429,
      'Too many wrong tokens or sign-ins came from this address.',
      'Wait for the seconds that Retry-After names; sessions that run go on meanwhile.',
    ),
    whoseMove: 'officer',
  },
  OFFICER_UNKNOWN: officer(
    422,
    'There is no such invented officer.',
    'Choose one of "inventedOfficers" of GET /api/session.',
  ),
} as const;
