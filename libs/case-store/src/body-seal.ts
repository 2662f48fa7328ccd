import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ReadmissionError } from '#canonical-message';
import { ChunkSeal } from './uploads/chunk-seal.js';

const ivLength = 12;
const tagLength = 16;

/**
 * Seals raw bodies (AES-256-GCM) under a key of their own, so that reading the table does not read the people in it.
 * The case's id is bound in: a sealed body moved to another case does not open.
 */
export class BodySeal {
  private constructor(private readonly key: Buffer) {}

  /** Opens the key file, making it on first use; the first of several programs wins. */
  static open(file: string): BodySeal {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
    if (key.length !== 32) {
      throw new ReadmissionError('CONFIGURATION_INVALID', { detail: 'The body key must be 32 bytes.' });
    }
    return new BodySeal(key);
  }

  /** Seals the pieces of one stream under a key that is derived for it alone. */
  forStream(salt: Buffer, boundTo: string): ChunkSeal {
    return new ChunkSeal(this.key, salt, boundTo);
  }

  seal(content: Uint8Array, boundTo: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(boundTo));
    const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  unseal(sealed: Buffer, boundTo: string): Buffer {
    const iv = sealed.subarray(0, ivLength);
    const tag = sealed.subarray(ivLength, ivLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(boundTo)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
  }
}
