import { type ErrorCode } from '#canonical-message';

/** Which code of the catalogue stands for which fault of an XML document. */
export const xmlCodes = {
  /** Not well-formed. */
  invalid: 'XML_INVALID',
  /** DTD, entity or processing instruction. */
  forbidden: 'XML_FORBIDDEN',
  tooDeep: 'XML_TOO_DEEP',
  /** Too many parts, or a name too long. */
  limit: 'XML_LIMIT_EXCEEDED',
  namespaceUnknown: 'NAMESPACE_UNKNOWN',
} as const satisfies Record<string, ErrorCode>;
