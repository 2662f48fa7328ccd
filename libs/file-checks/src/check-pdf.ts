import { createInflate } from 'node:zlib';
import { countUnfolded } from './count-unfolded.js';
import { fileLimits } from './file-limits.js';
import { damaged, refusal } from './verdict.js';

/** Checks what can be seen of a PDF before it is parsed: its frame, forbidden names, and what its streams unfold into. */
export async function checkPdf(bytes: Buffer): Promise<void> {
  if (!/^%PDF-[12]\.[0-9][\r\n \t%]/.test(bytes.toString('latin1', 0, 9))) {
    throw damaged('The PDF does not begin with its version.');
  }
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) throw damaged('The PDF has no end.');
  if (/[^\r\n \t\0]/.test(bytes.toString('latin1', end + 5))) {
    throw refusal('ATTACHMENT_AMBIGUOUS', 'Something follows after the end of the PDF.');
  }
  refuseNames(bytes.toString('latin1'));
  await refuseMuch(bytes);
}

/** A name of PDF in any spelling: each character as itself or as #hh. */
const nameInAnySpelling = (name: string): string =>
  [...name].map((char) => `(?:${char}|#(?:${char.charCodeAt(0).toString(16)}|${char.charCodeAt(0).toString(16).toUpperCase()}))`).join(''); // prettier-ignore

const oneOf = (names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map(nameInAnySpelling).join('|')})(?![A-Za-z0-9#])`);
const active = oneOf([
  'JavaScript',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'Launch',
]);
const encrypted = oneOf(['Encrypt']);

/**
 * Also looks where no reader of today would: an object that a later one replaces, or that only another table of contents
 * leads to. Names this long do not come about by chance in compressed data.
 */
function refuseNames(text: string): void {
  if (encrypted.test(text)) throw refusal('ATTACHMENT_ENCRYPTED', 'The PDF is encrypted.');
  if (active.test(text)) {
    throw refusal('ATTACHMENT_ACTIVE_CONTENT', 'The PDF holds a script, an action, a form or an embedded file.');
  }
}

const stream = Buffer.from('stream');
const zlibMethod = 8;

/**
 * Unfolds everything that looks compressed, whatever its dictionary says, and throws it away. So a bomb is found before
 * anything is parsed.
 */
async function refuseMuch(bytes: Buffer): Promise<void> {
  let left = fileLimits.unfoldedBytes;
  for (let at = bytes.indexOf(stream); at >= 0; at = bytes.indexOf(stream, at + stream.length)) {
    let from = at + stream.length;
    if (bytes[from] === 0x0d) from += 1;
    if (bytes[from] === 0x0a) from += 1;
    const isZlib = ((bytes[from] ?? 0) & 0x0f) === zlibMethod && from + 1 < bytes.length && bytes.readUInt16BE(from) % 31 === 0; // prettier-ignore
    if (!isZlib) continue;
    left -= await countUnfolded(createInflate(), [bytes.subarray(from)], left, 'stop');
    if (left < 0) throw refusal('ATTACHMENT_TOO_COSTLY', 'The PDF unfolds into more than 256 MiB.');
  }
}
