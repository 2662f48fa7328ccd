import { ReadmissionError } from '#canonical-message';
import { type Database } from '../database.js';

/** Who works on a case. */
export class Assignments {
  constructor(private readonly database: Database) {}

  /**
   * Gives a case to an officer, or with `null` to nobody. Throws NOT_FOUND when there is no such case, and
   * OFFICER_UNSUITABLE when the officer is not one who works on cases.
   */
  async assign(caseId: string, to: string | null, by: string): Promise<void> {
    const text = /* sql */ `
      with chosen as (
        select c.id, $2::text is null or exists (
          select from officer where id = $2 and disabled_at is null and roles && array['operator', 'lead']
        ) as suits
        from readmission_case c where c.id = $1
      ),
      assigned as (
        insert into assignment (case_id, officer_id, assigned_by) select id, $2, $3 from chosen where suits
      ),
      noted as (
        insert into audit (actor, act, case_id, details)
        select 'officer:' || $3, 'case-assigned', id, jsonb_build_object('to', $2::text) from chosen where suits
      )
      select suits from chosen`;
    const [chosen] = await this.database.run<{ suits: boolean }>(text, [caseId, to, by]);
    if (!chosen) throw new ReadmissionError('NOT_FOUND');
    if (!chosen.suits) throw new ReadmissionError('OFFICER_UNSUITABLE');
  }
}
