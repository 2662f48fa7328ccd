import { stillOpen } from '../alerts.js';
import { type Database } from '../database.js';

/** A key of a partner that will not be good for much longer, or is not any more and has no successor. */
export interface ExpiringKey {
  readonly kid: string;
  readonly partner: string;
  readonly validUntil: string;
  readonly daysLeft: number;
}

/** A partner that has sent nothing for some time. */
export interface SilentPartner {
  readonly partner: string;
  readonly name: string;
  /** Null: it has never sent anything. */
  readonly lastReceivedAt: string | null;
}

const expiring = /* sql */ `
  select kid, partner_id as partner, to_json(valid_until)#>>'{}' as "validUntil",
    floor(extract(epoch from valid_until - now()) / 86400)::int as "daysLeft"
  from partner_key
  where revoked_at is null and valid_until <= now() + make_interval(days => $1) and valid_until > now() - interval '90 days'
  order by valid_until, kid limit 200`;

// Its last act is found along the index of what each partner has sent.
const silent = /* sql */ `
  select p.id as partner, p.name, to_json(l.received_at)#>>'{}' as "lastReceivedAt"
  from partner p left join lateral (
    select c.received_at from readmission_case c where c.partner_id = p.id order by c.received_at desc, c.id desc limit 1
  ) l on true
  where coalesce(l.received_at, p.registered_at) < now() - make_interval(days => $1)
  order by l.received_at nulls first, p.id limit 200`;

const alertKinds = /* sql */ `
  select a.kind, count(*)::int as count from (
    select a.kind from alert a left join clock k on k.id = a.clock
    where ${stillOpen}
    limit 5000
  ) a group by a.kind order by count desc, a.kind`;

/** What an officer should know at the beginning of a day, besides the cases themselves. */
export class Today {
  constructor(private readonly lists: Database) {}

  /** Keys of partners that end within some days. */
  expiringKeys(days: number): Promise<ExpiringKey[]> {
    return this.lists.run(expiring, [days]);
  }

  /** Partners that have sent no request for some days. */
  silentPartners(days: number): Promise<SilentPartner[]> {
    return this.lists.run(silent, [days]);
  }

  /** Open alerts by what they tell of. */
  alertKinds(): Promise<{ kind: string; count: number }[]> {
    return this.lists.run(alertKinds);
  }

  /** How many answers no partner has said that it has, and since when the oldest is ready. */
  async unacknowledged(): Promise<{ count: number; oldest: string | null }> {
    const text = /* sql */ `
      select (select count(*)::int from unacknowledged_answer) as count,
        (select to_json(min(ready_at))#>>'{}' from unacknowledged_answer) as oldest`;
    const [row] = await this.lists.run<{ count: number; oldest: string | null }>(text);
    return row ?? { count: 0, oldest: null };
  }
}
