import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- Who is signed in at the console's page. Only the digest of what the browser holds is kept.
create table console_session (
  id uuid primary key,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  officer_id text not null references officer,
  -- How the officer showed who it is.
  method text not null check (method in ('development', 'openid-connect')),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  -- When the officer last showed who it is; signing asks for this to be recent.
  authenticated_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index console_session_officer on console_session (officer_id, started_at);
create trigger console_session_stays before delete on console_session for each row execute function refuse_change();
`;

/** Sessions of officers in a browser. */
export class Sessions1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
