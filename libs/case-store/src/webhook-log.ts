import { type Database } from './database.js';

/** An attempt at a delivery, as its partner sees it. */
export interface AttemptLine {
  readonly number: number;
  readonly at: string;
  /** Null: there was no answer. */
  readonly statusCode: number | null;
  /** Why there was no answer, or none that counts. */
  readonly failure: string | null;
  readonly milliseconds: number;
  readonly nextAttemptAt: string | null;
}

/** One event for one endpoint and what came of it; a test has no event. */
export interface DeliveryLine {
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  readonly seq: number | null;
  readonly state: 'waiting' | 'delivered' | 'given-up' | 'stopped';
  readonly madeAt: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly AttemptLine[];
}

const page = /* sql */ `
  select d.id, coalesce(d.event_id, d.id) as "webhookId", coalesce(v.type, 'webhook.test') as type, v.seq::float8 as seq,
    d.state, to_json(d.made_at)#>>'{}' as "madeAt", to_json(d.due_at)#>>'{}' as "nextAttemptAt",
    coalesce((
      select json_agg(json_build_object('number', a.number, 'at', a.at, 'statusCode', a.status_code, 'failure', a.failure,
        'milliseconds', a.milliseconds, 'nextAttemptAt', a.next_at) order by a.number)
      from (
        select row_number() over (order by id) as number, at, status_code, failure, milliseconds, next_at
        from webhook_attempt where delivery_id = d.id
      ) a), '[]') as attempts
  from webhook_delivery d left join event v on v.id = d.event_id
  where d.endpoint_id = $1 and d.id < coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
  order by d.id desc limit $3`;

/** The log of deliveries that a partner can read for itself. */
export class WebhookLog {
  constructor(private readonly database: Database) {}

  /**
   * Deliveries to an endpoint of this partner, the newest first, from before a delivery on; also of one that was removed.
   * Undefined when the partner has no such endpoint.
   */
  async list(
    partner: string,
    endpoint: string,
    { before, limit }: { readonly before: string | undefined; readonly limit: number },
  ): Promise<DeliveryLine[] | undefined> {
    const own = /* sql */ `select from webhook_endpoint where id = $1 and partner_id = $2`;
    if ((await this.database.run(own, [endpoint, partner])).length === 0) return undefined;
    return this.database.run<DeliveryLine>(page, [endpoint, before ?? null, limit]);
  }
}
