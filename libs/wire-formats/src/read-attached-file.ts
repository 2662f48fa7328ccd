import { createHash } from 'node:crypto';
import { fileTypeAtStart, type FileType } from '#canonical-message';

/** A file that came inside a document, with what it really is. */
export interface AttachedFile {
  readonly bytes: Uint8Array;
  /** Sniffed from the first bytes; what the sender claims is not believed. */
  readonly mediaType: FileType;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
}

/**
 * Reads a base64 text (RFC 4648, section 4) as a JPEG, PNG or PDF; undefined when it is neither canonical base64 nor
 * one of the three.
 */
export function readAttachedFile(base64: string): AttachedFile | undefined {
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is not base64; only a text that comes back unchanged was base64 to begin with.
  if (bytes.length === 0 || bytes.toString('base64') !== base64) return undefined;
  const mediaType = fileTypeAtStart(bytes);
  if (!mediaType) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, mediaType, sha256, size: bytes.length };
}
