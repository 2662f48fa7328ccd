import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';

const tagLength = 16;

/**
 * Seals the pieces of one stream under a key of its own, each with its number and with whether it is the last (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, over AES-256-GCM). A piece that was changed, swapped,
 * dropped, added, cut off or taken from another stream does not open.
 */
export class ChunkSeal {
  private readonly key: Buffer;

  /** The salt is random and belongs to one stream only: a key never sees the same number twice. */
  constructor(
    secret: Buffer,
    salt: Buffer,
    /** What the stream is; a key made for something else opens nothing. */
    boundTo: string,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(boundTo), 32));
  }

  seal(chunk: Uint8Array, number: number, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce(number, isLast));
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws UPLOAD_ALTERED. */
  open(sealed: Buffer, number: number, isLast: boolean): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce(number, isLast), { authTagLength: tagLength });
      decipher.setAuthTag(sealed.subarray(-tagLength));
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
    } catch (cause) {
      throw new ReadmissionError('UPLOAD_ALTERED', { cause });
    }
  }
}

/** Seven zeros, the number, and 1 for the last piece: the key belongs to the stream, so nothing else has to vary. */
function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}
