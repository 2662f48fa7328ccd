import { ReadmissionError } from '#canonical-message';

/** A string of the form of a compact JWS whose signature nobody has checked yet. */
export interface UnverifiedJws {
  /** The whole string, as it was sent, without the newline that may follow it. */
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  /** Payload bytes. Do not read them before the signature is verified. */
  readonly payload: Uint8Array;
}

const form = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/;

/**
 * Takes a compact JWS (RFC 7515, section 7.1) apart. Throws BODY_NOT_JWS; each part must be base64url in its one
 * canonical spelling, so that one signature is one string.
 */
export function readCompactJws(text: string): UnverifiedJws {
  if (!form.test(text)) throw new ReadmissionError('BODY_NOT_JWS');
  const [header = '', payload = '', signature = ''] = text.split('.');
  for (const part of [header, payload, signature]) if (!isCanonical(part)) throw new ReadmissionError('BODY_NOT_JWS');
  return { text, header: readHeader(header), payload: Buffer.from(payload, 'base64url') };
}

/** The last character of a base64url part has bits that must be zero. */
function isCanonical(part: string): boolean {
  if (part.length % 4 === 1) return false;
  const tail = part.slice(part.length - (part.length % 4));
  return Buffer.from(tail, 'base64url').toString('base64url') === tail;
}

function readHeader(part: string): Record<string, unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(part, 'base64url'));
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) {
      return header as Record<string, unknown>;
    }
  } catch (cause) {
    throw new ReadmissionError('BODY_NOT_JWS', { cause, detail: 'The protected header is not JSON.' });
  }
  throw new ReadmissionError('BODY_NOT_JWS', { detail: 'The protected header is not a JSON object.' });
}
