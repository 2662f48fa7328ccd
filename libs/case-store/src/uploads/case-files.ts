import { type BodySeal } from '../body-seal.js';
import { type Database } from '../database.js';
import { readSealed } from './sealed-stream.js';
import { placeOf, type UploadRow } from './upload-places.js';

/** A file of a case, as officers have it listed. */
export interface CaseFile {
  /** Of the bytes that came; as signed. */
  readonly sha256: string;
  readonly mediaType: string;
  /** Null of a file that came inside a document: the document says it. */
  readonly purpose: string | null;
  readonly person: string | null;
  readonly state: 'enclosed' | 'uploaded' | 'awaited';
  /** SHA-256 of the copy without metadata; null where it is made when it is asked for, and where nothing is there. */
  readonly cleanedSha256: string | null;
}

/** A file that an officer opens: the cleaned copy where one was kept, else the original, to be cleaned. */
export interface OpenedFile {
  readonly mediaType: string;
  readonly isCleaned: boolean;
  /** The bytes, piece by piece. Throws UPLOAD_ALTERED. May be read more than once. */
  readonly read: () => AsyncIterable<Buffer>;
}

const list = /* sql */ `
  select n.sha256, n.media_type as "mediaType", n.purpose, n.person,
    case when n.upload_id is null then 'awaited' else 'uploaded' end as state, u.cleaned_sha256 as "cleanedSha256"
  from named_file n left join upload u on u.id = n.upload_id where n.case_id = $1
  union all
  select b.sha256, b.media_type, null, null, 'enclosed', null
  from body b where b.case_id = $1 and b.kind = 'attachment' and b.content is not null
  order by 1`;

const open = /* sql */ `
  with uploaded as (
    select u.id, u.partner_id, u.sha256, u.media_type, u.salt from named_file n join upload u on u.id = n.upload_id
    where n.case_id = $1 and n.sha256 = $2
  ),
  enclosed as (
    select b.content, b.media_type from body b
    where b.case_id = $1 and b.kind = 'attachment' and b.sha256 = $2 and b.content is not null
  ),
  found as (
    select id, partner_id, sha256, media_type, salt, null::bytea as content from uploaded
    union all
    select null, null, $2, media_type, null, content from enclosed where not exists (select from uploaded)
  ),
  noted as (
    insert into audit (actor, act, case_id, details)
    select 'officer:' || $3, 'attachment-opened', $1::uuid, jsonb_build_object('sha256', $2::text) from found
  )
  select * from found`;

const originals = /* sql */ `
  select u.id, u.partner_id, u.sha256, u.media_type, u.salt from named_file n join upload u on u.id = n.upload_id
  where n.case_id = $1 order by u.sha256`;

/** The files of cases, for officers and for the evidence. */
export class CaseFiles {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  list(caseId: string): Promise<CaseFile[]> {
    return this.database.run(list, [caseId]);
  }

  /** A file of a case; undefined where there is none of this digest, or not yet. Opening it is audited. */
  async open(caseId: string, sha256: string, officer: string): Promise<OpenedFile | undefined> {
    const [row] = await this.database.run<(UploadRow & { content: null }) | { content: Buffer; media_type: string }>(
      open,
      [caseId, sha256, officer],
    );
    if (!row) return undefined;
    const { media_type: mediaType } = row;
    if (row.content === null) {
      const place = placeOf(this.seal, row, 'cleaned');
      return { mediaType, isCleaned: true, read: () => readSealed(this.database, place) };
    }
    const content = this.seal.unseal(row.content, caseId);
    return { mediaType, isCleaned: false, read: () => inOnePiece(content) };
  }

  /** The bytes of every uploaded file of a case, as they came. Throws UPLOAD_ALTERED. */
  async originals(caseId: string): Promise<{ sha256: string; content: Buffer }[]> {
    const files = [];
    for (const row of await this.database.run<UploadRow>(originals, [caseId])) {
      const parts: Buffer[] = [];
      for await (const part of readSealed(this.database, placeOf(this.seal, row, 'original'))) parts.push(part);
      files.push({ sha256: row.sha256, content: Buffer.concat(parts) });
    }
    return files;
  }
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content);
}
