import { officer, partner } from './catalogue-entry.js';

/** Entries of the catalogue about keys: how they are registered, and that a private one is never sent. */
export const keyErrors = {
  KEY_INVALID: officer(422, 'The key cannot be used.', 'Give an Ed25519, P-256 or RSA (2048 bits or more) public key.'),
  KEY_PRIVATE: partner(
    422,
    'A private key was sent.',
    'Never use this key again: whoever saw the message can sign with it. Make a new one and send its public half.',
  ),
  KEY_USAGE_WRONG: partner(
    403,
    'The key is for another usage than this gateway.',
    'Use the key that you registered for what "usage" says; sandbox, pilot and production have keys of their own.',
  ),
  KEY_ALREADY_REGISTERED: partner(
    409,
    'This key is registered already.',
    'Use it if it is yours and valid; else make a new key. No key is registered twice, not even after its revocation.',
  ),
  KEY_NOT_PROVEN: partner(
    409,
    'Nobody has shown yet to have the private half of this key.',
    'Sign the challenge of the registration with the new key itself, as readmission-key-proof+jws.',
  ),
  KEY_CHALLENGE_EXPIRED: partner(
    409,
    'The challenge has expired.',
    'Begin the registration anew and sign its challenge in time.',
  ),
} as const;
