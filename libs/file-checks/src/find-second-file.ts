import { type FileType } from '#canonical-message';
import { refusal } from './verdict.js';

// Readers of PDF look for its header in the first 1,024 bytes, so a picture must not have one there.
const pdfHeaderWithin = 1024;
const pdfHeader = Buffer.from('%PDF-');
// 7-Zip and RAR are found wherever they begin, as self-extracting archives are; six bytes do not come about by chance.
const archiveStarts = [Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), Buffer.from('Rar!\x1a\x07', 'latin1')];
// A ZIP is found from its end: this record, then a comment of the length that it states.
const zipEnd = Buffer.from('PK\x05\x06', 'latin1');
const zipEndBytes = 22;
const zipCommentBytes = 0xffff;

/** Throws ATTACHMENT_AMBIGUOUS where another program would find a second file in the bytes. */
export function refuseSecondFile(bytes: Buffer, type: FileType): void {
  if (type !== 'application/pdf' && bytes.subarray(0, pdfHeaderWithin).includes(pdfHeader)) throw hides('a PDF');
  if (archiveStarts.some((start) => bytes.includes(start)) || endsAsZip(bytes)) throw hides('an archive');
}

function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - zipEndBytes - zipCommentBytes);
  for (let at = bytes.indexOf(zipEnd, from); at >= 0; at = bytes.indexOf(zipEnd, at + 1)) {
    const isWhole = at + zipEndBytes <= bytes.length;
    if (isWhole && at + zipEndBytes + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
  }
  return false;
}

const hides = (what: string): Error => refusal('ATTACHMENT_AMBIGUOUS', `The file can also be read as ${what}.`);
