import { createHash } from 'node:crypto';

/** A file that came inside a document, with what it really is. */
export interface AttachedFile {
  readonly bytes: Uint8Array;
  /** Sniffed from the first bytes; what the sender claims is not believed. */
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
}

const signatures = [
  { mediaType: 'image/jpeg', start: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', start: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'application/pdf', start: Buffer.from('%PDF-') },
] as const;

/**
 * Reads a base64 text (RFC 4648, section 4) as a JPEG, PNG or PDF; undefined when it is neither canonical base64 nor
 * one of the three.
 */
export function readAttachedFile(base64: string): AttachedFile | undefined {
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is not base64; only a text that comes back unchanged was base64 to begin with.
  if (bytes.length === 0 || bytes.toString('base64') !== base64) return undefined;
  const found = signatures.find(({ start }) => bytes.subarray(0, start.length).equals(start));
  if (!found) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, mediaType: found.mediaType, sha256, size: bytes.length };
}
