import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- A file that a partner has uploaded, or is uploading: then stored_at is null and nobody sees it. What it is, as far as
-- it is no person's data; the bytes lie in upload_chunk.
create table upload (
  id uuid primary key,
  partner_id text not null references partner,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  -- With it the keys of its two copies are derived; it is no secret.
  salt bytea not null check (length(salt) = 32),
  began_at timestamptz not null default now(),
  stored_at timestamptz,
  size bigint,
  cleaned_sha256 text check (cleaned_sha256 ~ '^[0-9a-f]{64}$'),
  cleaned_size bigint,
  -- When it goes unless a request names it before.
  expires_at timestamptz,
  check ((stored_at is null) = (size is null) and (stored_at is null) = (cleaned_sha256 is null)
    and (stored_at is null) = (cleaned_size is null))
);
-- Another partner's file with the same digest is another row: nobody learns from one's own upload what others have.
create unique index upload_stored on upload (partner_id, sha256) where stored_at is not null;
create index upload_under_way on upload (began_at) where stored_at is null;
create index upload_expiring on upload (expires_at) where expires_at is not null;

-- Sealed piece by piece, so that neither writing nor reading ever holds a whole file.
create table upload_chunk (
  upload_id uuid not null references upload on delete cascade,
  copy text not null check (copy in ('original', 'cleaned')),
  number integer not null check (number >= 0),
  content bytea not null,
  primary key (upload_id, copy, number)
);
alter table upload_chunk alter column content set storage external;
create trigger upload_chunk_stays before update on upload_chunk for each row execute function refuse_change();

-- A file that a signed request or act names by its digest; upload_id is null until it is there.
create table named_file (
  case_id uuid not null references readmission_case,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  purpose text not null,
  -- Identifier of the person in the request, where one was named.
  person text,
  partner_id text not null references partner,
  receipt_id uuid not null references receipt,
  named_at timestamptz not null,
  upload_id uuid references upload,
  joined_at timestamptz,
  primary key (case_id, sha256),
  check ((upload_id is null) = (joined_at is null))
);
create index named_file_awaited on named_file (partner_id, sha256) where upload_id is null;
create index named_file_upload on named_file (upload_id) where upload_id is not null;
create trigger named_file_stays before delete on named_file for each row execute function refuse_change();
-- What was signed stays as it was signed; that the file has come is all that can be added, once.
create function keep_named_file() returns trigger language plpgsql as $$
begin
  if (new.case_id, new.sha256, new.media_type, new.purpose, new.partner_id, new.receipt_id, new.named_at)
     <> (old.case_id, old.sha256, old.media_type, old.purpose, old.partner_id, old.receipt_id, old.named_at)
     or new.person is distinct from old.person or old.upload_id is not null then
    raise exception 'a named file stays as it was named' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger named_file_in_step before update on named_file for each row execute function keep_named_file();
`;

/** Files that partners upload beside their requests, sealed in pieces, and the requests that name them. */
export class Attachments1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
