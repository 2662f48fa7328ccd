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
  if (!form.test(text)) throw notJws(complaintAbout(text));
  const [header = '', payload = '', signature = ''] = text.split('.');
  for (const part of [header, payload, signature]) {
    if (!isCanonical(part)) {
      throw notJws('The last characters of a part are none that base64url ends with; was it cut off?');
    }
  }
  return { text, header: readHeader(header), payload: Buffer.from(payload, 'base64url') };
}

/** No key can be looked for in it, so this is all that can be said of why it does not verify. */
function complaintAbout(text: string): string | undefined {
  if (text.startsWith('{')) return 'It is JSON; the compact form is one string with two dots.';
  if (/\s/.test(text)) return 'There is a space or a line break in it; only one newline may follow it.';
  if (text.includes('=')) return 'There is base64 padding in it; leave every "=" away, and sign without them too.';
  if (/[+/]/.test(text)) return 'There is "+" or "/" in it; base64url has "-" and "_" in their place.';
  if (text.split('.').length !== 3) return 'It has other than three parts with a dot between each.';
  return undefined;
}

const notJws = (detail: string | undefined): ReadmissionError =>
  new ReadmissionError('BODY_NOT_JWS', detail === undefined ? {} : { detail });

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

/** Which key made something that we have signed ourselves. */
export const kidOf = (jws: string): string => String(readCompactJws(jws).header['kid']);
