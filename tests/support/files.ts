import { PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { createCipheriv, randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

// Files that a ministry might upload, and files that somebody might upload in its name. All are made here.

/** Random dots, the same for the same seed. */
const noise = (width: number, height: number, seed: number) =>
  sharp(
    createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(width * height * 3)),
    {
      raw: { width, height, channels: 3 },
    },
  );

/** What no copy that goes on may hold. */
export const secretOfMetadata = 'Invented Photographer';

/** A photo of random dots, turned on its side, with EXIF, a place and a comment. */
export const photo = (width = 64, height = 48, seed = 1): Promise<Buffer> =>
  noise(width, height, seed)
    .withExif({
      IFD0: { Artist: secretOfMetadata },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 39/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const scan = (width = 64, height = 48, seed = 1): Promise<Buffer> =>
  noise(width, height, seed).png({ compressionLevel: 0 }).toBuffer();

/** A page with a photo that has EXIF, and with properties. */
export async function document(change: (document: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const made = await PDFDocument.create();
  const page = made.addPage([200, 200]);
  page.drawImage(await made.embedJpg(await photo()), { x: 10, y: 10, width: 100, height: 80 });
  made.setAuthor(secretOfMetadata);
  change(made);
  return Buffer.from(await made.save({ useObjectStreams: false }));
}

/** A document whose catalogue has one member more. */
export const documentWith = (name: string, value: Record<string, string | PDFObject | []>): Promise<Buffer> =>
  document((made) => made.catalog.set(PDFName.of(name), made.context.obj(value)));

export const documentWithScript = (): Promise<Buffer> =>
  documentWith('OpenAction', { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });

/** A document of about so many bytes, most of them random and compressed no further. */
export const documentOfSize = (bytes: number): Promise<Buffer> =>
  document(({ context }) => context.register(context.stream(randomBytes(bytes))));

/** Has a stream that unfolds into `bytes` zeros. */
export const documentThatUnfoldsInto = (bytes: number): Promise<Buffer> =>
  document(({ context }) =>
    context.register(context.stream(deflateSync(Buffer.alloc(bytes), { level: 1 }), { Filter: 'FlateDecode' })),
  );

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(12 + content.length);
  frame.writeUInt32BE(content.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 8 + content.length);
  return frame;
}

/** A PNG, by its announced size in grey dots, its data and whatever else stands before them. */
export function png(width: number, height: number, data: Uint8Array, ...before: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = pngChunk('IEND', new Uint8Array());
  return Buffer.concat([start, pngChunk('IHDR', header), ...before, pngChunk('IDAT', data), end]);
}

/** Announces 4 dots and unfolds into `bytes` zeros. */
export const pngThatUnfoldsInto = (bytes: number): Buffer => png(2, 2, deflateSync(Buffer.alloc(bytes)));

/** An empty archive: nothing but the record that its readers look for at the end. */
export const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
