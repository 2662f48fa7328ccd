import { type Database } from '../database.js';

/** A key of a partner and until when it is good. */
export interface KeyOfPartner {
  readonly kid: string;
  readonly validUntil: string | null;
  readonly revokedAt: string | null;
  readonly daysLeft: number | null;
}

/** How it goes with one partner. */
export interface PartnerOverview {
  readonly partner: string;
  readonly name: string;
  readonly hostCountry: string;
  /** Release that counts today; null where none is in force. */
  readonly release: string | null;
  /** Changes of its agreement that wait for their approval. */
  readonly pendingChanges: number;
  readonly lastReceivedAt: string | null;
  /** Of its last 200 requests: how many are answered, and how. */
  readonly answered: number;
  readonly accepted: number;
  readonly refused: number;
  /** Median time from the receipt to the answer, in hours; null where none is answered. */
  readonly medianHours: number | null;
  readonly waitingAnswers: number;
  readonly oldestWaitingAnswer: string | null;
  /** Endpoints that the last attempt did not reach. */
  readonly failingEndpoints: number;
  readonly keys: readonly KeyOfPartner[];
}

const overview = /* sql */ `
  select p.id as partner, p.name, p.host_country as "hostCountry", f.release, coalesce(g.pending, 0)::int as "pendingChanges",
    to_json(l.last)#>>'{}' as "lastReceivedAt", l.answered, l.accepted, l.refused, l.median as "medianHours",
    u.count as "waitingAnswers", to_json(u.oldest)#>>'{}' as "oldestWaitingAnswer", w.failing as "failingEndpoints", k.keys
  from partner p
  left join lateral (
    select r.agreement_id, r.agreement_id || '/' || r.version as release
    from agreement_release r join agreement_status t on t.agreement_id = r.agreement_id and t.version = r.version
    where r.host_countries @> array[p.host_country] and t.status = 'active' and t.effective_from <= now()
      and not exists (select from agreement_status e where e.agreement_id = r.agreement_id and e.status = 'ended' and e.effective_from <= now())
    order by t.effective_from desc, t.id desc limit 1
  ) f on true
  left join lateral (
    select count(*) as pending from agreement_change c left join agreement_status s on s.change_id = c.id
    where c.agreement_id = f.agreement_id and s.id is null
  ) g on true
  cross join lateral (
    select max(c.received_at) as last, count(a.case_id)::int as answered,
      count(*) filter (where a.outcome in ('accepted', 'partly-accepted'))::int as accepted,
      count(*) filter (where a.outcome = 'refused')::int as refused,
      round((percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - c.received_at)) / 3600)::numeric, 1)::float8 as median
    from (select id, received_at from readmission_case where partner_id = p.id order by received_at desc, id desc limit 200) c
    left join answer a on a.case_id = c.id
  ) l
  cross join lateral (select count(*)::int as count, min(ready_at) as oldest from unacknowledged_answer where partner_id = p.id) u
  cross join lateral (
    select count(*)::int as failing from webhook_endpoint e
    where e.partner_id = p.id and e.removed_at is null and exists (
      select from webhook_delivery d where d.endpoint_id = e.id and d.due_at is not null and d.failures > 0)
  ) w
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('kid', y.kid, 'validUntil', y.valid_until, 'revokedAt', y.revoked_at,
      'daysLeft', floor(extract(epoch from y.valid_until - now()) / 86400)) order by y.valid_from desc), '[]') as keys
    from partner_key y where y.partner_id = p.id
  ) k
  order by p.id limit 200`;

/** Partners as officers see them. */
export class PartnerOverviews {
  constructor(private readonly lists: Database) {}

  list(): Promise<PartnerOverview[]> {
    return this.lists.run(overview);
  }
}
