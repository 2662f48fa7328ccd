import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
alter table readmission_case
  -- The best grade that the agreement gives to what was offered for the transferee; null for cases of before.
  add column evidence_class text check (evidence_class in ('proof', 'prima-facie', 'unverified', 'none')),
  -- Where in Kosovo the transferee last lived, or was born: personal data, like the three columns beside the bodies.
  add column municipality text;

-- Who works on a case: the newest line counts, and a line without an officer says that nobody does.
create table assignment (
  id bigint generated always as identity primary key,
  case_id uuid not null references readmission_case,
  officer_id text references officer,
  assigned_by text not null references officer,
  assigned_at timestamptz not null default now()
);
create index assignment_case on assignment (case_id, id);
create trigger assignment_stays before update or delete on assignment for each row execute function refuse_change();

-- Filters that an officer wants to come back to.
create table saved_view (
  id uuid primary key,
  officer_id text not null references officer,
  name text not null,
  page text not null,
  query text not null,
  saved_at timestamptz not null default now(),
  unique (officer_id, name)
);

-- What a list of cases is ordered and filtered by: a narrow row of each case, with the clock that ends next. The tables
-- of cases, clocks, holds and assignments keep it themselves, so that it cannot differ from them.
create table case_line (
  case_id uuid primary key references readmission_case,
  state text not null,
  partner_id text not null,
  person_class text not null,
  evidence_class text not null,
  municipality text,
  release text not null,
  authority text,
  assignee text,
  -- Codes that say why it is held, or why it was refused.
  reasons text[] not null,
  received_at timestamptz not null,
  -- Infinity where nothing runs, so that it comes last and can be compared.
  due_on date not null,
  clock_id text,
  purpose text,
  bound text,
  silence text,
  silence_ref text
);
create index case_line_due on case_line (due_on, case_id);
create index case_line_received on case_line (received_at, case_id);
create index case_line_state on case_line (state, due_on, case_id);
create index case_line_partner on case_line (partner_id, due_on, case_id);
create index case_line_class on case_line (person_class, due_on, case_id);
create index case_line_evidence on case_line (evidence_class, due_on, case_id);
create index case_line_municipality on case_line (municipality, due_on, case_id);
create index case_line_release on case_line (release, due_on, case_id);
create index case_line_assignee on case_line (assignee, due_on, case_id) where assignee is not null;
create index case_line_reasons on case_line using gin (reasons) where reasons <> '{}';

create function write_case_lines(ids uuid[]) returns void language plpgsql as $$
begin
  insert into case_line as l (case_id, state, partner_id, person_class, evidence_class, municipality, release, authority,
    assignee, reasons, received_at, due_on, clock_id, purpose, bound, silence, silence_ref)
  select c.id, c.state, c.partner_id, c.person_class, coalesce(c.evidence_class, 'unknown'), c.municipality,
    c.agreement_id || '/' || c.agreement_version, c.authority,
    (select a.officer_id from assignment a where a.case_id = c.id order by a.id desc limit 1),
    array(
      select h.code from hold h where h.case_id = c.id and h.released_at is null
      union
      select r->>'code' from proposal p join countersignature s on s.proposal_id = p.id, jsonb_array_elements(p.reasons) r
      where p.case_id = c.id
      order by 1
    ),
    c.received_at, coalesce(n.due_on, 'infinity'), n.clock_id, n.purpose, n.bound, n.silence, n.silence_ref
  from unnest(ids) as i(id) join readmission_case c on c.id = i.id
  left join lateral (
    select (t.target->>'due')::date as due_on, k.clock_id, k.purpose, k.computed->>'bound' as bound,
      k.computed->'onExpiry'->>'effect' as silence, k.computed->'onExpiry'->>'legalRef' as silence_ref
    from clock k, jsonb_array_elements(k.computed->'targets') as t(target)
    where k.case_id = c.id and k.state = 'running' and t.target->>'kind' = 'latest'
    order by 1, k.id limit 1
  ) n on true
  on conflict (case_id) do update
  set state = excluded.state, evidence_class = excluded.evidence_class, municipality = excluded.municipality,
    assignee = excluded.assignee, reasons = excluded.reasons, due_on = excluded.due_on, clock_id = excluded.clock_id,
    purpose = excluded.purpose, bound = excluded.bound, silence = excluded.silence, silence_ref = excluded.silence_ref
  where (l.state, l.evidence_class, l.municipality, l.assignee, l.reasons, l.due_on, l.clock_id, l.silence)
    is distinct from (excluded.state, excluded.evidence_class, excluded.municipality, excluded.assignee, excluded.reasons,
      excluded.due_on, excluded.clock_id, excluded.silence);
end $$;

create function write_lines_of_cases() returns trigger language plpgsql as $$
begin
  perform write_case_lines(array(select id from touched));
  return null;
end $$;
create function write_lines_of_others() returns trigger language plpgsql as $$
begin
  perform write_case_lines(array[new.case_id]);
  return null;
end $$;
create trigger readmission_case_opens_line after insert on readmission_case
  referencing new table as touched for each statement execute function write_lines_of_cases();
create trigger readmission_case_moves_line after update on readmission_case
  referencing new table as touched for each statement execute function write_lines_of_cases();
-- Most steps move the case together with its clocks; these change a clock alone.
create trigger clock_extension_moves_line after update of computed on clock
  for each row execute function write_lines_of_others();
create trigger clock_expiry_moves_line after update of state on clock
  for each row when (new.state = 'expired') execute function write_lines_of_others();
create trigger hold_moves_line after update on hold for each row execute function write_lines_of_others();
create trigger assignment_moves_line after insert on assignment for each row execute function write_lines_of_others();

select write_case_lines(array(select id from readmission_case));
`;

/** What officers' lists are made from: a narrow line of each case, who works on it, and the views that they keep. */
export class ConsoleLists1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
