import { crc32, createInflate } from 'node:zlib';
import { tooManyPixels } from './check-jpeg.js';
import { fileLimits } from './file-limits.js';
import { countUnfolded } from './count-unfolded.js';
import { damaged, refusal } from './verdict.js';

const signatureBytes = 8;
/** Length, type and check sum. */
const frameBytes = 12;
/** A colour profile or a text, unfolded. */
const textBytes = 4 * 1024 * 1024;

interface PngChunk {
  readonly type: string;
  readonly content: Buffer;
}

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly isInterlaced: boolean;
}

/** Checks how a PNG is built: its chunks, their sums, and that its data unfold into just the picture that it announces. */
export async function checkPng(bytes: Buffer): Promise<void> {
  const chunks = readChunks(bytes);
  const header = readHeader(chunks);
  if (header.width * header.height > fileLimits.pixels) throw tooManyPixels();
  if (chunks.some(({ type }) => type === 'acTL' || type === 'fdAT')) {
    throw refusal('ATTACHMENT_AMBIGUOUS', 'The PNG is a film of several pictures.');
  }
  for (const { type, content } of chunks) await checkFolded(type, content);
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  const expected = unfoldedBytes(header);
  const found = await countUnfolded(createInflate(), data, expected);
  if (found > expected) throw refusal('ATTACHMENT_TOO_COSTLY', 'The PNG unfolds into more than it announces.');
  if (found < expected) throw damaged('The PNG unfolds into less than it announces.');
}

function readChunks(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = signatureBytes; at < bytes.length;) {
    const length = at + frameBytes <= bytes.length ? bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    const end = at + frameBytes + length;
    if (end > bytes.length) throw damaged('A chunk of the PNG is longer than the file.');
    const typeAndContent = bytes.subarray(at + 4, end - 4);
    if (crc32(typeAndContent) !== bytes.readUInt32BE(end - 4)) throw damaged('A chunk of the PNG fails its check sum.');
    const type = typeAndContent.toString('latin1', 0, 4);
    if (!/^[A-Za-z]{4}$/.test(type)) throw damaged('A chunk of the PNG has no valid type.');
    chunks.push({ type, content: typeAndContent.subarray(4) });
    at = end;
    if (type === 'IEND' && at < bytes.length) {
      throw refusal('ATTACHMENT_AMBIGUOUS', 'Something follows after the end of the PNG.');
    }
  }
  const types = chunks.map(({ type }) => type);
  const isOrdered = types[0] === 'IHDR' && types.at(-1) === 'IEND' && types.indexOf('IHDR', 1) < 0;
  const isDataTogether = types.lastIndexOf('IDAT') - types.indexOf('IDAT') + 1 === types.filter((type) => type === 'IDAT').length; // prettier-ignore
  if (!isOrdered || !isDataTogether || !types.includes('IDAT')) {
    throw damaged('The chunks of the PNG are out of order.');
  }
  return chunks;
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readHeader(chunks: readonly PngChunk[]): PngHeader {
  const content = chunks[0]?.content;
  if (content?.length !== 13) throw damaged('The header of the PNG does not have 13 bytes.');
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth = 0, colour = -1, compression, filter, interlace] = content.subarray(8);
  const perPixel = channels[colour];
  const isKnown = perPixel !== undefined && [1, 2, 4, 8, 16].includes(depth) && compression === 0 && filter === 0;
  if (!isKnown || width === 0 || height === 0 || (interlace !== 0 && interlace !== 1)) {
    throw damaged('The header of the PNG announces no picture.');
  }
  return { width, height, bitsPerPixel: depth * perPixel, isInterlaced: interlace === 1 };
}

// Adam7 (PNG specification, section 8.2): first column and row of each pass, and the steps between them.
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const; // prettier-ignore

/** Bytes of the picture before compression: each row of each pass has one byte before it. */
function unfoldedBytes({ width, height, bitsPerPixel, isInterlaced }: PngHeader): number {
  const sizes = isInterlaced
    ? passes.map(([x, y, dx, dy]) => [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)] as const)
    : [[width, height] as const];
  return sizes
    .filter(([columns, rows]) => columns > 0 && rows > 0)
    .reduce((sum, [columns, rows]) => sum + rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)), 0);
}

/** Readers unfold these whether or not somebody looks at them. */
async function checkFolded(type: string, content: Buffer): Promise<void> {
  if (type !== 'iCCP' && type !== 'zTXt' && type !== 'iTXt') return;
  const name = content.indexOf(0);
  if (name < 1 || name > 79) throw damaged('A text of the PNG has no name.');
  if (type === 'iTXt' && content[name + 1] === 0) return;
  const folded = type === 'iTXt' ? afterTwoTexts(content, name + 3) : content.subarray(name + 2);
  const found = await countUnfolded(createInflate(), [folded], textBytes);
  if (found > textBytes) throw refusal('ATTACHMENT_TOO_COSTLY', 'A text or profile in the PNG unfolds into too much.');
}

/** What follows the language and the translated name of an international text. */
function afterTwoTexts(content: Buffer, from: number): Buffer {
  const language = content.indexOf(0, from);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  if (translated < 0) throw damaged('A text of the PNG has no end.');
  return content.subarray(translated + 1);
}
