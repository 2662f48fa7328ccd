import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- A delivery that comes back after somebody acted on it is the same line once more, not a second one.
alter table quarantine
  add column last_at timestamptz not null default now(),
  add column times integer not null default 1;
update quarantine set last_at = quarantined_at;

-- What people did with a delivery; it is open while nobody has acted since it came last.
create table quarantine_act (
  id bigint generated always as identity primary key,
  quarantine_id uuid not null references quarantine,
  act text not null check (act in ('retry', 'set-aside')),
  officer_id text not null references officer,
  reason text not null,
  at timestamptz not null default clock_timestamp()
);
create index quarantine_act_of on quarantine_act (quarantine_id, at);
create trigger quarantine_act_stays before update or delete on quarantine_act
  for each row execute function refuse_change();

-- What an officer writes beside a case. Its words are personal data: they can be erased, and nothing else can.
create table case_note (
  id uuid primary key,
  case_id uuid not null references readmission_case,
  officer_id text not null references officer,
  words text,
  written_at timestamptz not null default now()
);
create index case_note_case on case_note (case_id, written_at, id);
create function keep_note() returns trigger language plpgsql as $$
begin
  if new.words is not null
     or (new.id, new.case_id, new.officer_id, new.written_at) <> (old.id, old.case_id, old.officer_id, old.written_at) then
    raise exception 'a note is never changed; its words can be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger case_note_kept before update on case_note for each row execute function keep_note();
create trigger case_note_stays before delete on case_note for each row execute function refuse_change();

-- Messages that wait although they are due: of one stage, of one partner, or of one partner in one stage. Two people
-- stop them, one lets them go on. No clock stops by it.
create table pause (
  id uuid primary key,
  routing_key text,
  partner_id text references partner,
  reason text not null,
  proposed_by text not null references officer,
  proposed_at timestamptz not null default now(),
  confirmed_by text references officer check (confirmed_by <> proposed_by),
  confirmed_at timestamptz,
  ended_by text references officer,
  ended_at timestamptz,
  check (routing_key is not null or partner_id is not null)
);
create index pause_in_force on pause (confirmed_at) where confirmed_at is not null and ended_at is null;
create function keep_pause() returns trigger language plpgsql as $$
begin
  if (new.id, new.routing_key, new.partner_id, new.reason, new.proposed_by, new.proposed_at)
     is distinct from (old.id, old.routing_key, old.partner_id, old.reason, old.proposed_by, old.proposed_at)
     or (old.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by)
     or old.ended_by is not null then
    raise exception 'a pause is confirmed once and ended once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger pause_kept before update on pause for each row execute function keep_pause();
create trigger pause_stays before delete on pause for each row execute function refuse_change();

-- An act on many things: what it is about is frozen before anybody confirms it.
create table bulk_operation (
  id uuid primary key,
  action text not null check (action in ('retry', 'set-aside')),
  reason text not null,
  officer_id text not null references officer,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  cancelled_at timestamptz
);
create trigger bulk_operation_stays before delete on bulk_operation for each row execute function refuse_change();

create table bulk_item (
  operation_id uuid not null references bulk_operation,
  position integer not null,
  subject text not null,
  -- Error code for which the preview said that it would be skipped.
  foreseen text,
  outcome text check (outcome in ('done', 'skipped')),
  -- Error code for which it was skipped.
  skipped_for text,
  at timestamptz,
  primary key (operation_id, position)
);
create trigger bulk_item_stays before delete on bulk_item for each row execute function refuse_change();
`;

/** The officers' desk: what they do with quarantined deliveries, notes, pauses, and acts on many things at once. */
export class Desk1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
