import { partner } from './catalogue-entry.js';

/** Entries of the catalogue about files: what a partner uploads, and what is named without being there. */
export const fileErrors = {
  ATTACHMENT_INVALID: partner(
    422,
    'An attached file cannot be accepted.',
    'Attach JPEG, PNG or PDF as base64 (RFC 4648, section 4).',
  ),
  ATTACHMENT_TYPE_WRONG: partner(
    415,
    'The file is not what Content-Type says, or neither JPEG, PNG nor PDF.',
    'Send a JPEG, PNG or PDF under its own media type; its content decides, not its name. Archives are not taken.',
  ),
  ATTACHMENT_DAMAGED: partner(
    422,
    'The file is incomplete or does not hold together.',
    'Open it in another program, save it anew as JPEG, PNG or PDF, and upload that.',
  ),
  ATTACHMENT_AMBIGUOUS: partner(
    422,
    'The file can be read as two files, or goes on after its end.',
    'Save the picture or the document anew, alone, and upload that.',
  ),
  ATTACHMENT_ACTIVE_CONTENT: partner(
    422,
    'The document can do something by itself, or carries other files.',
    'Remove scripts, actions, forms, media and embedded files; printing it to a new PDF does that.',
  ),
  ATTACHMENT_ENCRYPTED: partner(
    422,
    'The document is encrypted.',
    'Save it without a password and without restrictions, and upload that.',
  ),
  ATTACHMENT_TOO_COSTLY: partner(
    422,
    'The file would unfold into more than is allowed, or takes too long to read.',
    'Keep pictures under 40 million pixels and documents under 500 pages; save the file anew, smaller.',
  ),
} as const;
