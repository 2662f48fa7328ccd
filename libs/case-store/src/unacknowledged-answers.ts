import { type Database } from './database.js';

/** An answer that its partner has been told of and has not acknowledged. */
export interface UnacknowledgedAnswer {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly partner: string;
  /** Number of the event that told of it. */
  readonly seq: number;
  readonly sha256: string | null;
  readonly readyAt: string;
  /** When an alert was raised about it. */
  readonly alertedAt: string | null;
}

/** An answer counts as delivered only when the partner has acknowledged it; until then it is here. */
export class UnacknowledgedAnswers {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  async list(limit: number): Promise<UnacknowledgedAnswer[]> {
    const text = /* sql */ `
      select u.case_id as "caseId", c.case_number as "caseNumber", u.partner_id as partner, u.seq::float8 as seq, u.sha256,
        to_json(u.ready_at)#>>'{}' as "readyAt", to_json(u.alerted_at)#>>'{}' as "alertedAt"
      from unacknowledged_answer u join readmission_case c on c.id = u.case_id order by u.ready_at, u.event_id limit $1`;
    return this.database.run<UnacknowledgedAnswer>(text, [limit]);
  }

  /** Raises an alert, once each, about those that have been ready for so many hours. Returns how many were found. */
  async raiseAlerts(hours: number): Promise<number> {
    const text = /* sql */ `
      with overdue as (
        select event_id from unacknowledged_answer
        where alerted_at is null and ready_at <= now() - make_interval(hours => $1)
        order by ready_at limit 100 for update skip locked
      ),
      told as (
        update unacknowledged_answer u set alerted_at = now() from overdue o where u.event_id = o.event_id
        returning u.event_id, u.case_id
      ),
      raised as (
        insert into alert (case_id, kind, event_id) select case_id, 'answer-unacknowledged', event_id from told
        on conflict do nothing
      )
      select event_id from told`;
    return (await this.database.run(text, [hours])).length;
  }
}
