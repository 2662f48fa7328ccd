import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create table installation (
  id text not null check (id ~ '^rgw-[a-z0-9]{8}$'),
  only_one boolean primary key default true check (only_one),
  created_at timestamptz not null default now()
);
insert into installation (id) values ('rgw-' || substr(md5(gen_random_uuid()::text), 1, 8));

create table partner (
  id text primary key,
  host_country text not null check (host_country ~ '^[a-z]{3}$'),
  name text not null,
  registered_at timestamptz not null default now()
);

create table partner_key (
  kid text primary key,
  partner_id text not null references partner,
  public_jwk jsonb not null,
  purpose text not null check (purpose in ('demonstration', 'production')),
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  revoked_at timestamptz
);

-- Our own public keys, for ever: a receipt of today must verify in twenty years.
create table program_key (
  kid text primary key,
  program text not null,
  public_jwk jsonb not null,
  registered_at timestamptz not null default now()
);
create trigger program_key_stays before update or delete on program_key
  for each row execute function refuse_change();

create table officer (
  id text primary key,
  name text not null,
  roles text[] not null,
  token_sha256 text not null unique,
  purpose text not null check (purpose in ('demonstration', 'production')),
  disabled_at timestamptz
);

create table agreement_release (
  agreement_id text not null,
  version integer not null check (version > 0),
  host_country text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  document bytea not null,
  imported_at timestamptz not null default now(),
  primary key (agreement_id, version)
);
create trigger agreement_release_stays before update or delete on agreement_release
  for each row execute function refuse_change();

-- A release counts from the newest line whose time has come; a release without a line is a draft.
create table agreement_status (
  id bigint generated always as identity primary key,
  agreement_id text not null,
  version integer not null,
  status text not null check (status in ('active', 'suspended', 'ended')),
  effective_from timestamptz not null,
  proposed_by text not null,
  approved_by text not null check (approved_by <> proposed_by),
  recorded_at timestamptz not null default now(),
  foreign key (agreement_id, version) references agreement_release
);
create trigger agreement_status_stays before update or delete on agreement_status
  for each row execute function refuse_change();
`;

/** Who takes part: this installation, partners and their keys, our own keys, officers, agreements. */
export class Foundation1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
