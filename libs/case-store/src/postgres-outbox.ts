import { Outbox, type OutboxMessage, type PublishOutcome } from '#messaging';
import { type Database } from './database.js';
import { isPaused } from './desk/pauses.js';

interface Row {
  message_id: string;
  routing_key: string;
  headers: Record<string, string | number>;
  content: Buffer;
}

// Rows that another relay holds are skipped; what officers paused waits; rows whose body was erased have nothing left to say and never go out. The
// body is looked up for each row by its whole key: a plan made while the tables were empty would read all messages.
const take = /* sql */ `
  select o.message_id, o.routing_key, o.headers, b.content
  from outbox o cross join lateral (
    select content from body where case_id = o.case_id and kind = 'message' and sha256 = o.sha256 limit 1
  ) b
  where b.content is not null and o.published_at is null and o.due_at <= now() and not ${isPaused}
  order by o.due_at limit $1
  for update of o skip locked`;

const markSent = /* sql */ `update outbox set published_at = now(), last_error = null where message_id = any($1::uuid[])`;

// What the broker did not take stays unsent and is tried again soon; operators see its reason.
const markUnsent = /* sql */ `
  update outbox set due_at = now() + interval '2 seconds', last_error = $2 where message_id = any($1::uuid[])`;

/** The outbox in PostgreSQL. */
export class PostgresOutbox extends Outbox {
  constructor(private readonly database: Database) {
    super();
  }

  async relay(
    limit: number,
    publish: (messages: readonly OutboxMessage[]) => Promise<ReadonlyMap<string, PublishOutcome>>,
  ): Promise<number> {
    return this.database.inTransaction(async (runner) => {
      const rows = await runner.run<Row>(take, [limit]);
      if (rows.length === 0) return 0;
      const outcomes = await publish(rows.map(toMessage));
      const having = (wanted: PublishOutcome): string[] =>
        [...outcomes].filter(([, outcome]) => outcome === wanted).map(([messageId]) => messageId);
      const [sent, returned, failed] = [having('confirmed'), having('returned'), having('failed')];
      if (sent.length > 0) await runner.run(markSent, [sent]);
      if (returned.length > 0) await runner.run(markUnsent, [returned, 'returned']);
      if (failed.length > 0) await runner.run(markUnsent, [failed, 'failed']);
      return rows.length;
    });
  }
}

const toMessage = (row: Row): OutboxMessage => ({
  messageId: row.message_id,
  routingKey: row.routing_key,
  jws: row.content.toString(),
  headers: row.headers,
});
