import { isUtf8 } from 'node:buffer';
import { ReadmissionError } from '#canonical-message';

/** A document's characters, without byte order mark, and the encoding that bytes and declaration agree on. */
export interface DecodedXml {
  readonly text: string;
  /** In lower case. */
  readonly encoding: string;
}

const marks = [
  { label: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', start: [0xff, 0xfe] },
  { label: 'utf-16be', start: [0xfe, 0xff] },
] as const;

/** The byte order marks with which an encoding is read; undefined is none. */
const marksOf: ReadonlyMap<string, readonly ((typeof marks)[number]['label'] | undefined)[]> = new Map([
  ['utf-8', [undefined, 'utf-8']],
  ['utf-16', ['utf-16le', 'utf-16be']],
  ['iso-8859-1', [undefined]],
]);

const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/;
/** No sensible declaration is longer; what a longer one says is found out by the parser and then refused. */
const declarationBytes = 512;

/**
 * Decodes an XML document: UTF-8 with or without byte order mark, UTF-16 with one and declared so, ISO-8859-1 declared
 * so. Throws ENCODING_INVALID when the bytes are not what mark and declaration say.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const mark = marks.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  const body = bytes.subarray(mark?.start.length ?? 0);
  if (!mark && body.subarray(0, 2).includes(0)) throw wrong('the bytes look like UTF-16 without a byte order mark');

  const encoding = declaredEncoding(body, mark?.label);
  const expected = marksOf.get(encoding);
  if (!expected) throw wrong('the encoding declared is not UTF-8, UTF-16 or ISO-8859-1');
  if (!expected.includes(mark?.label)) throw wrong('the byte order mark is not that of the encoding declared');

  const text = encoding === 'iso-8859-1' ? decodeLatin1(body) : decode(mark?.label ?? 'utf-8', body);
  // The parser would swallow a second one.
  if (text.startsWith('\ufeff')) throw wrong('the text begins with two byte order marks');
  return { text, encoding };
}

function declaredEncoding(body: Uint8Array, label = 'utf-8'): string {
  const head = new TextDecoder(label).decode(body.subarray(0, declarationBytes));
  return declaration.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

function decode(label: (typeof marks)[number]['label'], body: Uint8Array): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(body);
  } catch (cause) {
    throw wrong('the bytes are not in the encoding declared', cause);
  }
}

/** Every sequence of bytes is ISO-8859-1, so what shows that a sender meant something else has to be looked for. */
function decodeLatin1(body: Uint8Array): string {
  // TextDecoder would read windows-1252 under this name.
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  if (/[\u0080-\u009f]/.test(text)) throw wrong('ISO-8859-1 is declared, but it has no characters 0x80 to 0x9F');
  if (/[\u00a0-\u00ff]/.test(text) && isUtf8(body)) throw wrong('ISO-8859-1 is declared, but the bytes are UTF-8');
  return text;
}

const wrong = (detail: string, cause?: unknown): ReadmissionError =>
  new ReadmissionError('ENCODING_INVALID', { faults: [{ code: 'ENCODING_INVALID', pointer: '', detail }], cause });
