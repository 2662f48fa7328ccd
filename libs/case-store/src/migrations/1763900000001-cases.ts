import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
create table readmission_case (
  id uuid primary key,
  case_number text not null unique,
  partner_id text not null references partner,
  host_country text not null,
  agreement_id text not null,
  agreement_version integer not null,
  agreement_digest text not null,
  person_class text not null,
  state text not null,
  version integer not null default 1,
  received_at timestamptz not null,
  due_on date,
  clocks jsonb not null,
  deficiencies jsonb not null,
  dropped jsonb not null,
  verification_outcome text,
  -- Personal data outside the bodies stands in these three columns and nowhere else.
  reference text,
  transferee_name text,
  transferee_birth text,
  updated_at timestamptz not null default now(),
  foreign key (agreement_id, agreement_version) references agreement_release
);
create index readmission_case_due on readmission_case (state, due_on);
create index readmission_case_partner on readmission_case (partner_id, received_at);

-- The state changes one step at a time: every transition raises the version, so that two can never follow the same.
create function keep_case_in_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and new.version <> old.version + 1 then
    raise exception 'a case changes its state by a transition only' using errcode = 'restrict_violation';
  end if;
  if (new.received_at, new.agreement_id, new.agreement_version, new.partner_id, new.case_number)
     <> (old.received_at, old.agreement_id, old.agreement_version, old.partner_id, old.case_number) then
    raise exception 'a case keeps its receipt, its agreement and its partner' using errcode = 'restrict_violation';
  end if;
  new.updated_at := now();
  return new;
end $$;
create trigger readmission_case_in_step before update on readmission_case
  for each row execute function keep_case_in_step();
create trigger readmission_case_stays before delete on readmission_case
  for each row execute function refuse_change();

-- Everything that holds a person's data as bytes. Erasable: what proves it (digests, receipts) stands elsewhere.
create table body (
  case_id uuid not null references readmission_case,
  kind text not null check (kind in ('received', 'attachment', 'message', 'answer')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  -- Raw bodies are sealed under a key that only an auditor's act uses.
  is_sealed boolean not null,
  content bytea,
  stored_at timestamptz not null default now(),
  primary key (case_id, kind, sha256)
);
-- What is sealed or signed does not compress; trying would only cost time.
alter table body alter column content set storage external;

create table receipt (
  id uuid primary key,
  partner_id text not null references partner,
  jti text not null,
  act text not null,
  case_id uuid references readmission_case,
  kid text not null references partner_key,
  body_sha256 text not null,
  payload_sha256 text not null,
  jws text not null,
  -- json, not jsonb: a repetition gets the very bytes that the first answer had.
  answer json not null,
  received_at timestamptz not null,
  unique (partner_id, jti)
);
create index receipt_case on receipt (case_id);
create trigger receipt_stays before update or delete on receipt
  for each row execute function refuse_change();

create table verification (
  case_id uuid primary key references readmission_case,
  message_id uuid not null unique,
  outcome text not null,
  sha256 text not null,
  verified_at timestamptz not null default now()
);
create trigger verification_stays before update or delete on verification
  for each row execute function refuse_change();

create table hold (
  id bigint generated always as identity primary key,
  case_id uuid not null references readmission_case,
  code text not null,
  person text,
  opened_at timestamptz not null default now(),
  released_at timestamptz,
  released_by text references officer,
  release_reason text
);
create index hold_open on hold (case_id) where released_at is null;

create table proposal (
  id uuid primary key,
  case_id uuid not null references readmission_case,
  case_version integer not null,
  outcome text not null check (outcome in ('accept', 'refuse')),
  reasons jsonb not null,
  officer_id text not null references officer,
  proposed_at timestamptz not null,
  unique (case_id, case_version)
);
create trigger proposal_stays before update or delete on proposal
  for each row execute function refuse_change();

create table countersignature (
  proposal_id uuid primary key references proposal,
  officer_id text not null references officer,
  countersigned_at timestamptz not null
);
-- Two people decide; the table itself knows it.
create function refuse_same_officer() returns trigger language plpgsql as $$
begin
  if exists (select from proposal p where p.id = new.proposal_id and p.officer_id = new.officer_id) then
    raise exception 'who proposed cannot countersign' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger countersignature_by_another before insert on countersignature
  for each row execute function refuse_same_officer();
create trigger countersignature_stays before update or delete on countersignature
  for each row execute function refuse_change();

create table answer (
  case_id uuid primary key references readmission_case,
  outcome text not null check (outcome in ('accepted', 'refused')),
  decided_by text not null check (decided_by in ('officers', 'automatic')),
  sha256 text not null,
  kid text not null references program_key,
  answered_at timestamptz not null
);
create trigger answer_stays before update or delete on answer
  for each row execute function refuse_change();
`;

/** The cases, what was received and signed about them, and what people decided. */
export class Cases1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
