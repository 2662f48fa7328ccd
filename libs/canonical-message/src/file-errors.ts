import { parked, partner } from './catalogue-entry.js';

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
  ATTACHMENT_TOO_LARGE: partner(
    413,
    'The file is over the limit.',
    'Keep each file under the published limit of 20 MiB; send smaller copies.',
  ),
  ATTACHMENT_DIGEST_MISMATCH: partner(
    422,
    'What was uploaded does not have the SHA-256 that its address names.',
    'Take the digest over exactly the bytes that are sent, in lower-case hex, and upload again.',
  ),
  ATTACHMENT_BROKEN_OFF: partner(
    400,
    'The file ended too early.',
    'Upload it again from its beginning; nothing of it was kept.',
  ),
  ATTACHMENT_QUOTA_FULL: {
    status: 429,
    disposition: 'retry',
    title: 'Too much has been uploaded that no request names.',
    action: 'Send the requests that name the files, or wait until the files expire; then upload again.',
    whoseMove: 'partner',
  },
  UPLOAD_ALTERED: parked(
    'A kept file is not as it was written.',
    'Treat it as an attack until shown otherwise, and restore the file from a backup.',
  ),
} as const;
