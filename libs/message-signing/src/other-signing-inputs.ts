import { createHash } from 'node:crypto';
import { type Problem } from '#canonical-message';
import { type UnverifiedJws } from './compact-jws.js';

/** Bytes that somebody may have signed in place of those that were sent, and what went wrong if so. */
export interface OtherInput {
  readonly cause: NonNullable<Problem['signature']>['causes'][number]['cause'];
  readonly detail: string;
  readonly bytes: Buffer;
}

/** Largest text that is written again in other ways, in bytes: of a photograph nobody asks how it was indented. */
const largestWrittenAgain = 64 * 1024;

/** The usual mistakes, the simplest first; what would have been signed alike is none. */
export function otherInputs(jws: UnverifiedJws): OtherInput[] {
  const input = jws.text.slice(0, jws.text.lastIndexOf('.'));
  return mistakesOf(input).filter(({ bytes }) => !bytes.equals(Buffer.from(input)));
}

function mistakesOf(input: string): OtherInput[] {
  const [header = '', payload = ''] = input.split('.');
  const one = (cause: OtherInput['cause'], detail: string, bytes: Buffer | string): OtherInput => ({
    cause,
    detail,
    bytes: Buffer.from(bytes),
  });
  const decoded = (part: string): Buffer => Buffer.from(part, 'base64url');
  const digest = createHash('sha256').update(input).digest();
  const padded = `${pad(header)}.${pad(payload)}`;
  const newline = 'A line break after the text was signed with it; cut it off before signing.';
  const padding = 'The text was signed with the padding "=" of base64; sign it without, as it is sent.';
  const alphabet = 'The text was signed in base64; sign it in base64url ("-" and "_"), as it is sent.';
  const hash = 'The SHA-256 of the text was signed; the algorithm hashes by itself, so give it the text.';
  return [
    one('TRAILING_NEWLINE', newline, `${input}\n`),
    one('TRAILING_NEWLINE', newline, `${input}\r\n`),
    one('BASE64_PADDING', padding, padded),
    one('BASE64_ALPHABET', alphabet, toBase64(input)),
    one('BASE64_ALPHABET', alphabet, toBase64(padded)),
    one('HASH_SIGNED', hash, digest),
    one('HASH_SIGNED', hash, digest.toString('hex')),
    one('NOT_ENCODED', 'Header and payload were signed before they were encoded; encode both first.', Buffer.concat([decoded(header), Buffer.from('.'), decoded(payload)])), // prettier-ignore
    one('PAYLOAD_ALONE', 'The payload alone was signed; sign header and payload with a dot between.', payload),
    one('PAYLOAD_ALONE', 'The payload alone was signed; sign header and payload with a dot between.', decoded(payload)),
    ...writtenAgain(decoded(payload)).map(
      (text) =>
      one('PAYLOAD_RESERIALISED', 'The payload was written anew after signing; send the very bytes that were signed.', `${header}.${encode(text)}`), // prettier-ignore
    ),
    ...writtenAgain(decoded(header)).map(
      (text) =>
      one('HEADER_RESERIALISED', 'The header was written anew after signing; send the very bytes that were signed.', `${encode(text)}.${payload}`), // prettier-ignore
    ),
  ];
}

/** A JSON text in the ways in which programs write it, with and without a line break at its end; never as it is. */
function writtenAgain(bytes: Buffer): string[] {
  if (bytes.length > largestWrittenAgain) return [];
  const text = bytes.toString();
  const bare = text.replace(/\r?\n$/, '');
  const ways = [bare, bare.replaceAll('\r\n', '\n'), bare.replaceAll(/\r?\n/g, '\r\n'), ...asJson(bare)];
  return [...new Set(ways.flatMap((way) => [way, `${way}\n`]))].filter((way) => way !== text);
}

function asJson(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const [as, sorted] = [value, sortMembers(value)];
    return [as, sorted].flatMap((one) => [JSON.stringify(one), JSON.stringify(one, null, 2), spaced(one)]);
  } catch {
    return [];
  }
}

/** As Python's json.dumps writes it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${spaced(one)}`).join(', ')}}`; // prettier-ignore
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sortMembers(one)])); // prettier-ignore
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const pad = (part: string): string => part.padEnd(Math.ceil(part.length / 4) * 4, '=');
const toBase64 = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');
