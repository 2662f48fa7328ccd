import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- From when a program signs with which of its keys. A program without a line signs with the key of its first start.
create table program_key_use (
  kid text primary key references program_key,
  program text not null,
  active_from timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index program_key_use_of on program_key_use (program, active_from);
create trigger program_key_use_stays before update or delete on program_key_use
  for each row execute function refuse_change();
`;

/** Rotation of our own keys. */
export class ProgramKeyUse1764000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
