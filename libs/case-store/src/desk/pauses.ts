import { ReadmissionError } from '#canonical-message';
import { newId } from '#service-runtime';
import { type Database } from '../database.js';

/** What is to wait: a stage, named by the messages that lead to it, a partner's messages, or one partner's in one stage. */
export interface PauseDraft {
  readonly routingKey?: string;
  readonly partner?: string;
  readonly reason: string;
}

/** A pause as officers see it. */
export interface Pause {
  readonly id: string;
  readonly routingKey: string | null;
  readonly partner: string | null;
  readonly reason: string;
  readonly state: 'proposed' | 'in-force' | 'ended';
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly confirmedBy: string | null;
  readonly endedBy: string | null;
  /** Messages that wait because of it. */
  readonly waiting: number;
  /** The earliest due date among the cases that wait; clocks run on. */
  readonly nextDue: string | null;
}

/** Whether the outbox row `o` waits because somebody said so. Asked once a statement where nothing is paused. */
export const isPaused = /* sql */ `
  (exists (select from pause where confirmed_at is not null and ended_at is null) and exists (
    select from pause p, readmission_case k
    where p.confirmed_at is not null and p.ended_at is null and k.id = o.case_id
      and (p.routing_key is null or p.routing_key = o.routing_key)
      and (p.partner_id is null or p.partner_id = k.partner_id)))`;

const columns = /* sql */ `
  p.id, p.routing_key as "routingKey", p.partner_id as partner, p.reason,
  case when p.ended_at is not null then 'ended' when p.confirmed_at is not null then 'in-force' else 'proposed' end as state,
  p.proposed_by as "proposedBy", to_json(p.proposed_at)#>>'{}' as "proposedAt", p.confirmed_by as "confirmedBy",
  p.ended_by as "endedBy"`;

/** Holding back what waits in the outbox. Two people pause, one resumes; nothing is refused and no clock stops. */
export class Pauses {
  constructor(private readonly database: Database) {}

  /** Throws NOT_FOUND if there is no such partner. */
  async propose(officer: string, { routingKey, partner, reason }: PauseDraft): Promise<string> {
    const text = /* sql */ `
      with made as (
        insert into pause (id, routing_key, partner_id, reason, proposed_by)
        select $1, $2, $3, $4, $5 where $3::text is null or exists (select from partner where id = $3) returning id
      )
      insert into audit (actor, act, details)
      select 'officer:' || $5, 'pause-proposed', jsonb_build_object('pause', id) from made returning id`;
    const id = newId();
    const rows = await this.database.run(text, [id, routingKey ?? null, partner ?? null, reason, officer]);
    if (rows.length === 0) throw new ReadmissionError('NOT_FOUND');
    return id;
  }

  /** Throws NOT_FOUND, ALREADY_SETTLED or SAME_OFFICER. */
  async confirm(id: string, officer: string): Promise<void> {
    await this.change(id, officer, {
      act: 'pause-confirmed',
      text: /* sql */ `update pause set confirmed_by = $2, confirmed_at = now() where id = $1`,
      obstacle: ({ state, proposedBy }) =>
        state !== 'proposed' ? 'ALREADY_SETTLED' : proposedBy === officer ? 'SAME_OFFICER' : undefined,
    });
  }

  /** Ends a pause, also one that nobody has confirmed. Throws NOT_FOUND or ALREADY_SETTLED. */
  async end(id: string, officer: string): Promise<void> {
    await this.change(id, officer, {
      act: 'pause-ended',
      text: /* sql */ `update pause set ended_by = $2, ended_at = now() where id = $1`,
      obstacle: ({ state }) => (state === 'ended' ? 'ALREADY_SETTLED' : undefined),
    });
  }

  /** Those that are proposed or in force, and the hundred that ended last; with what waits for each. */
  async list(): Promise<Pause[]> {
    const text = /* sql */ `
      select ${columns}, coalesce(w.waiting, 0) as waiting, to_char(w.due, 'YYYY-MM-DD') as "nextDue"
      from (select * from pause order by ended_at desc nulls first, proposed_at desc limit 100) p
      left join lateral (
        select count(*)::int as waiting, min(k.due_on) as due
        from outbox o join readmission_case k on k.id = o.case_id
        where p.confirmed_at is not null and p.ended_at is null and o.published_at is null
          and (p.routing_key is null or p.routing_key = o.routing_key)
          and (p.partner_id is null or p.partner_id = k.partner_id)
      ) w on true
      order by p.ended_at desc nulls first, p.proposed_at desc`;
    return this.database.run<Pause>(text);
  }

  private async change(
    id: string,
    officer: string,
    {
      act,
      text,
      obstacle,
    }: {
      readonly act: string;
      readonly text: string;
      readonly obstacle: (pause: Pause) => 'ALREADY_SETTLED' | 'SAME_OFFICER' | undefined;
    },
  ): Promise<void> {
    await this.database.inTransaction(async (runner) => {
      const [pause] = await runner.run<Pause>(/* sql */ `select ${columns} from pause p where p.id = $1 for update`, [
        id,
      ]);
      if (!pause) throw new ReadmissionError('NOT_FOUND');
      const code = obstacle(pause);
      if (code) throw new ReadmissionError(code);
      await runner.run(text, [id, officer]);
      const note = /* sql */ `
        insert into audit (actor, act, details) values ('officer:' || $1, $2, jsonb_build_object('pause', $3::uuid))`;
      await runner.run(note, [officer, act, id]);
    });
  }
}
