import { randomBytes } from 'node:crypto';
import { type FileType } from '#canonical-message';
import { newId } from '#service-runtime';
import { type BodySeal } from '../body-seal.js';
import { type Database } from '../database.js';
import { joinUploads, type NamedFile, type NamedFileState, statesOf } from './name-files.js';
import { type Copy, type Place, readSealed, SealedWriter } from './sealed-stream.js';
import { placeOf } from './upload-places.js';

/** Days after which an upload that no request has named is deleted. Published. */
export const uploadDays = 7;
/** An upload that is still under way after so long belongs to a program that was killed. */
const lostAfter = '1 hour';

/** A file of a partner, as it may see it. */
export interface StoredUpload {
  /** As signed and as uploaded, lower-case hex. */
  readonly sha256: string;
  readonly mediaType: FileType;
  /** In bytes. */
  readonly size: number;
  /** The copy without metadata, which officers see. */
  readonly cleaned: { readonly sha256: string; readonly size: number };
  readonly storedAt: string;
  /** When it is deleted unless a request names it; null once one has. */
  readonly expiresAt: string | null;
}

/** An upload under way. Nobody sees it before it is completed. */
export interface UploadDraft {
  readonly id: string;
  readonly partner: string;
  readonly sha256: string;
  readonly mediaType: FileType;
  readonly salt: Buffer;
}

const shown = /* sql */ `
  select sha256, media_type as "mediaType", size::int, stored_at as "storedAt", expires_at as "expiresAt",
    jsonb_build_object('sha256', cleaned_sha256, 'size', cleaned_size) as cleaned
  from upload where partner_id = $1 and sha256 = $2 and stored_at is not null`;

// One of two that come at once stays; the other finds it there and goes.
const complete = /* sql */ `
  update upload u set stored_at = now(), size = $2, cleaned_sha256 = $3, cleaned_size = $4,
    expires_at = now() + make_interval(days => ${uploadDays})
  where id = $1 and stored_at is null and not exists (
    select from upload o where o.partner_id = u.partner_id and o.sha256 = u.sha256 and o.stored_at is not null)
  returning id`;

const sweep = /* sql */ `
  with gone as (
    select u.id from upload u where u.id in (
      select id from upload where stored_at is null and began_at < now() - interval '${lostAfter}'
      union all
      select id from upload where expires_at < now()
    ) and not exists (select from named_file n where n.upload_id = u.id)
    limit 100 for update skip locked
  )
  delete from upload u using gone where u.id = gone.id
  returning u.id`;

/** Files that partners upload, each partner for itself. */
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /** A partner's own file; another's is not found, and one that is not whole yet is not either. */
  async find(partner: string, sha256: string): Promise<StoredUpload | undefined> {
    return (await this.database.run<StoredUpload>(shown, [partner, sha256]))[0];
  }

  /** Bytes of a partner's files that no request has named, those under way counted by what they have at most. */
  async unnamedBytes(partner: string, atMost: number): Promise<number> {
    const text = /* sql */ `
      select coalesce(sum(size) filter (where stored_at is not null), 0)::float8
        + count(*) filter (where stored_at is null) * $2::float8 as bytes
      from upload where partner_id = $1 and (stored_at is null or expires_at is not null)`;
    return (await this.database.run<{ bytes: number }>(text, [partner, atMost]))[0]?.bytes ?? 0;
  }

  async begin(partner: string, sha256: string, mediaType: FileType): Promise<UploadDraft> {
    const draft = { id: newId(), partner, sha256, mediaType, salt: randomBytes(32) };
    const text = /* sql */ `insert into upload (id, partner_id, sha256, media_type, salt) values ($1, $2, $3, $4, $5)`;
    await this.database.run(text, [draft.id, partner, sha256, mediaType, draft.salt]);
    return draft;
  }

  writer(draft: UploadDraft, copy: Copy): SealedWriter {
    return new SealedWriter(this.database, this.placeOf(draft, copy));
  }

  /** The bytes of an upload, piece by piece. Throws UPLOAD_ALTERED. */
  read(draft: UploadDraft, copy: Copy): AsyncGenerator<Buffer> {
    return readSealed(this.database, this.placeOf(draft, copy));
  }

  /** Makes an upload visible to its partner. False where another of the same file was faster: this one is to go then. */
  async complete(
    { id, partner, sha256 }: UploadDraft,
    size: number,
    cleaned: { readonly size: number; readonly sha256: string },
  ): Promise<boolean> {
    try {
      const isFirst = (await this.database.run(complete, [id, size, cleaned.sha256, cleaned.size])).length > 0;
      if (isFirst) await joinUploads(this.database, { partner, sha256 });
      return isFirst;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Deletes an upload that is not to be. */
  async discard({ id }: UploadDraft): Promise<void> {
    await this.database.run(/* sql */ `delete from upload where id = $1 and stored_at is null`, [id]);
  }

  /** How files would stand if a partner named them now. */
  statesOf(partner: string, files: readonly NamedFile[]): Promise<ReadonlyMap<string, NamedFileState>> {
    return statesOf(this.database, partner, files);
  }

  /**
   * Joins what was uploaded and named in the same moment; deletes what has expired and what killed programs left. Returns
   * how many; safe for several programs at once.
   */
  async sweep(): Promise<number> {
    const joined = await joinUploads(this.database);
    return joined + (await this.database.run(sweep)).length;
  }

  private placeOf({ id, partner, sha256, salt }: UploadDraft, copy: Copy): Place {
    return placeOf(this.seal, { id, partner_id: partner, sha256, salt }, copy);
  }
}

const isDuplicate = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';
