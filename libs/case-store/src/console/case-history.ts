import { type CaseState } from '#case-lifecycle';
import { type Database } from '../database.js';

/** Whose doing an entry of the timeline is. */
export type TimelineFacet = 'people' | 'system' | 'partner' | 'clock';

/** Something that happened to a case. */
export interface TimelineEntry {
  readonly at: string;
  readonly facet: TimelineFacet;
  readonly actor: string;
  readonly act: string;
  readonly details: unknown;
}

/** A proposal and who countersigned it. */
export interface DecisionLine {
  readonly id: string;
  readonly outcome: string;
  readonly persons: unknown;
  readonly reasons: unknown;
  readonly officer: string;
  readonly proposedAt: string;
  readonly countersignedBy: string | null;
  readonly countersignedAt: string | null;
}

/** Another case that this one has to do with. */
export interface LinkedCase {
  readonly relation: 'supersedes' | 'superseded-by' | 'possible-duplicate';
  readonly id: string;
  readonly caseNumber: string;
  readonly state: CaseState;
}

const timeline = /* sql */ `
  select to_json(at)#>>'{}' as at, facet, actor, act, details from (
    select a.at, a.id as place, case when a.act in ('expire', 'clock-expired') then 'clock' when a.actor like 'partner:%' then 'partner'
        when a.actor like 'program:%' then 'system' else 'people' end as facet, a.actor, a.act, a.details
      from audit a where a.case_id = $1
    union all
    select k.started_at, k.id, 'clock', 'clock:' || k.clock_id, 'clock-started', jsonb_build_object('clock', k.clock_id, 'purpose', k.purpose)
      from clock k where k.case_id = $1
    union all
    select k.ended_at, k.id, 'clock', 'clock:' || k.clock_id, 'clock-' || k.state, jsonb_build_object('clock', k.clock_id, 'purpose', k.purpose)
      from clock k where k.case_id = $1 and k.state in ('met', 'ended')
    union all
    select t.raised_at, t.id, 'clock', coalesce('clock:' || k.clock_id, 'program:response-service'), 'alert-raised', jsonb_build_object('alert', t.kind, 'dueOn', t.due_on)
      from alert t left join clock k on k.id = t.clock where t.case_id = $1
    union all
    select e.occurred_at, e.seq, 'system', 'program:response-service', 'told', jsonb_build_object('event', e.type, 'seq', e.seq)
      from event e where e.case_id = $1
    union all
    select g.acknowledged_at, g.seq, 'partner', 'partner:' || g.partner_id, 'acknowledged', jsonb_build_object('event', e.type, 'seq', g.seq)
      from event e join event_acknowledgement g on g.partner_id = e.partner_id and g.seq = e.seq where e.case_id = $1
    union all
    select w.at, w.id, 'system', 'program:response-service', 'sent', jsonb_build_object('event', e.type, 'statusCode', w.status_code, 'failure', w.failure, 'milliseconds', w.milliseconds)
      from event e join webhook_endpoint n on n.partner_id = e.partner_id
      join webhook_delivery d on d.endpoint_id = n.id and d.event_id = e.id join webhook_attempt w on w.delivery_id = d.id
      where e.case_id = $1
    union all
    select o.published_at, 0, 'system', 'program:outbox', 'published', jsonb_build_object('message', o.routing_key, 'id', o.message_id, 'attempts', o.attempts, 'lastError', o.last_error)
      from outbox o where o.case_id = $1 and o.published_at is not null
    union all
    select i.handled_at, 0, 'system', 'program:' || i.consumer, 'handled', jsonb_build_object('message', o.routing_key, 'id', o.message_id)
      from outbox o join inbox i on i.consumer in ('verification-service', 'response-service') and i.message_id = o.message_id
      where o.case_id = $1
  ) entries order by entries.at, place limit 2000`;

const decisions = /* sql */ `
  select p.id, p.outcome, p.persons, p.reasons, p.officer_id as officer, to_json(p.proposed_at)#>>'{}' as "proposedAt",
    s.officer_id as "countersignedBy", to_json(s.countersigned_at)#>>'{}' as "countersignedAt"
  from proposal p left join countersignature s on s.proposal_id = p.id where p.case_id = $1 order by p.case_version`;

const linked = /* sql */ `
  select l.relation, o.id, o.case_number as "caseNumber", o.state
  from readmission_case c
  cross join lateral (
    select 'supersedes' as relation, c.supersedes as id
    union all select 'superseded-by', c.superseded_by
    union all select 'possible-duplicate', d.id from jsonb_array_elements(c.notices) n
      join readmission_case d on d.case_number = n->>'caseNumber' where n->>'code' = 'POSSIBLE_DUPLICATE'
  ) l join readmission_case o on o.id = l.id
  where c.id = $1`;

/** What happened to one case, from everywhere where it left a trace. */
export class CaseHistory {
  constructor(private readonly lists: Database) {}

  /** People, programs, the partner and the clocks, in the order of what happened; at most 2,000 entries. */
  timeline(caseId: string): Promise<TimelineEntry[]> {
    return this.lists.run(timeline, [caseId]);
  }

  /** Every proposal, in its order. */
  decisions(caseId: string): Promise<DecisionLine[]> {
    return this.lists.run(decisions, [caseId]);
  }

  linked(caseId: string): Promise<LinkedCase[]> {
    return this.lists.run(linked, [caseId]);
  }
}
