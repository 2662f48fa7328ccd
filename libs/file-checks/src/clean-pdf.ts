import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { fileTypeAtStart, ReadmissionError } from '#canonical-message';
import { tooManyPixels, withoutJpegMetadata } from './check-jpeg.js';
import { fileLimits } from './file-limits.js';
import { damaged, refusal } from './verdict.js';

const names = (...texts: string[]): ReadonlySet<PDFName> => new Set(texts.map((text) => PDFName.of(text)));

/** Members that exist to do something, or to carry something, beyond a page that is looked at (ISO 32000-1). */
const activeMembers = names('JS', 'JavaScript', 'AA', 'EmbeddedFiles', 'EF', 'AF', 'XFA', 'RichMediaContent', 'Collection'); // prettier-ignore
/** Kinds of action, annotation and object, as /S, /Subtype and /Type name them. */
const activeKinds = names('JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition', 'Movie', 'Sound', 'RichMedia', 'RichMediaExecute', 'FileAttachment', 'Screen', '3D', 'EmbeddedFile', 'GoTo3DView'); // prettier-ignore
const kindMembers = ['S', 'Subtype', 'Type'].map((text) => PDFName.of(text));
/** What says something about the document, or leads out of it; the pages stay as they are. */
const strippedMembers = ['Metadata', 'PieceInfo', 'Thumb', 'LastModified', 'OpenAction', 'A', 'URI'].map((text) => PDFName.of(text)); // prettier-ignore
const unfoldingFilters = names('FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL');
const maximumDepth = 100;

const [type, subtype, metadata, image, width, height, filter, dctDecode] = ['Type', 'Subtype', 'Metadata', 'Image', 'Width', 'Height', 'Filter', 'DCTDecode'].map((text) => PDFName.of(text)) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName]; // prettier-ignore

/**
 * Parses a PDF, refuses what it could do or carry besides its pages, and writes it anew from the objects looked at:
 * without properties, XMP, private data of programs, thumbnails, links out, and without the EXIF of its photos.
 *
 * Throws ATTACHMENT_ENCRYPTED, ATTACHMENT_ACTIVE_CONTENT, ATTACHMENT_TOO_COSTLY or ATTACHMENT_DAMAGED.
 */
export async function cleanPdf(bytes: Buffer): Promise<Buffer> {
  try {
    const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, throwOnInvalidObject: true, updateMetadata: false }); // prettier-ignore
    const { context } = document;
    const objects = context.enumerateIndirectObjects();
    if (objects.length > fileLimits.objects) throw tooMuch(`more than ${fileLimits.objects} objects`);
    for (const [, object] of objects) refuseActive(object, 0);
    for (const [ref, object] of objects) cleanObject(context, ref, object);
    delete context.trailerInfo.Info;
    delete context.trailerInfo.ID;
    const pages = document.getPageCount();
    if (pages === 0) throw damaged('The PDF has no pages.');
    if (pages > fileLimits.pages) throw tooMuch(`more than ${fileLimits.pages} pages`);
    return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));
  } catch (error) {
    if (error instanceof ReadmissionError) throw error;
    if (error instanceof EncryptedPDFError) throw refusal('ATTACHMENT_ENCRYPTED', 'The PDF is encrypted.');
    throw damaged('The PDF cannot be parsed to its end.');
  }
}

const tooMuch = (what: string): Error => refusal('ATTACHMENT_TOO_COSTLY', `The PDF has ${what}.`);

const dictionaryOf = (object: PDFObject): PDFDict | undefined =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;

function refuseActive(object: PDFObject, depth: number): void {
  if (depth > maximumDepth) throw tooMuch(`objects more than ${maximumDepth} deep in each other`);
  if (object instanceof PDFArray) for (const item of object.asArray()) refuseActive(item, depth + 1);
  const members = dictionaryOf(object);
  if (!members) return;
  const isActive =
    members.keys().some((key) => activeMembers.has(key)) ||
    kindMembers.some((key) => activeKinds.has(members.lookup(key) as PDFName));
  if (isActive) {
    throw refusal('ATTACHMENT_ACTIVE_CONTENT', 'The PDF holds a script, an action, a medium or an embedded file.');
  }
  for (const [, value] of members.entries()) refuseActive(value, depth + 1);
}

function cleanObject(context: PDFContext, ref: PDFRef, object: PDFObject): void {
  const members = dictionaryOf(object);
  if (members?.lookup(type) === metadata) {
    context.delete(ref);
    return;
  }
  stripMembers(object);
  if (!(object instanceof PDFRawStream)) return;
  const filters = filtersOf(object.dict);
  if (filters.filter((name) => unfoldingFilters.has(name)).length > 1) {
    throw tooMuch('a stream that is compressed twice');
  }
  if (object.dict.lookup(subtype) !== image) return;
  const [columns, rows] = [width, height].map((key) => object.dict.lookup(key));
  const pixels = columns instanceof PDFNumber && rows instanceof PDFNumber ? columns.asNumber() * rows.asNumber() : 0;
  if (!(pixels <= fileLimits.pixels)) throw tooManyPixels();
  const photo = Buffer.from(object.contents);
  if (filters.length === 1 && filters[0] === dctDecode && fileTypeAtStart(photo) === 'image/jpeg') {
    context.assign(ref, PDFRawStream.of(object.dict, withoutJpegMetadata(photo)));
  }
}

/** Takes away what is stripped, in the object and in what stands inside it. */
function stripMembers(object: PDFObject): void {
  if (object instanceof PDFArray) object.asArray().forEach(stripMembers);
  const members = dictionaryOf(object);
  if (!members) return;
  for (const key of strippedMembers) members.delete(key);
  members.values().forEach(stripMembers);
}

function filtersOf(members: PDFDict): PDFName[] {
  const stated = members.lookup(filter);
  if (stated instanceof PDFName) return [stated];
  if (!(stated instanceof PDFArray)) return [];
  return stated.asArray().map((_, index) => stated.lookup(index) as PDFName);
}
