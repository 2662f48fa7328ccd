import { type ErrorCode, ReadmissionError } from '#canonical-message';
import { type Database, type Runner } from '../database.js';

/** What an officer can do with a quarantined delivery: hand the message out again, or set the delivery aside. */
export type QuarantineAct = 'retry' | 'set-aside';

/** Who acts, and in words why. */
export interface ActingOfficer {
  readonly officer: string;
  readonly reason: string;
}

interface Held {
  readonly isOpen: boolean;
  /** The outbox row of the message; null of what none of our programs wrote. */
  readonly messageId: string | null;
  readonly caseId: string | null;
}

// Message ids come from the broker: what is no UUID is of no outbox row, and must not fail the comparison.
const asMessage = /* sql */ `
  case when q.message_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then q.message_id::uuid end`;

export const isOpenInQuarantine = /* sql */ `
  not exists (select from quarantine_act x where x.quarantine_id = q.id and x.at >= q.last_at)`;

const hold = /* sql */ `
  select ${isOpenInQuarantine} as "isOpen", o.message_id as "messageId", o.case_id as "caseId"
  from quarantine q left join outbox o on o.message_id = ${asMessage}
  where q.id = $1 for update of q`;

const rearm = /* sql */ `
  update outbox set published_at = null, due_at = now(), attempts = 0, last_error = null where message_id = $1`;

const record = /* sql */ `
  with acted as (
    insert into quarantine_act (quarantine_id, act, officer_id, reason) values ($1, $2, $3, $4)
  )
  insert into audit (actor, act, case_id, details)
  values ('officer:' || $3, 'quarantine-' || $2, $5, jsonb_build_object('delivery', $1::uuid, 'reason', $4::text))`;

/** What people do with deliveries that nobody could handle. Nothing is ever removed, and no content is ever edited. */
export class QuarantineActs {
  constructor(private readonly database: Database) {}

  /**
   * `retry` hands out the message as it was signed, from the body that the outbox names, so that a copy which was
   * damaged on its way does no harm. Throws NOT_FOUND, ALREADY_SETTLED or RETRY_CANNOT_HELP.
   */
  async perform(id: string, act: QuarantineAct, by: ActingOfficer): Promise<void> {
    await this.database.inTransaction((runner) => performQuarantineAct(runner, id, { act, by }));
  }

  /** For which code the act could not be done now; undefined if it could. */
  async foresee(id: string, act: QuarantineAct): Promise<ErrorCode | undefined> {
    return this.database.inTransaction(async (runner) => obstacleTo(act, await find(runner, id)), 'rollback');
  }
}

/** The same inside somebody else's transaction. Throws before it has written anything. */
export async function performQuarantineAct(
  runner: Runner,
  id: string,
  { act, by }: { readonly act: QuarantineAct; readonly by: ActingOfficer },
): Promise<void> {
  const held = await find(runner, id);
  const obstacle = obstacleTo(act, held);
  if (obstacle) throw new ReadmissionError(obstacle);
  if (act === 'retry') await runner.run(rearm, [held?.messageId]);
  await runner.run(record, [id, act, by.officer, by.reason, held?.caseId]);
}

const find = async (runner: Runner, id: string): Promise<Held | undefined> => (await runner.run<Held>(hold, [id]))[0];

function obstacleTo(act: QuarantineAct, held: Held | undefined): ErrorCode | undefined {
  if (!held) return 'NOT_FOUND';
  if (!held.isOpen) return 'ALREADY_SETTLED';
  return act === 'retry' && held.messageId === null ? 'RETRY_CANNOT_HELP' : undefined;
}
