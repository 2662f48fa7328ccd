import { type Fault, ReadmissionError, throwFaults } from '#canonical-message';
import { scanJson } from './scan-json.js';

/** Deepest nesting of objects and arrays; the deepest published wire schema needs less than half of it. */
export const maximumDepth = 32;

/**
 * Reads a JSON document (RFC 8259) from its bytes, refusing what readers disagree about.
 *
 * Throws, before the document's meaning is looked at: ENCODING_INVALID, JSON_INVALID; and, all found at once with
 * their pointers: JSON_DUPLICATE_KEY, JSON_TOO_DEEP, TEXT_FORBIDDEN_CHARACTER, JSON_INVALID (numbers too large or too
 * small).
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  const { faults, tooDeep } = scanJson(text, maximumDepth);
  // Deep nesting is refused before a recursive reader sees it.
  if (tooDeep) throwFaults(faults);
  const document = parse(text);
  throwFaults(faults);
  return document;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refused({ code: 'ENCODING_INVALID', pointer: '', detail: 'the bytes are not UTF-8' }, cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // The engine's message quotes the text near the fault, so only its position is passed on.
    const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const detail =
      position === undefined ? 'the text is not JSON' : `the text is not JSON from character ${position} on`;
    throw refused({ code: 'JSON_INVALID', pointer: '', detail }, cause);
  }
}

const refused = (fault: Fault, cause: unknown): ReadmissionError =>
  new ReadmissionError(fault.code, { faults: [fault], cause });
