import { type Database } from './database.js';
import { recordSignedAct, signedAct, type SignedActRecord } from './record-signed-act.js';

/** Where a partner wants to be told of its events. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  /** Null: events of every type. */
  readonly eventTypes: readonly string[] | null;
  readonly registeredAt: string;
}

const register = /* sql */ `${signedAct('webhook_act', 'webhook-registered', 'uuid')},
  endpoint as (
    insert into webhook_endpoint (id, partner_id, url, event_types, last_seq, registered_at, registration)
    select $12, f.partner_id, $13, $14::text[], coalesce((select max(seq) from event e where e.partner_id = f.partner_id), 0),
      f.received_at, f.id
    from fresh f
  )
  select id from fresh`;

// What waits for it waits no more, whoever is sending it just now.
const remove = /* sql */ `${signedAct('webhook_act', 'webhook-removed', 'uuid')},
  removed as (
    update webhook_endpoint e set removed_at = f.received_at, removal = f.id from fresh f
    where e.id = $12 and e.partner_id = f.partner_id and e.removed_at is null returning e.id
  ),
  stopped as (
    update webhook_delivery d set state = 'stopped', due_at = null, lease = null, leased_until = null
    from removed r where d.endpoint_id = r.id and d.due_at is not null
  )
  select id from fresh`;

const test = /* sql */ `${signedAct('webhook_act', 'webhook-tested', 'uuid')},
  made as (
    insert into webhook_delivery (id, endpoint_id) select $13, e.id from fresh f join webhook_endpoint e
      on e.id = $12 and e.partner_id = f.partner_id
  )
  select id from fresh`;

const redeliver = /* sql */ `${signedAct('webhook_act', 'webhook-redelivered', 'uuid')},
  again as (
    update webhook_delivery d set state = 'waiting', due_at = now(), failures = 0, lease = null, leased_until = null
    from fresh f, webhook_endpoint e
    where d.id = $12 and e.id = d.endpoint_id and e.partner_id = f.partner_id and e.removed_at is null
  )
  select id from fresh`;

const columns = `e.id, e.url, e.event_types as "eventTypes", to_json(e.registered_at)#>>'{}' as "registeredAt"`;

/** What partners say about where they want to be told. False from an act: this jti was used before, nothing was written. */
export class WebhookEndpoints {
  constructor(private readonly database: Database) {}

  /** Registers an endpoint; it gets the events after those that there are now. */
  register(endpoint: Pick<WebhookEndpoint, 'id' | 'url' | 'eventTypes'>, of: SignedActRecord): Promise<boolean> {
    return this.perform(register, of, [endpoint.id, endpoint.url, endpoint.eventTypes]);
  }

  remove(id: string, of: SignedActRecord): Promise<boolean> {
    return this.perform(remove, of, [id]);
  }

  /** Has one request without an event sent there. */
  test(id: string, delivery: string, of: SignedActRecord): Promise<boolean> {
    return this.perform(test, of, [id, delivery]);
  }

  /** Has a delivery sent once more, now, and as often as the schedule says if it fails. */
  redeliver(delivery: string, of: SignedActRecord): Promise<boolean> {
    return this.perform(redeliver, of, [delivery]);
  }

  /** A partner's endpoints that have not been removed. */
  async list(partner: string): Promise<WebhookEndpoint[]> {
    const text = /* sql */ `
      select ${columns} from webhook_endpoint e where e.partner_id = $1 and e.removed_at is null order by e.id`;
    return this.database.run<WebhookEndpoint>(text, [partner]);
  }

  /** Whether a delivery is to a live endpoint of this partner. */
  async mayRedeliver(partner: string, delivery: string): Promise<boolean> {
    const text = /* sql */ `
      select from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
      where d.id = $2 and e.partner_id = $1 and e.removed_at is null`;
    return (await this.database.run(text, [partner, delivery])).length > 0;
  }

  private perform(text: string, of: SignedActRecord, more: readonly unknown[]): Promise<boolean> {
    return recordSignedAct(this.database, text, of, more);
  }
}
