import { type ErrorCode } from '#canonical-message';

/** Which code of the catalogue stands for which fault of an XML document. */
export const xmlCodes = {
  /** Not well-formed. */
  invalid: 'FIELD_INVALID',
  /** DTD, entity or processing instruction. */
  forbidden: 'FIELD_NOT_ALLOWED',
  tooDeep: 'FIELD_INVALID',
  /** Too many parts, or a name too long. */
  limit: 'FIELD_INVALID',
  namespaceUnknown: 'FIELD_NOT_ALLOWED',
} as const satisfies Record<string, ErrorCode>;
