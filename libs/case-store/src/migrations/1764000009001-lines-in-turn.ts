import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- A line is made from the case and what belongs to it. Whoever changes only what belongs to it takes the case first, so
-- that a step of the case under way at the same moment cannot write the line from what it saw before.
create or replace function write_lines_of_others() returns trigger language plpgsql as $$
begin
  perform from readmission_case where id = new.case_id for no key update;
  perform write_case_lines(array[new.case_id]);
  return null;
end $$;
`;

/** Lines of officers' lists are written in turn. */
export class LinesInTurn1764000009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
