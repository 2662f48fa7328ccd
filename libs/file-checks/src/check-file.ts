import { type FileType, fileTypeAtStart } from '#canonical-message';
import { checkJpeg } from './check-jpeg.js';
import { checkPdf } from './check-pdf.js';
import { checkPng } from './check-png.js';
import { cleanImage } from './clean-image.js';
import { cleanPdf } from './clean-pdf.js';
import { fileLimits } from './file-limits.js';
import { refuseSecondFile } from './find-second-file.js';
import { refusal } from './verdict.js';

/**
 * Checks a whole file by its content and returns the cleaned copy, of the same type: what verification and officers get
 * to see. It decodes what a stranger sent; `FileExaminer` runs it in a process of its own.
 *
 * Throws ATTACHMENT_TYPE_WRONG, ATTACHMENT_DAMAGED, ATTACHMENT_AMBIGUOUS, ATTACHMENT_ACTIVE_CONTENT,
 * ATTACHMENT_ENCRYPTED or ATTACHMENT_TOO_COSTLY.
 */
export async function checkFile(bytes: Buffer, declared: FileType): Promise<Buffer> {
  assertType(bytes, declared);
  refuseSecondFile(bytes, declared);
  const cleaned = await checkByType(bytes, declared);
  if (cleaned.length > fileLimits.cleanedBytes) {
    throw refusal('ATTACHMENT_TOO_COSTLY', `Written anew, the file has more than ${fileLimits.cleanedBytes} bytes.`);
  }
  return cleaned;
}

/** Throws ATTACHMENT_TYPE_WRONG unless the first bytes are of the type that is declared. Eight bytes are enough. */
export function assertType(start: Uint8Array, declared: FileType): void {
  const found = fileTypeAtStart(start);
  if (found === declared) return;
  throw refusal('ATTACHMENT_TYPE_WRONG', `The content is ${found ?? 'neither JPEG, PNG nor PDF'}, not ${declared}.`);
}

async function checkByType(bytes: Buffer, type: FileType): Promise<Buffer> {
  if (type === 'application/pdf') {
    await checkPdf(bytes);
    return cleanPdf(bytes);
  }
  if (type === 'image/png') await checkPng(bytes);
  else checkJpeg(bytes);
  return cleanImage(bytes, type);
}
