import { type ErrorCode, ReadmissionError } from '#canonical-message';
import { newId } from '#service-runtime';
import { type Database, type Runner } from '../database.js';
import { performQuarantineAct, type QuarantineAct, QuarantineActs } from './quarantine-acts.js';

/** What is to be done to many things at once. */
export interface BulkDraft {
  readonly action: QuarantineAct;
  /** Ids of what it is about, each once; at most 500. */
  readonly ids: readonly string[];
  readonly reason: string;
}

/** One of the things, with what was foreseen and what became of it. */
export interface BulkItem {
  readonly id: string;
  /** Code for which it would be skipped, as it stood when the list was frozen. */
  readonly foreseen: ErrorCode | null;
  readonly outcome: 'done' | 'skipped' | null;
  readonly skippedFor: ErrorCode | null;
}

/** An act on many things: a frozen list, then one confirmation, then its result. */
export interface BulkOperation {
  readonly id: string;
  readonly action: QuarantineAct;
  readonly reason: string;
  readonly officer: string;
  readonly createdAt: string;
  readonly state: 'preview' | 'running' | 'done' | 'cancelled';
  readonly items: readonly BulkItem[];
}

const read = /* sql */ `
  select o.id, o.action, o.reason, o.officer_id as officer, to_json(o.created_at)#>>'{}' as "createdAt",
    case
      when o.cancelled_at is not null then 'cancelled'
      when o.confirmed_at is null then 'preview'
      when exists (select from bulk_item i where i.operation_id = o.id and i.outcome is null) then 'running'
      else 'done'
    end as state,
    (select jsonb_agg(jsonb_build_object('id', i.subject, 'foreseen', i.foreseen, 'outcome', i.outcome,
        'skippedFor', i.skipped_for) order by i.position)
      from bulk_item i where i.operation_id = o.id) as items
  from bulk_operation o where o.id = $1`;

const freeze = /* sql */ `
  with made as (
    insert into bulk_operation (id, action, reason, officer_id) values ($1, $2, $3, $4) returning id
  ),
  listed as (
    insert into bulk_item (operation_id, position, subject, foreseen)
    select $1, t.position, t.subject, t.foreseen
    from unnest($5::text[], $6::text[]) with ordinality as t(subject, foreseen, position)
  )
  insert into audit (actor, act, details)
  select 'officer:' || $4, 'bulk-operation-frozen', jsonb_build_object('operation', id, 'action', $2::text,
    'items', cardinality($5::text[])) from made`;

// The officer's word for it is asked for again with each item, so that a cancellation stops what is left.
const next = /* sql */ `
  select i.position, i.subject, o.action, o.reason, o.officer_id as officer
  from bulk_item i join bulk_operation o on o.id = i.operation_id
  where i.operation_id = $1 and i.outcome is null and o.confirmed_at is not null and o.cancelled_at is null
  order by i.position limit 1 for update of i skip locked`;

const settle = /* sql */ `
  update bulk_item set outcome = $3, skipped_for = $4, at = clock_timestamp() where operation_id = $1 and position = $2`;

interface NextItem {
  readonly position: number;
  readonly subject: string;
  readonly action: QuarantineAct;
  readonly reason: string;
  readonly officer: string;
}

/** Acts on many quarantined deliveries. What changed since the list was frozen is skipped, never forced. */
export class BulkOperations {
  private readonly acts: QuarantineActs;

  constructor(private readonly database: Database) {
    this.acts = new QuarantineActs(database);
  }

  /** Freezes the list and says of each item what would become of it now. Nothing is done yet. */
  async freeze(officer: string, { action, ids, reason }: BulkDraft): Promise<BulkOperation> {
    const foreseen: (ErrorCode | null)[] = [];
    for (const id of ids) foreseen.push((await this.acts.foresee(id, action)) ?? null);
    const operation = newId();
    await this.database.run(freeze, [operation, action, reason, officer, [...ids], foreseen]);
    return this.get(operation);
  }

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<BulkOperation> {
    const [operation] = await this.database.run<BulkOperation>(read, [id]);
    if (!operation) throw new ReadmissionError('NOT_FOUND');
    return operation;
  }

  /**
   * Does it, item by item, and returns what became of each. Confirming again goes on with what a program that died
   * left undone. Throws NOT_FOUND, ALREADY_SETTLED, or ROLE_NOT_ALLOWED to anybody but who froze the list.
   */
  async confirm(id: string, officer: string): Promise<BulkOperation> {
    await this.mark(id, officer, {
      act: 'bulk-operation-confirmed',
      text: /* sql */ `update bulk_operation set confirmed_at = now() where id = $1 and confirmed_at is null returning id`,
    });
    while (await this.database.inTransaction((runner) => doNext(runner, id)));
    return this.get(id);
  }

  /** Stops what is not done yet. Throws NOT_FOUND, ALREADY_SETTLED or ROLE_NOT_ALLOWED. */
  async cancel(id: string, officer: string): Promise<BulkOperation> {
    await this.mark(id, officer, {
      act: 'bulk-operation-cancelled',
      text: /* sql */ `update bulk_operation set cancelled_at = now() where id = $1 returning id`,
    });
    return this.get(id);
  }

  private async mark(id: string, officer: string, { act, text }: { act: string; text: string }): Promise<void> {
    await this.database.inTransaction(async (runner) => {
      const found = /* sql */ `select officer_id as owner, cancelled_at is not null as "isCancelled" from bulk_operation where id = $1 for update`;
      const [operation] = await runner.run<{ owner: string; isCancelled: boolean }>(found, [id]);
      if (!operation) throw new ReadmissionError('NOT_FOUND');
      if (operation.owner !== officer) throw new ReadmissionError('ROLE_NOT_ALLOWED', { detail: 'Who froze the list confirms or cancels it.' }); // prettier-ignore
      if (operation.isCancelled) throw new ReadmissionError('ALREADY_SETTLED');
      const changed = await runner.run(text, [id]);
      if (changed.length === 0) return;
      const note = /* sql */ `
        insert into audit (actor, act, details) values ('officer:' || $1, $2, jsonb_build_object('operation', $3::uuid))`;
      await runner.run(note, [officer, act, id]);
    });
  }
}

/** False when nothing is left, or somebody else is at the last of it. */
async function doNext(runner: Runner, operation: string): Promise<boolean> {
  const [item] = await runner.run<NextItem>(next, [operation]);
  if (!item) return false;
  const { position, subject, action, officer, reason } = item;
  try {
    await performQuarantineAct(runner, subject, { act: action, by: { officer, reason } });
    await runner.run(settle, [operation, position, 'done', null]);
  } catch (error) {
    if (!(error instanceof ReadmissionError) || error.code === 'DATABASE_UNAVAILABLE') throw error;
    await runner.run(settle, [operation, position, 'skipped', error.code]);
  }
  return true;
}
