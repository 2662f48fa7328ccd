import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- How old the oldest case of a state is, among however many.
create index case_line_age on case_line (state, received_at);
-- The audit grows by time, so that a few pages say where an hour begins; what officers did is found by who and by what.
create index audit_at on audit using brin (at) with (pages_per_range = 32);
create index audit_officer on audit (actor, id) where actor like 'officer:%';
create index audit_act_of_officer on audit (act, id) where actor like 'officer:%';
`;

/** Ways to how old what waits is, and to what was done when and by whom. */
export class ConsoleStages1764000008002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
