import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ErrorCode } from '#canonical-message';
import { type ProgramKey } from '#message-signing';
import { DeliveryLedger, type ParkedDelivery } from '#messaging';
import { newId } from '#service-runtime';
import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { isOpenInQuarantine } from './desk/quarantine-acts.js';
import { type ProgramKeys } from './program-keys.js';

/** How often a message is tried before an operator has to look; with the delays below, about three hours. */
const attemptLimit = 30;

// 1 s, 2 s, 4 s … at most ten minutes.
const postpone = /* sql */ `
  update outbox
  set published_at = null, attempts = attempts + 1, last_error = $2,
      due_at = now() + least(interval '10 minutes', interval '1 second' * power(2, least(attempts, 10)))
  where message_id = $1 and attempts < $3
  returning message_id`;

// One that comes again before anybody acted on it was handed out again by the broker, and says nothing new.
const keep = /* sql */ `
  insert into quarantine as q (id, queue, message_id, reason, headers, content, content_sha256)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (queue, message_id, content_sha256) do update
  set last_at = clock_timestamp(), times = q.times + 1, reason = excluded.reason, headers = excluded.headers
  where not (${isOpenInQuarantine})`;

/** What consumers record, in PostgreSQL. */
export class PostgresDeliveryLedger extends DeliveryLedger {
  constructor(
    private readonly database: Database,
    private readonly keys: ProgramKeys,
    private readonly seal: BodySeal,
  ) {
    super();
  }

  findProgramKey(kid: string): Promise<ProgramKey | undefined> {
    return this.keys.find(kid);
  }

  async postpone(messageId: string, reason: ErrorCode): Promise<'postponed' | 'exhausted'> {
    if (!/^[0-9a-f-]{36}$/.test(messageId)) return 'exhausted';
    const rows = await this.database.run(postpone, [messageId, reason, attemptLimit]);
    return rows.length > 0 ? 'postponed' : 'exhausted';
  }

  async quarantine({ queue, messageId, reason, headers, content }: ParkedDelivery): Promise<void> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const sealed = this.seal.seal(content, messageId);
    await this.database.run(keep, [newId(), queue, messageId, reason, JSON.stringify(headers), sealed, sha256]);
  }

  async untilReachable(): Promise<void> {
    for (;;) {
      try {
        await this.database.run('select 1');
        return;
      } catch {
        // Still away. Nothing is lost by waiting: the broker holds what was not acknowledged.
        await sleep(500);
      }
    }
  }
}
