import { type Runner } from '../database.js';
import { RowSet } from '../rows.js';

/** A file that a signed request or act names by its digest. */
export interface NamedFile {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly purpose: string;
  /** Identifier of the person in the request. */
  readonly person?: string | undefined;
}

/** How a named file stands: it is there; it is not; it is, and is of another type than was signed. */
export type NamedFileState = 'uploaded' | 'awaited' | 'type-differs';

/** What stands in a case's list of what is missing, until the file has come. */
export const deficiencyField = (sha256: string): string => `attachments/${sha256}`;

/** Columns of named files as parameters of a statement. */
export const namedColumns = { case_id: 'uuid', sha256: 'text', media_type: 'text', purpose: 'text', person: 'text' };

export const toNamedRow = (caseId: string, { sha256, mediaType, purpose, person }: NamedFile): Record<string, unknown> => ({
  case_id: caseId,
  sha256,
  media_type: mediaType,
  purpose,
  person,
}); // prettier-ignore

/** Steps of a statement that name files, each joined at once to the upload that is there; `receipts` has the receipts. */
export const nameFiles = (rows: RowSet<Record<string, unknown>>, receipts: string): string => /* sql */ `
  named as (
    insert into named_file (case_id, sha256, media_type, purpose, person, partner_id, receipt_id, named_at, upload_id, joined_at)
    select n.case_id, n.sha256, n.media_type, n.purpose, n.person, r.partner_id, r.receipt_id, r.received_at, u.id,
      case when u.id is not null then now() end
    from ${rows.as('n')} join ${receipts} r on r.case_id = n.case_id
    left join upload u on u.partner_id = r.partner_id and u.sha256 = n.sha256 and u.media_type = n.media_type
      and u.stored_at is not null
    on conflict do nothing returning upload_id
  ),
  kept_uploads as (update upload u set expires_at = null from named n where u.id = n.upload_id)`;

const actRows = new RowSet<Record<string, unknown>>(namedColumns, 5);
const byAct = /* sql */ `
  with given as (
    select $1::uuid as case_id, $2::text as partner_id, $3::uuid as receipt_id, $4::timestamptz as received_at
  ),
  ${nameFiles(actRows, 'given')}
  select upload_id from named`;

/** Names the files of an act on a case, inside its transaction. */
export async function nameFilesOfAct(
  runner: Runner,
  its: { readonly caseId: string; readonly partner: string; readonly receiptId: string; readonly at: Date },
  files: readonly NamedFile[],
): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map((file) => toNamedRow(its.caseId, file));
  await runner.run(byAct, [its.caseId, its.partner, its.receiptId, its.at, ...actRows.values(rows)]);
}

const join = /* sql */ `
  with found as (
    select n.case_id, n.sha256, u.id from named_file n
    join upload u on u.partner_id = n.partner_id and u.sha256 = n.sha256 and u.media_type = n.media_type
      and u.stored_at is not null
    where n.upload_id is null and ($1::text is null or (n.partner_id = $1 and n.sha256 = $2::text))
    limit 100 for update of n skip locked
  ),
  joined as (
    update named_file n set upload_id = f.id, joined_at = now() from found f
    where n.case_id = f.case_id and n.sha256 = f.sha256 and n.upload_id is null
    returning n.case_id, n.sha256, n.upload_id, n.partner_id
  ),
  kept as (update upload u set expires_at = null from joined j where u.id = j.upload_id),
  mended as (
    update readmission_case c set deficiencies = coalesce((
      select jsonb_agg(d) from jsonb_array_elements(c.deficiencies) d
      where not exists (select from joined j where j.case_id = c.id and d->>'field' = '${deficiencyField('')}' || j.sha256)
    ), '[]')
    where c.id in (select case_id from joined)
  ),
  noted as (
    insert into audit (actor, act, case_id, details)
    select 'partner:' || partner_id, 'attachment-joined', case_id, jsonb_build_object('sha256', sha256) from joined
  )
  select case_id from joined`;

/** Joins uploads to the requests that were waiting for them: those of one file, or all. Returns how many. */
export const joinUploads = async (runner: Runner, file?: { partner: string; sha256: string }): Promise<number> =>
  (await runner.run(join, [file?.partner ?? null, file?.sha256 ?? null])).length;

/** How each of some files would stand if a partner named them now. */
export async function statesOf(
  runner: Runner,
  partner: string,
  files: readonly NamedFile[],
): Promise<ReadonlyMap<string, NamedFileState>> {
  const text = /* sql */ `
    select sha256, media_type from upload where partner_id = $1 and sha256 = any($2::text[]) and stored_at is not null`;
  const there = await runner.run<{ sha256: string; media_type: string }>(text, [partner, files.map(({ sha256 }) => sha256)]); // prettier-ignore
  const types = new Map(there.map(({ sha256, media_type }) => [sha256, media_type]));
  return new Map(files.map(({ sha256, mediaType }) => [sha256, stateOf(types.get(sha256), mediaType)]));
}

const stateOf = (found: string | undefined, signed: string): NamedFileState =>
  found === undefined ? 'awaited' : found === signed ? 'uploaded' : 'type-differs';

/** A case's named files as JSON, for statements that have the case as `c`. */
export const namedFilesOfCase = /* sql */ `
  (select coalesce(jsonb_agg(jsonb_build_object('sha256', n.sha256, 'mediaType', n.media_type, 'purpose', n.purpose,
      'state', case when n.upload_id is not null then 'uploaded' when exists (
        select from upload u where u.partner_id = n.partner_id and u.sha256 = n.sha256 and u.stored_at is not null
          and u.media_type <> n.media_type) then 'type-differs' else 'awaited' end) order by n.named_at, n.sha256), '[]')
   from named_file n where n.case_id = c.id)`;
