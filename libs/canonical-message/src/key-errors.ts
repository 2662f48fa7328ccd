import { officer, partner } from './catalogue-entry.js';

/** Entries of the catalogue about keys: how they are registered, and that a private one is never sent. */
export const keyErrors = {
  KEY_INVALID: officer(422, 'The key cannot be used.', 'Give an Ed25519, P-256 or RSA (2048 bits or more) public key.'),
  KEY_PRIVATE: partner(
    422,
    'A private key was sent.',
    'Never use this key again: whoever saw the message can sign with it. Make a new one and send its public half.',
  ),
} as const;
