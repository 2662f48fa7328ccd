import { type Readable } from 'node:stream';
import { type CaseStore, type StoredUpload, type UploadDraft } from '#case-store';
import { type FileType, ReadmissionError } from '#canonical-message';
import { assertType, type FileExaminer, fileLimits } from '#file-checks';
import { type FileReading, readFile, throwAwayRest } from './read-file.js';

/** Published, beside what a file may be. */
export const uploadLimits = {
  /** Files that one partner may send to one copy of the program at the same time. */
  atOnce: 40,
  /** Bytes of one partner's files that no request has named. */
  unnamedBytes: 2 * 1024 * 1024 * 1024,
} as const;

const reading: FileReading = { bytes: fileLimits.bytes, pauseMilliseconds: 15_000, milliseconds: 120_000 };
const signatureBytes = 8;

/** A file on its way in. */
export interface IncomingFile {
  readonly partner: string;
  /** By the address: what the signed payload will name. */
  readonly sha256: string;
  readonly mediaType: FileType;
  /** What Content-Length says, if anything. */
  readonly announcedBytes: number | undefined;
  readonly stream: Readable;
}

/**
 * FLOW 7: a file comes in as a stream, is sealed piece by piece, examined, and becomes visible to its partner, cleaned copy
 * and all; or nothing of it remains. The same file again changes nothing.
 */
export class ReceiveFile {
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly uploads: CaseStore['uploads'],
    private readonly examiner: Pick<FileExaminer, 'run'>,
  ) {}

  /** The stored file, and whether it was new. Throws ATTACHMENT_ codes, RATE_LIMITED and REQUEST_TOO_SLOW. */
  async run(file: IncomingFile): Promise<{ upload: StoredUpload; isNew: boolean }> {
    const endTurn = this.takeTurn(file.partner);
    try {
      const before = await this.uploads.find(file.partner, file.sha256);
      if (before) return { upload: before, isNew: false };
      await this.assertRoom(file);
      return await this.receive(file);
    } catch (error) {
      if (error instanceof ReadmissionError && error.code !== 'REQUEST_TOO_SLOW') {
        await throwAwayRest(file.stream, reading);
      }
      throw error;
    } finally {
      endTurn();
    }
  }

  private async receive(file: IncomingFile): Promise<{ upload: StoredUpload; isNew: boolean }> {
    const draft = await this.uploads.begin(file.partner, file.sha256, file.mediaType);
    try {
      const size = await this.write(draft, file.stream);
      const cleaned = this.uploads.writer(draft, 'cleaned');
      await this.examiner.run(this.uploads.read(draft, 'original'), file.mediaType, (part) => cleaned.write(part));
      const isNew = await this.uploads.complete(draft, size, await cleaned.end());
      if (!isNew) await this.uploads.discard(draft);
      const upload = await this.uploads.find(file.partner, file.sha256);
      if (!upload) throw new ReadmissionError('INTERNAL', { detail: 'A file was stored and cannot be found.' });
      return { upload, isNew };
    } catch (error) {
      // Where even this fails, the sweep finds it later.
      await this.uploads.discard(draft).catch(() => undefined);
      throw error;
    }
  }

  private async write(draft: UploadDraft, stream: Readable): Promise<number> {
    const writer = this.uploads.writer(draft, 'original');
    let start = Buffer.alloc(0);
    for await (const part of readFile(stream, reading)) {
      if (start.length < signatureBytes) {
        start = Buffer.concat([start, part]);
        // Whoever sends something else altogether is told before all of it has been sent.
        if (start.length >= signatureBytes) assertType(start, draft.mediaType);
      }
      await writer.write(part);
    }
    const { size, sha256 } = await writer.end();
    if (sha256 !== draft.sha256) throw new ReadmissionError('ATTACHMENT_DIGEST_MISMATCH');
    return size;
  }

  private async assertRoom({ partner, announcedBytes = 0 }: IncomingFile): Promise<void> {
    if (announcedBytes > fileLimits.bytes) throw new ReadmissionError('ATTACHMENT_TOO_LARGE');
    if ((await this.uploads.unnamedBytes(partner, fileLimits.bytes)) < uploadLimits.unnamedBytes) return;
    throw new ReadmissionError('ATTACHMENT_QUOTA_FULL', { show: { retryAfterSeconds: 3600 } });
  }

  private takeTurn(partner: string): () => void {
    const count = this.underWay.get(partner) ?? 0;
    if (count >= uploadLimits.atOnce) {
      const detail = `You may upload ${uploadLimits.atOnce} files at the same time.`;
      throw new ReadmissionError('RATE_LIMITED', { detail, show: { retryAfterSeconds: 5 } });
    }
    this.underWay.set(partner, count + 1);
    return () => {
      const left = (this.underWay.get(partner) ?? 1) - 1;
      if (left === 0) this.underWay.delete(partner);
      else this.underWay.set(partner, left);
    };
  }
}
