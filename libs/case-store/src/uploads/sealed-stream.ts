import { createHash } from 'node:crypto';
import { ReadmissionError } from '#canonical-message';
import { type Database } from '../database.js';
import { type ChunkSeal } from './chunk-seal.js';

/** Bytes of a piece: small enough that many uploads at once need little memory, large enough to be few rows. */
const chunkBytes = 256 * 1024;

/** Which bytes of an upload: those that came, or those written anew. */
export type Copy = 'original' | 'cleaned';

/** Where the pieces of one copy lie, and what opens them. */
export interface Place {
  readonly upload: string;
  readonly copy: Copy;
  readonly seal: ChunkSeal;
}

const write = /* sql */ `insert into upload_chunk (upload_id, copy, number, content) values ($1, $2, $3, $4)`;
const read = /* sql */ `select content from upload_chunk where upload_id = $1 and copy = $2 and number = $3`;

/** Writes a stream as sealed pieces, never holding more than one of them and what came last. */
export class SealedWriter {
  private readonly hash = createHash('sha256');
  private waiting = Buffer.alloc(0);
  private number = 0;
  private bytes = 0;

  constructor(
    private readonly database: Database,
    private readonly place: Place,
  ) {}

  /** Bytes so far. */
  get size(): number {
    return this.bytes;
  }

  async write(part: Uint8Array): Promise<void> {
    this.hash.update(part);
    this.bytes += part.length;
    this.waiting = Buffer.concat([this.waiting, part]);
    // The last piece is marked as such, so one is held back until another follows.
    while (this.waiting.length > chunkBytes) {
      await this.put(this.waiting.subarray(0, chunkBytes), false);
      this.waiting = Buffer.from(this.waiting.subarray(chunkBytes));
    }
  }

  /** Writes the last piece; the size and the SHA-256 (lower-case hex) of everything written. */
  async end(): Promise<{ readonly size: number; readonly sha256: string }> {
    await this.put(this.waiting, true);
    return { size: this.bytes, sha256: this.hash.digest('hex') };
  }

  private async put(chunk: Uint8Array, isLast: boolean): Promise<void> {
    const { upload, copy, seal } = this.place;
    await this.database.run(write, [upload, copy, this.number, seal.seal(chunk, this.number, isLast)]);
    this.number += 1;
  }
}

/** The bytes of a copy, piece by piece. Throws UPLOAD_ALTERED at the first piece that is not as it was written. */
export async function* readSealed(database: Database, { upload, copy, seal }: Place): AsyncGenerator<Buffer> {
  const fetch = async (number: number): Promise<Buffer | undefined> =>
    (await database.run<{ content: Buffer }>(read, [upload, copy, number]))[0]?.content;
  let content = await fetch(0);
  if (!content) throw new ReadmissionError('UPLOAD_ALTERED', { detail: 'Its first piece is not there.' });
  for (let number = 0; content; number += 1) {
    const next = await fetch(number + 1);
    yield seal.open(content, number, next === undefined);
    content = next;
  }
}
