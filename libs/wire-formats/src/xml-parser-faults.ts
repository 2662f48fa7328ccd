import { type Fault } from '#canonical-message';
import { type SaxesParser } from 'saxes';

/** A complaint of the parser in our words, and whether what follows it can no longer be trusted to mean anything. */
export interface ParserFault {
  readonly fault: Fault;
  readonly fatal: boolean;
}

type Place = Pick<SaxesParser, 'position' | 'line' | 'column'>;

/**
 * Translates a complaint. The parser's own words quote the document, so only what kind it is and where is passed on;
 * a complaint that is not known is one about the syntax, and fatal.
 */
export function faultOfParser(error: Error, place: Place, text: string, pointer: string): ParserFault {
  const complaint = error.message.replace(/^\d+:\d+: /, '');
  const goOn = (code: Fault['code'], detail: string): ParserFault => ({
    fault: { code, pointer, detail },
    fatal: false,
  });
  if (complaint === 'undefined entity.') return goOn('XML_FORBIDDEN', 'refers to an entity');
  if (complaint.startsWith('unbound namespace prefix')) {
    return goOn('NAMESPACE_UNKNOWN', 'uses a prefix without a namespace');
  }
  if (complaint.startsWith('duplicate attribute')) return goOn('XML_INVALID', 'names an attribute twice');
  if (complaint === 'disallowed character.' && isForbidden(text.charCodeAt(place.position - 1))) {
    return goOn('TEXT_FORBIDDEN_CHARACTER', 'holds a character that XML does not allow');
  }
  if (complaint === 'malformed character entity.' && isReference(text, place.position)) {
    return goOn('TEXT_FORBIDDEN_CHARACTER', 'refers to a character that XML does not allow');
  }
  if (complaint.includes('doctype')) {
    return { fault: { code: 'XML_FORBIDDEN', pointer, detail: 'holds a document type declaration' }, fatal: true };
  }
  const detail = `the text is not XML at line ${place.line}, column ${place.column}`;
  return { fault: { code: 'XML_INVALID', pointer, detail }, fatal: true };
}

const isForbidden = (code: number): boolean => code < 0x20 || code > 0xfffd;

const isReference = (text: string, end: number): boolean =>
  /^&#(?:\d+|x[\da-fA-F]+);$/.test(text.slice(text.lastIndexOf('&', end), end));
