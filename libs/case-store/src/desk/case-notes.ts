import { ReadmissionError } from '#canonical-message';
import { newId } from '#service-runtime';
import { type Database } from '../database.js';

/** What an officer wrote beside a case; its words are null once they have been erased. */
export interface CaseNote {
  readonly id: string;
  readonly officer: string;
  readonly words: string | null;
  readonly writtenAt: string;
}

/** Notes on cases: for colleagues, never for the partner, and never part of what is signed. */
export class CaseNotes {
  constructor(private readonly database: Database) {}

  /** The audit says that a note was written, not what it says. Throws NOT_FOUND. */
  async write(caseId: string, officer: string, words: string): Promise<string> {
    const text = /* sql */ `
      with noted as (
        insert into case_note (id, case_id, officer_id, words)
        select $1, id, $3, $4 from readmission_case where id = $2 returning id, case_id
      )
      insert into audit (actor, act, case_id, details)
      select 'officer:' || $3, 'note-written', case_id, jsonb_build_object('note', id) from noted returning id`;
    const id = newId();
    const rows = await this.database.run(text, [id, caseId, officer, words]);
    if (rows.length === 0) throw new ReadmissionError('NOT_FOUND');
    return id;
  }

  /** The oldest first. What is written about a person is opened, not listed: the audit says who read it. */
  async open(caseId: string, officer: string): Promise<CaseNote[]> {
    const text = /* sql */ `
      with read as (
        insert into audit (actor, act, case_id, details)
        select 'officer:' || $2, 'notes-opened', $1, '{}' where exists (select from case_note where case_id = $1)
      )
      select id, officer_id as officer, words, to_json(written_at)#>>'{}' as "writtenAt"
      from case_note where case_id = $1 order by written_at, id`;
    return this.database.run<CaseNote>(text, [caseId, officer]);
  }
}
