import { type Clock } from '#agreements';
import { ReadmissionError } from '#canonical-message';
import { type CaseAct, type CaseState, ruleOf, statesBefore } from '#case-lifecycle';
import { type BodySeal } from './body-seal.js';
import { clockColumns, toClockRow } from './clock-rows.js';
import { type Runner } from './database.js';
import { bodyColumns, type BodyDraft, type MessageDraft, toBodyRow } from './record-intake.js';
import { RowSet } from './rows.js';

/** One transition of one case, with everything that goes with it. */
export interface Step {
  readonly caseId: string;
  /** Version of the case that this step follows. */
  readonly follows: number;
  readonly act: CaseAct;
  readonly to: CaseState;
  /** Who does it: `program:response-service`, `officer:…`. */
  readonly actor: string;
  /** For the audit: codes, ids and digests. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The message that this step is the effect of, and who consumed it. */
  readonly handled?: { readonly consumer: string; readonly messageId: string };
  readonly bodies?: readonly BodyDraft[];
  readonly message?: MessageDraft;
  readonly verification?: { readonly messageId: string; readonly outcome: string; readonly sha256: string };
  readonly holds?: readonly { readonly code: string; readonly person?: string }[];
  readonly answer?: {
    readonly outcome: 'accepted' | 'partly-accepted' | 'refused';
    /** Given after the limit of the reply had expired. */
    readonly isLate: boolean;
    readonly decidedBy: 'officers' | 'automatic';
    readonly sha256: string;
    readonly kid: string;
    readonly answeredAt: Date;
  };
  readonly event?: { readonly id: string; readonly type: string; readonly sha256?: string };
  /** What is stated, signed; its text is the body of kind `statement` with this digest. */
  readonly statement?: StatementDraft;
  /** What somebody has to be told of it. */
  readonly alerts?: readonly { readonly kind: string }[];
  /** Clocks that begin with the step. Those that it meets are known from the lifecycle. */
  readonly clocks?: readonly Clock[];
}

/** Something stated about a case, signed by one of our programs. */
export interface StatementDraft {
  readonly kind: string;
  /** The clock that it is about, if it is about one. */
  readonly clockId?: string;
  readonly sha256: string;
  readonly kid: string;
  readonly statedAt: Date;
}

/**
 * What became of a step: `made`; `made-before` (the case is already further: the message came twice); `too-early` (the
 * case is not there yet, or the limit of the reply has passed and nobody has stated so yet); `not-open` (the case stands somewhere from where this act does not lead on).
 */
export type StepResult = 'made' | 'made-before' | 'too-early' | 'not-open';

/**
 * Whether this step was made just now. Throws MESSAGE_TOO_EARLY, so that the message is tried again, and
 * MESSAGE_INVALID where no later moment will let the step be made.
 */
export function wasMade(result: StepResult): boolean {
  if (result === 'too-early') throw new ReadmissionError('MESSAGE_TOO_EARLY');
  if (result === 'not-open') {
    throw new ReadmissionError('MESSAGE_INVALID', { detail: 'The case stands where this act does not lead on.' });
  }
  return result === 'made';
}

const stepRows = new RowSet<Record<string, unknown>>({
  case_id: 'uuid', follows: 'int', from_states: 'jsonb', to_state: 'text', actor: 'text', act: 'text', details: 'jsonb',
  consumer: 'text', handled_id: 'uuid', message_id: 'uuid', routing_key: 'text', message_sha256: 'text', headers: 'jsonb',
  verification_id: 'uuid', verification_outcome: 'text', verification_sha256: 'text', answer_outcome: 'text',
  is_late: 'bool', decided_by: 'text', answer_sha256: 'text', answer_kid: 'text', answered_at: 'timestamptz',
  event_id: 'uuid', event_type: 'text', event_sha256: 'text', statement_kind: 'text', statement_clock: 'text',
  statement_sha256: 'text', statement_kid: 'text', stated_at: 'timestamptz', meets: 'jsonb',
}); // prettier-ignore
const bodyRows = new RowSet<Record<string, unknown>>(bodyColumns, stepRows.next);
const holdRows = new RowSet<Record<string, unknown>>({ case_id: 'uuid', code: 'text', person: 'text' }, bodyRows.next);
const clockRows = new RowSet<Record<string, unknown>>(clockColumns, holdRows.next);
const alertRows = new RowSet<Record<string, unknown>>({ case_id: 'uuid', kind: 'text' }, clockRows.next);

// After the limit of the answer none is given as if it were in time: first the watch states that it has passed.
const isOverdue = (caseId: string): string => /* sql */ `exists (
    select from clock k
    where k.case_id = ${caseId} and k.purpose in ('reply', 'transit-reply') and k.state = 'running' and k.expires_at <= now()
  )`;

// The update decides: only the row that still has the version that is followed moves, and only what moved is written.
const statement = /* sql */ `
  with input as (select * from ${stepRows.as('r')}),
  moved as (
    update readmission_case c
    set state = i.to_state, version = c.version + 1,
        verification_outcome = coalesce(i.verification_outcome, c.verification_outcome)
    from input i
    where c.id = i.case_id and c.version = i.follows and i.from_states ? c.state
      and not (i.act = 'answer' and ${isOverdue('c.id')})
    returning c.id, c.partner_id
  ),
  made as (select i.*, m.partner_id from input i join moved m on m.id = i.case_id),
  handled as (
    insert into inbox (consumer, message_id)
    select consumer, handled_id from made where handled_id is not null
    on conflict do nothing
  ),
  kept as (
    insert into body (case_id, kind, sha256, media_type, is_sealed, content)
    select b.* from ${bodyRows.as('b')} join made on made.case_id = b.case_id
    on conflict do nothing
  ),
  queued as (
    insert into outbox (message_id, case_id, routing_key, sha256, headers)
    select message_id, case_id, routing_key, message_sha256, headers from made where message_id is not null
  ),
  verified as (
    insert into verification (case_id, message_id, outcome, sha256)
    select case_id, verification_id, verification_outcome, verification_sha256 from made where verification_id is not null
  ),
  holding as (
    insert into hold (case_id, code, person)
    select h.case_id, h.code, h.person from ${holdRows.as('h')} join made on made.case_id = h.case_id
  ),
  answered as (
    insert into answer (case_id, outcome, is_late, decided_by, sha256, kid, answered_at)
    select case_id, answer_outcome, is_late, decided_by, answer_sha256, answer_kid, answered_at from made
    where answer_outcome is not null
  ),
  stated as (
    insert into statement (case_id, sha256, kind, clock_id, kid, stated_at)
    select case_id, statement_sha256, statement_kind, statement_clock, statement_kid, stated_at from made
    where statement_sha256 is not null
  ),
  met as (
    update clock k set state = case when m.meets ? 'all' then 'ended' else 'met' end, ended_at = now(),
      next_step = null, next_at = null
    from made m where k.case_id = m.case_id and k.state = 'running' and (m.meets ? 'all' or m.meets ? k.purpose)
  ),
  started as (
    insert into clock (${Object.keys(clockColumns).join(', ')})
    select k.* from ${clockRows.as('k')} join made on made.case_id = k.case_id
    on conflict do nothing
  ),
  told as (
    insert into event (id, partner_id, type, case_id, sha256)
    select event_id, partner_id, event_type, case_id, event_sha256 from made where event_id is not null
  ),
  raised as (
    insert into alert (case_id, kind) select a.case_id, a.kind from ${alertRows.as('a')} join made on made.case_id = a.case_id
  ),
  noted as (
    insert into audit (actor, act, case_id, details) select actor, act, case_id, details from made
  )
  select id from moved`;

const whereNow = /* sql */ `
  select c.id, c.version, ${isOverdue('c.id')} as overdue from readmission_case c where c.id = any($1::uuid[])`;

/** Makes many steps, at most one of a case in a statement; each is made whole or not at all, and never twice. */
export async function recordSteps(runner: Runner, seal: BodySeal, steps: readonly Step[]): Promise<StepResult[]> {
  const results = new Map<Step, StepResult>();
  for (let left = steps; left.length > 0; left = left.filter((step) => !results.has(step))) {
    // One message delivered twice may come together with itself.
    const firsts = left.filter(({ caseId }, index) => left.findIndex((step) => step.caseId === caseId) === index);
    const made = await recordTogether(runner, seal, firsts);
    firsts.forEach((step, index) => results.set(step, made[index] ?? 'not-open'));
  }
  return steps.map((step) => results.get(step) ?? 'not-open');
}

interface Place {
  readonly id: string;
  readonly version: number;
  readonly overdue: boolean;
}

async function recordTogether(runner: Runner, seal: BodySeal, steps: readonly Step[]): Promise<StepResult[]> {
  const bodies = steps.flatMap(({ caseId, bodies = [] }) => bodies.map((body) => toBodyRow(caseId, body, seal)));
  const holds = steps.flatMap(({ caseId, holds = [] }) => holds.map((hold) => ({ case_id: caseId, ...hold })));
  const clocks = steps.flatMap(({ caseId, clocks = [] }) => clocks.map((clock) => toClockRow(caseId, clock)));
  const alerts = steps.flatMap(({ caseId, alerts = [] }) => alerts.map(({ kind }) => ({ case_id: caseId, kind })));
  const values = [
    ...stepRows.values(steps.map(toRow)),
    ...bodyRows.values(bodies),
    ...holdRows.values(holds),
    ...clockRows.values(clocks),
    ...alertRows.values(alerts),
  ];
  const moved = new Set((await runner.run<{ id: string }>(statement, values)).map(({ id }) => id));
  if (moved.size === steps.length) return steps.map(() => 'made');

  const now = await runner.run<Place>(whereNow, [steps.map(({ caseId }) => caseId)]);
  const places = new Map(now.map((place) => [place.id, place]));
  return steps.map(({ caseId, follows, act }) => {
    if (moved.has(caseId)) return 'made';
    const { version, overdue } = places.get(caseId) ?? { version: 0, overdue: false };
    if (version > follows) return 'made-before';
    if (version < follows || (act === 'answer' && overdue)) return 'too-early';
    return 'not-open';
  });
}

function toRow(step: Step): Record<string, unknown> {
  const { handled, message, verification, answer, event, statement } = step;
  const { meets = [] } = ruleOf(step.act);
  return {
    case_id: step.caseId,
    follows: step.follows,
    from_states: statesBefore(step.act, step.to),
    to_state: step.to,
    actor: step.actor,
    act: step.act,
    details: step.details ?? {},
    meets: meets === 'all' ? ['all'] : meets,
    ...(handled && { consumer: handled.consumer, handled_id: handled.messageId }),
    ...(message && {
      message_id: message.messageId,
      routing_key: message.routingKey,
      message_sha256: message.sha256,
      headers: message.headers,
    }),
    ...(verification && {
      verification_id: verification.messageId,
      verification_outcome: verification.outcome,
      verification_sha256: verification.sha256,
    }),
    ...(answer && {
      answer_outcome: answer.outcome,
      is_late: answer.isLate,
      decided_by: answer.decidedBy,
      answer_sha256: answer.sha256,
      answer_kid: answer.kid,
      answered_at: answer.answeredAt,
    }),
    ...(event && { event_id: event.id, event_type: event.type, event_sha256: event.sha256 }),
    ...(statement && {
      statement_kind: statement.kind,
      statement_clock: statement.clockId,
      statement_sha256: statement.sha256,
      statement_kid: statement.kid,
      stated_at: statement.statedAt,
    }),
  };
}
