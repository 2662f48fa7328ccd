import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- Whom an identity provider knows is known here by issuer and subject, and has no token.
alter table officer alter column token_sha256 drop not null;
alter table officer add column issuer text, add column subject text,
  add constraint officer_of_provider unique (issuer, subject),
  add constraint officer_is_known check ((issuer is null) = (subject is null) and (token_sha256 is not null or issuer is not null));

-- Sign-ins that have gone to the provider and have not come back. Each can come back once.
create table console_sign_in (
  state_sha256 text primary key check (state_sha256 ~ '^[0-9a-f]{64}$'),
  browser_sha256 text not null check (browser_sha256 ~ '^[0-9a-f]{64}$'),
  nonce text not null,
  code_verifier text not null,
  -- The session in which somebody shows again who it is.
  session_id uuid references console_session,
  return_to text not null,
  started_at timestamptz not null default now()
);
create index console_sign_in_age on console_sign_in (started_at);
`;

/** Officers whom an identity provider knows, and their sign-ins on the way. */
export class OpenIdConnect1764000007001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
