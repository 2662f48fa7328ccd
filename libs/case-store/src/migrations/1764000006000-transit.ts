import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- What a case is about: that a person is taken back, or passes through. It never becomes the other, and each has states
-- of its own but for the end.
alter table readmission_case
  add column procedure text not null default 'readmission' check (procedure in ('readmission', 'transit')),
  add constraint readmission_case_state_of_procedure check (
    (state like 'transit-%') = (procedure = 'transit') or state in ('withdrawn', 'closed')
  );
`;

/** Requests for transit: cases of their own. */
export class Transit1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
