import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- Where a partner wants to be told. The log stays the one that is polled: last_seq is how far it was read for this endpoint.
create table webhook_endpoint (
  id uuid primary key,
  partner_id text not null references partner,
  url text not null,
  -- Null: events of every type.
  event_types text[],
  last_seq bigint not null,
  registered_at timestamptz not null,
  registration uuid not null unique references receipt,
  removed_at timestamptz,
  removal uuid unique references receipt,
  check ((removed_at is null) = (removal is null))
);
create index webhook_endpoint_live on webhook_endpoint (partner_id) where removed_at is null;
create trigger webhook_endpoint_stays before delete on webhook_endpoint for each row execute function refuse_change();

-- What a partner signed about its endpoints, as it was received; it holds no person's data.
create table webhook_act (
  receipt_id uuid primary key references receipt,
  jws text not null
);
create trigger webhook_act_stays before update or delete on webhook_act for each row execute function refuse_change();

-- One event for one endpoint, or a test without an event.
create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint,
  event_id uuid references event,
  made_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up', 'stopped')),
  -- Failed attempts of this round; a redelivery begins a new one.
  failures integer not null default 0,
  due_at timestamptz default now(),
  -- Who is sending it, and until when nobody else does.
  lease uuid,
  leased_until timestamptz,
  check ((state = 'waiting') = (due_at is not null)),
  check ((lease is null) = (leased_until is null)),
  unique (endpoint_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at) where due_at is not null;
create index webhook_delivery_leased on webhook_delivery (endpoint_id) where lease is not null;
create index webhook_delivery_page on webhook_delivery (endpoint_id, id);
create trigger webhook_delivery_stays before delete on webhook_delivery for each row execute function refuse_change();

create table webhook_attempt (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references webhook_delivery,
  at timestamptz not null,
  status_code integer,
  failure text,
  milliseconds integer not null,
  next_at timestamptz
);
create index webhook_attempt_of on webhook_attempt (delivery_id, id);
create trigger webhook_attempt_stays before update or delete on webhook_attempt
  for each row execute function refuse_change();

alter table alert
  add column event_id uuid references event,
  add column endpoint_id uuid references webhook_endpoint,
  -- When the mail about it is due, for the first time or again.
  add column mail_due_at timestamptz,
  add column mail_attempts integer not null default 0,
  add column mailed_at timestamptz;
-- Of alerts that were there before the first mail nobody is told by mail.
alter table alert alter column mail_due_at set default now();
-- An endpoint that nothing reaches is one cause, however many events wait for it.
create unique index alert_of_endpoint on alert (endpoint_id, kind) where endpoint_id is not null and acknowledged_at is null;
create unique index alert_of_event on alert (event_id, kind) where event_id is not null and endpoint_id is null;
create index alert_to_mail on alert (mail_due_at) where mailed_at is null and acknowledged_at is null;

-- Answers that a partner has been told of and has not acknowledged: few, however many there were. The tables of events
-- and acknowledgements keep it themselves, so that it cannot differ from them.
create table unacknowledged_answer (
  event_id uuid primary key references event,
  partner_id text not null,
  seq bigint not null,
  case_id uuid not null references readmission_case,
  sha256 text,
  ready_at timestamptz not null,
  alerted_at timestamptz,
  unique (partner_id, seq)
);
create index unacknowledged_answer_ready on unacknowledged_answer (ready_at);
create index unacknowledged_answer_quiet on unacknowledged_answer (ready_at) where alerted_at is null;
insert into unacknowledged_answer (event_id, partner_id, seq, case_id, sha256, ready_at)
select e.id, e.partner_id, e.seq, e.case_id, e.sha256, e.occurred_at from event e
where e.type = 'answer.ready' and e.seq is not null
  and not exists (select from event_acknowledgement a where a.partner_id = e.partner_id and a.seq = e.seq);

create function await_acknowledgement() returns trigger language plpgsql as $$
begin
  insert into unacknowledged_answer (event_id, partner_id, seq, case_id, sha256, ready_at)
  select id, partner_id, seq, case_id, sha256, occurred_at from numbered where type = 'answer.ready' and seq is not null;
  return null;
end $$;
create trigger event_awaits_acknowledgement after update on event
  referencing new table as numbered for each statement execute function await_acknowledgement();
create function end_awaiting_acknowledgement() returns trigger language plpgsql as $$
begin
  delete from unacknowledged_answer u using given g where u.partner_id = g.partner_id and u.seq = g.seq;
  return null;
end $$;
create trigger acknowledgement_ends_awaiting after insert on event_acknowledgement
  referencing new table as given for each statement execute function end_awaiting_acknowledgement();
`;

/** Events that are sent, answers that nobody has acknowledged, and mail about alerts. None of it holds a person's data. */
export class Webhooks1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
