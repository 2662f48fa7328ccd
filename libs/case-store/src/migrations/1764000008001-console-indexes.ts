import { type MigrationInterface, type QueryRunner } from 'typeorm';

const statements = /* sql */ `
-- What was told and sent about one case, among a million others.
create index event_case on event (case_id);
create index outbox_case on outbox (case_id);
`;

/** Ways to what belongs to one case. */
export class ConsoleIndexes1764000008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    await Promise.reject(new TypeError('Migrations only go forward.'));
  }
}
