import { fileLimits } from './file-limits.js';
import { damaged, refusal } from './verdict.js';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** One marker segment of a JPEG: from its 0xFF to the end of what it says. */
export interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The segments of a JPEG, scans included (ITU-T T.81, annex B), from its first marker to its end. Throws
 * ATTACHMENT_DAMAGED where they do not follow each other to an end-of-image marker.
 */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw damaged('A marker of the JPEG is not where the one before it ends.');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // A fill byte.
      continue;
    }
    if (marker === endOfImage) return yield { marker, from: at, to: at + 2 };
    if (marker === startOfImage || marker === 0 || at + 4 > bytes.length) {
      throw damaged('The JPEG holds a false marker.');
    }
    const headerEnd = at + 2 + bytes.readUInt16BE(at + 2);
    if (headerEnd < at + 4 || headerEnd > bytes.length) throw damaged('A segment of the JPEG is longer than the file.');
    const to = marker === startOfScan ? endOfScan(bytes, headerEnd) : headerEnd;
    yield { marker, from: at, to };
    at = to;
  }
  throw damaged('The JPEG has no end.');
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** SOF0 to SOF15, without the tables that share the row (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Checks how a JPEG is built: one picture of a permitted size and nothing after it. */
export function checkJpeg(bytes: Buffer): void {
  let frames = 0;
  let scans = 0;
  let end = 0;
  for (const { marker, from, to } of jpegSegments(bytes)) {
    if (isFrame(marker)) {
      frames += 1;
      checkFrame(bytes.subarray(from, to));
    }
    if (marker === startOfScan) scans += 1;
    end = to;
  }
  if (frames !== 1 || scans === 0) throw damaged('The JPEG holds no picture, or more than one.');
  // A progressive picture has some ten scans; each costs a pass over all of it.
  if (scans > 100) throw refusal('ATTACHMENT_TOO_COSTLY', 'The JPEG has more than 100 scans.');
  if (end < bytes.length) throw refusal('ATTACHMENT_AMBIGUOUS', 'Something follows after the end of the JPEG.');
}

function checkFrame(segment: Buffer): void {
  if (segment.length < 10) throw damaged('The JPEG does not say how large it is.');
  const [height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)];
  if (height === 0 || width === 0) throw damaged('The JPEG has no width or no height.');
  if (height * width > fileLimits.pixels) throw tooManyPixels();
}

export const tooManyPixels = (): Error =>
  refusal('ATTACHMENT_TOO_COSTLY', `The picture has more than ${fileLimits.pixels} pixels.`);

// APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe) say how colours are meant; the other APPn and COM are metadata.
const isMetadata = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;

/** The same picture, bit by bit, without EXIF, XMP, IPTC and comments. Throws ATTACHMENT_DAMAGED. */
export function withoutJpegMetadata(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)];
  for (const { marker, from, to } of jpegSegments(bytes)) if (!isMetadata(marker)) kept.push(bytes.subarray(from, to));
  return Buffer.concat(kept);
}
