import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
alter table readmission_case
  -- Who is in the request, by their ids in it and their place; nothing about them.
  add column persons jsonb not null default '[]',
  add column notices jsonb not null default '[]',
  -- Who was competent on the day of the receipt.
  add column authority text;
create index readmission_case_of_agreement on readmission_case (agreement_id, received_at);

-- Consent that is deemed given is overwritten by no answer, whatever a program may try.
create function keep_deemed_consent() returns trigger language plpgsql as $$
begin
  if old.state = 'deemed-accepted' and new.state in ('accepted', 'partly-accepted', 'refused', 'lapsed') then
    raise exception 'no answer overwrites a consent that is deemed given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger readmission_case_keeps_deemed_consent before update on readmission_case
  for each row when (old.state = 'deemed-accepted') execute function keep_deemed_consent();

-- A legal clock of a case that was started. It runs in the world, not here: next_at only says when to look again.
create table clock (
  id bigint generated always as identity primary key,
  case_id uuid not null references readmission_case,
  clock_id text not null,
  purpose text not null,
  started_at timestamptz not null,
  computed jsonb not null,
  -- End of the latest reading: before it no effect of silence is recorded, after it no answer is in time.
  expires_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'met', 'expired', 'ended')),
  ended_at timestamptz,
  next_step text check (next_step in ('usual', '60-percent', '80-percent', '100-percent', 'expiry')),
  next_at timestamptz,
  check ((next_step is null) = (next_at is null)),
  unique (case_id, clock_id, started_at)
);
create index clock_due on clock (next_at) where next_at is not null;
create trigger clock_stays before delete on clock for each row execute function refuse_change();

-- What somebody has to be told. One cause, one line.
create table alert (
  id bigint generated always as identity primary key,
  case_id uuid not null references readmission_case,
  clock bigint references clock,
  kind text not null,
  due_on date,
  raised_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_by text references officer,
  note text,
  unique (case_id, kind, clock)
);
create index alert_open on alert (raised_at) where acknowledged_at is null;
create trigger alert_stays before delete on alert for each row execute function refuse_change();

-- What we state, signed, beside the answer: that a limit has passed, that information is asked for.
create table statement (
  case_id uuid not null references readmission_case,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null,
  clock_id text,
  kid text not null references program_key,
  stated_at timestamptz not null,
  primary key (case_id, sha256)
);
create trigger statement_stays before update or delete on statement for each row execute function refuse_change();

alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check check (kind in ('received', 'attachment', 'message', 'answer', 'statement'));

alter table answer drop constraint answer_outcome_check;
alter table answer add constraint answer_outcome_check check (outcome in ('accepted', 'partly-accepted', 'refused'));
-- Given after the limit had expired: stored and shown, whatever the case has become by then.
alter table answer add column is_late boolean not null default false;

alter table proposal drop constraint proposal_outcome_check;
alter table proposal add constraint proposal_outcome_check check (outcome in ('accept', 'accept-in-part', 'refuse'));
-- Of a family of which not all are accepted: who is and who is not.
alter table proposal add column persons jsonb not null default '[]';

-- Two people look at an indication of dangerousness, and what they release is good until a day.
alter table hold
  add column first_released_by text references officer,
  add column first_released_at timestamptz,
  add column valid_until date,
  add constraint hold_of_dangerousness_by_two check (
    code <> 'DANGEROUSNESS_INDICATED' or released_at is null
    or (first_released_by is not null and first_released_by <> released_by and valid_until is not null)
  );

alter table agreement_release add column host_countries text[];
alter table agreement_release disable trigger agreement_release_stays;
update agreement_release set host_countries = array[host_country];
alter table agreement_release enable trigger agreement_release_stays;
alter table agreement_release alter column host_countries set not null, drop column host_country;
create index agreement_release_of on agreement_release using gin (host_countries);

-- A change of what is in force: proposed by one, endorsed where the text had to be interpreted, approved by another.
create table agreement_change (
  id uuid primary key,
  agreement_id text not null,
  version integer not null,
  kind text not null check (kind in ('activate', 'suspend', 'resume', 'terminate')),
  -- Of a suspension in part: whom it touches; null for the whole agreement.
  person_classes text[],
  effective_from timestamptz not null,
  notified_on date,
  reason text not null,
  needs_endorsement boolean not null,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  foreign key (agreement_id, version) references agreement_release
);
create trigger agreement_change_stays before update or delete on agreement_change
  for each row execute function refuse_change();
create table agreement_endorsement (
  change_id uuid primary key references agreement_change,
  endorsed_by text not null,
  note text not null,
  endorsed_at timestamptz not null default now()
);
create trigger agreement_endorsement_stays before update or delete on agreement_endorsement
  for each row execute function refuse_change();

-- Which release counts is one question, whether it is suspended another: a new release does not end a suspension.
alter table agreement_status drop constraint agreement_status_status_check;
alter table agreement_status add constraint agreement_status_status_check
  check (status in ('active', 'suspended', 'resumed', 'ended'));
alter table agreement_status add column change_id uuid unique references agreement_change;
alter table agreement_status add column person_classes text[];
create function refuse_own_approval() returns trigger language plpgsql as $$
declare change agreement_change;
begin
  if new.change_id is null then return new; end if;
  select * into change from agreement_change where id = new.change_id;
  if new.approved_by = change.proposed_by then
    raise exception 'who proposed cannot approve' using errcode = 'check_violation';
  end if;
  if change.needs_endorsement and not exists (select from agreement_endorsement e where e.change_id = change.id) then
    raise exception 'the readings of the text are not endorsed yet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agreement_status_by_another before insert on agreement_status
  for each row execute function refuse_own_approval();

-- Ethnicity, only where the policy of its time could not do without: sealed under a key of its own, read by a role of its own.
create table restricted_assertion (
  id uuid primary key,
  case_id uuid not null references readmission_case,
  person text not null,
  kind text not null check (kind in ('ethnicity')),
  asserted_on date not null,
  content bytea
);
create index restricted_assertion_case on restricted_assertion (case_id);

-- A positive reply of before makes a new request unnecessary under some agreements.
create index readmission_case_person on readmission_case (partner_id, transferee_birth, transferee_name);
`;

/** Agreements as law: clocks that run, statements, partial and late answers, changes of what is in force. */
export class Law1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
