import { describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { deflateSync } from 'node:zlib';
import { type FileType } from '#canonical-message';
import * as files from '../../../tests/support/files.js';
import { checkFile } from './check-file.js';

const mebibyte = 1024 * 1024;
const jpegType = 'image/jpeg';
const pngType = 'image/png';
const pdfType = 'application/pdf';
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const inserted = (into: Buffer, at: number, what: Buffer): Buffer =>
  Buffer.concat([into.subarray(0, at), what, into.subarray(at)]);
const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

describe('checking a file', () => {
  it('lets a photo through, upright and without its metadata', async () => {
    const original = await files.photo();
    expect(original.includes(files.secretOfMetadata)).toBe(true);
    const cleaned = await checkFile(original, jpegType);
    expect(cleaned.includes(files.secretOfMetadata)).toBe(false);
    const { width, height, exif, format } = await sharp(cleaned).metadata();
    expect({ width, height, exif, format }).toEqual({ width: 48, height: 64, exif: undefined, format: 'jpeg' });
  });

  it('keeps the dots of a scan and drops its texts', async () => {
    const text = files.pngChunk('tEXt', bytesOf(`Author\0${files.secretOfMetadata}`));
    const original = inserted(await files.scan(), 33, text);
    const cleaned = await checkFile(original, pngType);
    expect(cleaned.includes(files.secretOfMetadata)).toBe(false);
    expect(await sharp(cleaned).raw().toBuffer()).toEqual(await sharp(original).raw().toBuffer());
  });

  it('lets an interlaced scan through', async () => {
    const original = await sharp(await files.scan(33, 17)).png({ progressive: true }).toBuffer(); // prettier-ignore
    expect(await sharp(await checkFile(original, pngType)).metadata()).toMatchObject({ width: 33, height: 17 });
  });

  it('writes a document anew without its properties and without the EXIF of its photo', async () => {
    const original = await files.document();
    expect(original.includes('Exif')).toBe(true);
    const cleaned = await checkFile(original, pdfType);
    expect(cleaned.includes('Exif')).toBe(false);
    const reopened = await PDFDocument.load(cleaned, { updateMetadata: false });
    expect([reopened.getPageCount(), reopened.getAuthor()]).toEqual([1, undefined]);
  });

  it('reads a document whose objects are folded into streams', async () => {
    const folded = await (await PDFDocument.load(await files.document())).save({ useObjectStreams: true });
    await expect(checkFile(Buffer.from(folded), pdfType)).resolves.toBeInstanceOf(Buffer);
  });
});

type Sample = readonly [what: string, code: string, type: FileType, make: () => Buffer | Promise<Buffer>];

const wrongType: Sample[] = [
  ['a PNG that is called a JPEG', 'ATTACHMENT_TYPE_WRONG', jpegType, () => files.scan()],
  ['an archive', 'ATTACHMENT_TYPE_WRONG', pdfType, () => bytesOf('PK\x03\x04 and so on')],
  ['nothing', 'ATTACHMENT_TYPE_WRONG', pngType, () => Buffer.alloc(0)],
];

const twoFiles: Sample[] = [
  ['a ZIP behind a JPEG', 'ATTACHMENT_AMBIGUOUS', jpegType, async () => Buffer.concat([await files.photo(), files.emptyZip])],
  ['a ZIP behind a PNG', 'ATTACHMENT_AMBIGUOUS', pngType, async () => Buffer.concat([await files.scan(), files.emptyZip])],
  ['a ZIP behind a PDF', 'ATTACHMENT_AMBIGUOUS', pdfType, async () => Buffer.concat([await files.document(), files.emptyZip])],
  ['a ZIP inside a PNG', 'ATTACHMENT_AMBIGUOUS', pngType, async () => inserted(await files.scan(), 33, files.pngChunk('paDd', files.emptyZip))],
  ['a PDF in a comment of a JPEG', 'ATTACHMENT_AMBIGUOUS', jpegType, async () => inserted(await files.photo(), 2, segment(0xfe, bytesOf('%PDF-1.7')))],
  ['a 7-Zip inside a JPEG', 'ATTACHMENT_AMBIGUOUS', jpegType, async () => inserted(await files.photo(), 2, segment(0xfe, bytesOf("7z\xbc\xaf'\x1c")))],
  ['text behind a JPEG', 'ATTACHMENT_AMBIGUOUS', jpegType, async () => Buffer.concat([await files.photo(), bytesOf('<script>')])],
  ['a second PDF page description behind the end', 'ATTACHMENT_AMBIGUOUS', pdfType, async () => Buffer.concat([await files.document(), bytesOf('\n1 0 obj')])],
  ['a film', 'ATTACHMENT_AMBIGUOUS', pngType, async () => inserted(await files.scan(), 33, files.pngChunk('acTL', Buffer.alloc(8)))],
]; // prettier-ignore

const broken: Sample[] = [
  ['a JPEG that is cut off', 'ATTACHMENT_DAMAGED', jpegType, async () => (await files.photo()).subarray(0, -40)],
  ['a JPEG that says its end too early', 'ATTACHMENT_DAMAGED', jpegType, async () => Buffer.concat([(await files.photo()).subarray(0, -900), bytesOf('\xff\xd9')])],
  ['a JPEG segment that is longer than the file', 'ATTACHMENT_DAMAGED', jpegType, () => bytesOf('\xff\xd8\xff\xe1\xff\xff')],
  ['a PNG chunk that lies about its length', 'ATTACHMENT_DAMAGED', pngType, async () => { const file = await files.scan(); file.writeUInt32BE(0x7fffffff, 33); return file; }],
  ['a PNG chunk that fails its sum', 'ATTACHMENT_DAMAGED', pngType, async () => { const file = await files.scan(); file[50]! ^= 1; return file; }],
  ['a PNG with less than it announces', 'ATTACHMENT_DAMAGED', pngType, () => files.png(9, 9, deflateSync(Buffer.alloc(8)))],
  ['a PDF that is cut off', 'ATTACHMENT_DAMAGED', pdfType, async () => (await files.document()).subarray(0, 600)],
  ['a PDF without pages', 'ATTACHMENT_DAMAGED', pdfType, () => bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF')],
]; // prettier-ignore

const bombs: Sample[] = [
  ['a PNG that unfolds into more than it announces', 'ATTACHMENT_TOO_COSTLY', pngType, () => files.pngThatUnfoldsInto(64 * mebibyte)],
  ['a PNG of 10 thousand million dots', 'ATTACHMENT_TOO_COSTLY', pngType, () => files.png(100_000, 100_000, deflateSync(Buffer.alloc(9)))],
  ['a text in a PNG that unfolds into 64 MiB', 'ATTACHMENT_TOO_COSTLY', pngType, () => files.png(1, 1, deflateSync(Buffer.alloc(2)), files.pngChunk('zTXt', Buffer.concat([bytesOf('Note\0\0'), deflateSync(Buffer.alloc(64 * mebibyte))])))],
  ['a JPEG that announces 65,535 squared', 'ATTACHMENT_TOO_COSTLY', jpegType, async () => { const file = await files.photo(); file.fill(0xff, file.indexOf('\xff\xc0', 0, 'latin1') + 5, file.indexOf('\xff\xc0', 0, 'latin1') + 9); return file; }],
  ['a PDF that unfolds into 300 MiB', 'ATTACHMENT_TOO_COSTLY', pdfType, () => files.documentThatUnfoldsInto(300 * mebibyte)],
  ['a PDF with a stream that is compressed twice', 'ATTACHMENT_TOO_COSTLY', pdfType, () => files.document((made) => made.context.register(made.context.stream('x', { Filter: ['FlateDecode', 'FlateDecode'] })))],
  ['a PDF with a picture of 10 thousand million dots', 'ATTACHMENT_TOO_COSTLY', pdfType, () => files.document((made) => made.context.register(made.context.stream('x', { Subtype: 'Image', Width: 100_000, Height: 100_000 })))],
]; // prettier-ignore

const active: Sample[] = [
  ['a script at the opening', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWithScript()],
  ['a script that is spelled otherwise', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, async () => bytesOf((await files.documentWithScript()).toString('latin1').replaceAll('/JavaScript', '/J#61vaScript'))],
  ['a script in a folded object', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, async () => Buffer.from(await (await PDFDocument.load(await files.documentWith('OpenAction', { S: 'JavaScript' }))).save({ useObjectStreams: true }))],
  ['a program that is launched', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWith('OpenAction', { S: 'Launch', F: PDFString.of('calc') })],
  ['an action of another kind of moment', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWith('AA', {})],
  ['another document that is opened', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWith('OpenAction', { S: 'GoToR' })],
  ['a form that draws itself', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.documentWith('Perms', { XFA: [] })],
  ['an embedded file', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, () => files.document((made) => void made.attach(bytesOf('x'), 'x.txt'))],
  ['an action that a later object hides', 'ATTACHMENT_ACTIVE_CONTENT', pdfType, async () => inserted(await files.document(), 9, bytesOf('\n1 0 obj\n<< /S /Launch >>\nendobj\n'))],
  ['an encrypted document', 'ATTACHMENT_ENCRYPTED', pdfType, () => files.document((made) => made.encrypt({ userPassword: 'invented' }))],
]; // prettier-ignore

describe('a file is refused when it is', () => {
  it.each([...wrongType, ...twoFiles, ...broken, ...bombs, ...active])('%s: %s', async (_, code, type, make) => {
    await expect(checkFile(await make(), type)).rejects.toMatchObject({ code });
  });
});

describe('any single byte of a small file, changed', () => {
  it.each([
    [jpegType, () => files.photo(8, 8)],
    [pngType, () => files.scan(8, 8)],
    [pdfType, () => files.document()],
  ] as const)('%s: is let through or refused by a code, and nothing else', async (type, make) => {
    const original = await make();
    const step = Math.max(1, Math.floor(original.length / 400));
    for (let at = 0; at < original.length; at += step) {
      const changed = Buffer.from(original);
      changed[at]! ^= 0xff;
      const outcome = await checkFile(changed, type).then(
        () => 'let through',
        (error: { code?: string }) => error.code ?? String(error),
      );
      expect(outcome).toMatch(/^(let through|ATTACHMENT_[A-Z_]+)$/);
    }
  });
});
