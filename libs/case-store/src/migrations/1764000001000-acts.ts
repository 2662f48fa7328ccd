import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- What a partner does after its request: each act has its receipt, and its document is a body of the kind 'act'.
create table partner_act (
  receipt_id uuid primary key references receipt,
  case_id uuid not null references readmission_case,
  act text not null,
  -- Version that the case had after it.
  case_version integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  deficiencies jsonb not null,
  notices jsonb not null,
  received_at timestamptz not null
);
create index partner_act_case on partner_act (case_id, case_version);
create trigger partner_act_stays before update or delete on partner_act for each row execute function refuse_change();

alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check
  check (kind in ('received', 'attachment', 'message', 'answer', 'statement', 'act'));

-- A corrected request is verified anew: a case may have several verifications, and the newest counts.
alter table verification drop constraint verification_pkey, drop constraint verification_message_id_key;
alter table verification add primary key (message_id);
create index verification_case on verification (case_id, verified_at);

-- A request that takes the place of another: each names the other.
alter table readmission_case
  add column supersedes uuid references readmission_case,
  add column superseded_by uuid references readmission_case;

-- To find at the door what may be the same once more, and to page through what a partner has sent.
create index readmission_case_reference on readmission_case (reference);
create index readmission_case_likeness on readmission_case (transferee_birth, lower(transferee_name));
drop index readmission_case_partner;
create index readmission_case_partner on readmission_case (partner_id, received_at, id);
`;

/** What a ministry does after the first request: acts, corrections, requests that supersede others. */
export class Acts1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
