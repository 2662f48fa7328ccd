import { officer } from './catalogue-entry.js';

/** Entries of the catalogue about what officers do beside deciding cases. */
export const deskErrors = {
  ALREADY_SETTLED: officer(
    409,
    'Somebody has settled this already.',
    'Load it again and look at what was done; it opens again by itself if the cause comes back.',
  ),
  RETRY_CANNOT_HELP: officer(
    409,
    'None of our programs wrote this message, so there is nothing to hand out again.',
    'Set it aside with a reason, and find out who can publish on the broker.',
  ),
  OFFICER_UNSUITABLE: officer(
    422,
    'This officer does not work on cases.',
    'Name an officer with the role operator or lead whose account is not disabled.',
  ),
} as const;
