import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- Wrong tokens and sign-ins by the address that they came from; forgotten after a day.
create table access_guess (
  address text primary key,
  guesses integer not null check (guesses > 0),
  since timestamptz not null,
  locked_until timestamptz
);
`;

/** Who guesses at the console's door. */
export class Guesses1764000007002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
