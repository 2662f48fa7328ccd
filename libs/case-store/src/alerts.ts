import { ReadmissionError } from '#canonical-message';
import { type Database } from './database.js';

/** Something that somebody has to be told, with the case that it is about. */
export interface AlertLine {
  readonly id: string;
  /** Such as `reply-80-percent`, `reply-expired`, `answer-unacknowledged` or `webhook-undelivered`. */
  readonly kind: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly clockId: string | null;
  readonly dueOn: string | null;
  readonly raisedAt: string;
}

/**
 * Which alerts `a`, of clocks `k`, still tell of something. An alarm of a clock that has been met since does not, nor
 * does an answer that has been acknowledged since; an expiry always does.
 */
export const stillOpen = /* sql */ `
  a.acknowledged_at is null and (k.state is null or k.state in ('running', 'expired'))
  and (a.kind <> 'answer-unacknowledged'
    or exists (select from unacknowledged_answer u where u.event_id = a.event_id))`;

/** Alerts: raised once for a cause, open until an officer has acknowledged them or the cause is gone. */
export class Alerts {
  constructor(private readonly database: Database) {}

  /** Open alerts that still tell of something, of one kind or of all, the next due first. */
  async listOpen(kind: string | undefined, limit: number): Promise<AlertLine[]> {
    const text = /* sql */ `
      select a.id::text, a.kind, a.case_id as "caseId", c.case_number as "caseNumber", k.clock_id as "clockId",
        to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", to_json(a.raised_at)#>>'{}' as "raisedAt"
      from alert a join readmission_case c on c.id = a.case_id left join clock k on k.id = a.clock
      where ${stillOpen} and ($1::text is null or a.kind = $1)
      order by a.due_on nulls last, a.raised_at, a.id limit $2`;
    return this.database.run<AlertLine>(text, [kind ?? null, limit]);
  }

  /** An officer has seen it. Throws NOT_FOUND when there is no open alert of this id. */
  async acknowledge(id: string, officer: string, note: string): Promise<void> {
    const text = /* sql */ `
      with seen as (
        update alert set acknowledged_at = now(), acknowledged_by = $2, note = $3
        where id = $1 and acknowledged_at is null returning id, case_id, kind
      ),
      noted as (
        insert into audit (actor, act, case_id, details)
        select 'officer:' || $2, 'alert-acknowledged', case_id, jsonb_build_object('alert', kind) from seen
      )
      select id from seen`;
    const rows = /^[0-9]{1,18}$/.test(id) ? await this.database.run(text, [id, officer, note]) : [];
    if (rows.length === 0) throw new ReadmissionError('NOT_FOUND');
  }
}
