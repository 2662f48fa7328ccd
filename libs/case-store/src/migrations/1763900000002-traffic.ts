import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
create table outbox (
  message_id uuid primary key,
  case_id uuid not null references readmission_case,
  routing_key text not null,
  sha256 text not null,
  headers jsonb not null,
  due_at timestamptz not null default now(),
  published_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now()
);
create index outbox_due on outbox (due_at) where published_at is null;

create table inbox (
  consumer text not null,
  message_id uuid not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, message_id)
);
create trigger inbox_stays before update or delete on inbox
  for each row execute function refuse_change();

-- Numbered after commit by one sequencer at a time, so that a reader never sees a gap.
create table event (
  id uuid primary key,
  partner_id text not null references partner,
  seq bigint,
  type text not null,
  case_id uuid not null references readmission_case,
  sha256 text,
  occurred_at timestamptz not null default now(),
  unique (partner_id, seq)
);
create index event_unnumbered on event (occurred_at, id) where seq is null;
create function keep_event() returns trigger language plpgsql as $$
begin
  if old.seq is not null or (new.id, new.partner_id, new.type, new.case_id) <> (old.id, old.partner_id, old.type, old.case_id) then
    raise exception 'an event is numbered once and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger event_numbered_once before update on event for each row execute function keep_event();
create trigger event_stays before delete on event for each row execute function refuse_change();

create table event_acknowledgement (
  partner_id text not null,
  seq bigint not null,
  receipt_id uuid not null references receipt,
  acknowledged_at timestamptz not null,
  primary key (partner_id, seq)
);
create trigger event_acknowledgement_stays before update or delete on event_acknowledgement
  for each row execute function refuse_change();

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  act text not null,
  case_id uuid,
  details jsonb not null default '{}'
);
create index audit_case on audit (case_id, id);
create trigger audit_stays before update or delete on audit
  for each row execute function refuse_change();

-- What was refused, without what it said.
create table refusal (
  id uuid primary key,
  at timestamptz not null,
  code text not null,
  pointers text[] not null,
  partner_id text,
  kid text,
  size integer not null
);
create index refusal_at on refusal (at);
create trigger refusal_stays before update or delete on refusal
  for each row execute function refuse_change();

create table quarantine (
  id uuid primary key,
  queue text not null,
  message_id text not null,
  reason text not null,
  headers jsonb not null,
  content bytea not null,
  content_sha256 text not null,
  quarantined_at timestamptz not null default now(),
  unique (queue, message_id, content_sha256)
);
`;

/** What moves: outbox and inbox, events to partners, and what went wrong. None of it holds a person's data but the quarantine's sealed content. */
export class Traffic1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
