import sharp from 'sharp';
import { type FileType, ReadmissionError } from '#canonical-message';
import { fileLimits } from './file-limits.js';
import { damaged } from './verdict.js';

// One file at a time in a process of its own: no cache, no threads, and no reader but the two that are asked for.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

/**
 * The picture alone, drawn anew from its pixels, upright and in sRGB: nothing that the file said besides (EXIF, GPS, XMP,
 * comments, thumbnails) comes along. Throws ATTACHMENT_DAMAGED where it cannot be decoded to its last row.
 */
export async function cleanImage(bytes: Buffer, type: Exclude<FileType, 'application/pdf'>): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'warning' }).autoOrient();
    return type === 'image/png'
      ? await picture.png({ compressionLevel: 6 }).toBuffer()
      : await picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  } catch (error) {
    throw error instanceof ReadmissionError ? error : damaged('The picture cannot be decoded to its end.');
  }
}
