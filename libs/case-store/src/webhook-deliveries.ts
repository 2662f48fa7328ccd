import { newId } from '#service-runtime';
import { type Database, type Runner } from './database.js';
import { type PartnerEvent } from './events.js';
import { RowSet } from './rows.js';

/** A delivery that is due, taken by one sender. */
export interface DueDelivery {
  readonly id: string;
  /** Names this taking: what is recorded under a lease that somebody else has meanwhile changes nothing. */
  readonly lease: string;
  readonly url: string;
  readonly partner: string;
  readonly hostCountry: string;
  /** Failed attempts of this round. */
  readonly failures: number;
  /** Undefined for a test. */
  readonly event: PartnerEvent | undefined;
}

/** What came of an attempt at a delivery. */
export interface Attempt {
  readonly at: Date;
  readonly statusCode: number | undefined;
  readonly failure: string | undefined;
  readonly milliseconds: number;
  readonly isDelivered: boolean;
  /** When to try again; undefined for a delivery that has arrived or is given up. */
  readonly nextAt: Date | undefined;
}

interface DueRow {
  id: string;
  url: string;
  partner_id: string;
  host_country: string;
  failures: number;
  event_id: string | null;
  seq: string;
  type: string;
  case_id: string;
  case_number: string;
  sha256: string | null;
  occurred_at: Date;
}

const eventsAtOnce = 200;
/** So many requests are under way to one endpoint at most, by all senders together: a slow one keeps no other waiting. */
const atOnceToOne = 4;
/** Seconds; longer than an attempt can take. Who is killed meanwhile has held the delivery no longer than this. */
const leaseSeconds = 30;

const behind = /* sql */ `
  select e.id, e.partner_id, e.event_types, e.last_seq from webhook_endpoint e
  where e.removed_at is null and exists (select from event v where v.partner_id = e.partner_id and v.seq > e.last_seq)
  order by e.id limit 1 for no key update skip locked`;
const following = /* sql */ `
  select id, type, seq from event where partner_id = $1 and seq > $2 order by seq limit ${eventsAtOnce}`;
const rows = new RowSet<{ id: string; endpoint_id: string; event_id: string }>({ id: 'uuid', endpoint_id: 'uuid', event_id: 'uuid' }); // prettier-ignore
const make = /* sql */ `
  insert into webhook_delivery (id, endpoint_id, event_id) select id, endpoint_id, event_id from ${rows.as('r')}
  on conflict do nothing`;

const take = /* sql */ `
  with due as (
    select d.id from webhook_endpoint e cross join lateral (
      select w.id, w.due_at from webhook_delivery w
      where w.endpoint_id = e.id and w.due_at <= now() and (w.leased_until is null or w.leased_until <= now())
      order by w.due_at, w.id
      limit greatest(0, ${atOnceToOne} - (
        select count(*) from webhook_delivery l where l.endpoint_id = e.id and l.lease is not null and l.leased_until > now()
      ))
      for update skip locked
    ) d
    where e.removed_at is null order by d.due_at, d.id limit $1
  ),
  taken as (
    update webhook_delivery d set lease = $2, leased_until = now() + interval '${leaseSeconds} seconds'
    from due where d.id = due.id returning d.id, d.endpoint_id, d.event_id, d.failures
  )
  select t.id, e.url, e.partner_id, p.host_country, t.failures, t.event_id, v.seq, v.type, v.case_id, c.case_number,
    v.sha256, v.occurred_at
  from taken t join webhook_endpoint e on e.id = t.endpoint_id join partner p on p.id = e.partner_id
  left join event v on v.id = t.event_id left join readmission_case c on c.id = v.case_id
  order by v.seq`;

// An endpoint that nothing reaches is told of once, however many events are given up; it is never switched off for it.
const record = /* sql */ `
  with noted as (
    insert into webhook_attempt (delivery_id, at, status_code, failure, milliseconds, next_at)
    values ($1, $3, $4, $5, $6, $7)
  ),
  settled as (
    update webhook_delivery set state = $8, due_at = $7, failures = $9, lease = null, leased_until = null
    where id = $1 and lease = $2 returning endpoint_id, event_id, state
  )
  insert into alert (case_id, kind, event_id, endpoint_id)
  select v.case_id, 'webhook-undelivered', v.id, s.endpoint_id from settled s join event v on v.id = s.event_id
  where s.state = 'given-up' on conflict do nothing`;

/** Events on their way to the endpoints of partners. Any number of senders may work on them. */
export class WebhookDeliveries {
  constructor(private readonly database: Database) {}

  /**
   * Reads the log further for one endpoint that is behind and makes a delivery of each event that it wants. False when
   * no endpoint is behind.
   */
  async readOn(): Promise<boolean> {
    return this.database.inTransaction(async (runner) => {
      const [endpoint] = await runner.run<EndpointRow>(behind);
      if (endpoint) await makeDeliveries(runner, endpoint);
      return endpoint !== undefined;
    });
  }

  /** Takes deliveries that are due and that nobody else is sending. */
  async take(limit: number): Promise<DueDelivery[]> {
    const lease = newId();
    return (await this.database.run<DueRow>(take, [limit, lease])).map((row) => toDue(row, lease));
  }

  /** Records an attempt and what follows from it. A delivery that is given up raises an alert. */
  async record({ id, lease, failures }: DueDelivery, attempt: Attempt): Promise<void> {
    const { at, statusCode, failure, milliseconds, isDelivered, nextAt } = attempt;
    const state = isDelivered ? 'delivered' : nextAt ? 'waiting' : 'given-up';
    const values = [id, lease, at, statusCode ?? null, failure ?? null, milliseconds, nextAt ?? null, state];
    await this.database.run(record, [...values, isDelivered ? failures : failures + 1]);
  }
}

interface EndpointRow {
  readonly id: string;
  readonly partner_id: string;
  readonly event_types: readonly string[] | null;
  readonly last_seq: string;
}

async function makeDeliveries(runner: Runner, { id, partner_id, event_types, last_seq }: EndpointRow): Promise<void> {
  const events = await runner.run<{ id: string; type: string; seq: string }>(following, [partner_id, last_seq]);
  const wanted = events.filter(({ type }) => event_types === null || event_types.includes(type));
  const made = wanted.map((event) => ({ id: newId(), endpoint_id: id, event_id: event.id }));
  if (made.length > 0) await runner.run(make, rows.values(made));
  await runner.run(/* sql */ `update webhook_endpoint set last_seq = $2 where id = $1`, [id, events.at(-1)?.seq]);
}

const toDue = (row: DueRow, lease: string): DueDelivery => ({
  id: row.id,
  lease,
  url: row.url,
  partner: row.partner_id,
  hostCountry: row.host_country,
  failures: row.failures,
  event:
    row.event_id === null
      ? undefined
      : {
          seq: Number(row.seq),
          id: row.event_id,
          type: row.type,
          caseId: row.case_id,
          caseNumber: row.case_number,
          sha256: row.sha256,
          occurredAt: row.occurred_at.toISOString(),
        },
});
