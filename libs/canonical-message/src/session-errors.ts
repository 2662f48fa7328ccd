import { officer } from './catalogue-entry.js';

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
  OFFICER_UNKNOWN: officer(
    422,
    'There is no such invented officer.',
    'Choose one of "inventedOfficers" of GET /api/session.',
  ),
} as const;
