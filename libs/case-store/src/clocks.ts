import { type AlarmStep, type Clock } from '#agreements';
import { type AgreementReference, type PersonClass } from '#canonical-message';
import { type CaseState } from '#case-lifecycle';
import { newId } from '#service-runtime';
import { type BodySeal } from './body-seal.js';
import { alarmAfter } from './clock-rows.js';
import { type Database, type Runner } from './database.js';
import { type BodyDraft, toBodyRow } from './record-intake.js';
import { recordSteps, type StatementDraft } from './record-step.js';

/** A clock at which something is due, and the case it belongs to. */
export interface DueClock {
  readonly row: string;
  readonly step: AlarmStep;
  readonly dueAt: Date;
  readonly clock: Clock;
  readonly case: {
    readonly id: string;
    readonly caseNumber: string;
    readonly partner: string;
    readonly state: CaseState;
    readonly version: number;
    readonly personClass: PersonClass;
    readonly receivedAt: Date;
    readonly agreement: AgreementReference;
  };
}

/** What the end of a clock leaves behind: the signed statement, and where the case goes if it goes anywhere. */
export interface Expiry {
  readonly statement: StatementDraft;
  readonly body: BodyDraft;
  readonly to?: Extract<CaseState, 'deemed-accepted' | 'lapsed'>;
  /** Clocks that begin with that. */
  readonly clocks: readonly Clock[];
}

interface Row {
  row_id: string;
  next_step: AlarmStep;
  next_at: Date;
  computed: Clock;
  id: string;
  case_number: string;
  partner_id: string;
  state: CaseState;
  version: number;
  person_class: PersonClass;
  received_at: Date;
  agreement_id: string;
  agreement_version: number;
  agreement_digest: string;
}

const columns = /* sql */ `
  k.id as row_id, k.next_step, k.next_at, k.computed, c.id, c.case_number, c.partner_id, c.state, c.version,
  c.person_class, c.received_at, c.agreement_id, c.agreement_version, c.agreement_digest`;

// By the database's clock, and the one that has been due for longest first: after a stop of days all come in their order.
const due = /* sql */ `
  select ${columns} from clock k join readmission_case c on c.id = k.case_id
  where k.next_at <= now() and not (k.id = any($1::bigint[])) order by k.next_at, k.id limit 1`;

const raise = /* sql */ `
  with moved as (
    update clock set next_step = $3, next_at = $4 where id = $1 and next_step = $2 and state = 'running'
    returning id, case_id
  )
  insert into alert (case_id, clock, kind, due_on) select case_id, id, $5, $6 from moved on conflict do nothing`;

/** Legal clocks that run. Each alarm and each end is handled once, whoever finds it. */
export class Clocks {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /** The clock whose next alarm has been due for longest, but for some that could not be handled just now. */
  async findDue(except: readonly string[] = []): Promise<DueClock | undefined> {
    return (await this.database.run<Row>(due, [[...except]])).map(toDue)[0];
  }

  /** Raises the alert of an alarm and sets the next one. */
  async raiseAlert({ row, step, clock }: DueClock): Promise<void> {
    const next = alarmAfter(clock, step);
    const target = clock.targets.find(({ kind }) => kind === (step === 'usual' ? 'usual' : 'latest'));
    await this.database.run(raise, [row, step, next?.step, next?.at, `${clock.purpose}-${step}`, target?.due]);
  }

  /**
   * Ends a clock whose latest reading has passed. `compose` writes the signed statement from where the case stands at
   * that moment; what it returns is committed together with the end. False if somebody else has handled it meanwhile.
   */
  async expire(found: DueClock, compose: (now: DueClock) => Promise<Expiry>): Promise<boolean> {
    return this.database.inTransaction(async (runner) => {
      // The case first and the clock second, as every step does, so that the two never wait for each other.
      await runner.run(/* sql */ `select from readmission_case where id = $1 for update`, [found.case.id]);
      const text = /* sql */ `
        select ${columns} from clock k join readmission_case c on c.id = k.case_id
        where k.id = $1 and k.state = 'running' and k.next_step = 'expiry' and k.next_at <= now() for update of k`;
      const [now] = (await runner.run<Row>(text, [found.row])).map(toDue);
      if (!now) return false;
      const expiry = await compose(now);
      await this.end(runner, now, expiry);
      await this.record(runner, now, expiry);
      return true;
    });
  }

  private async end(runner: Runner, { row, clock, case: its }: DueClock, { statement }: Expiry): Promise<void> {
    const close = /* sql */ `
      update clock set state = 'expired', ended_at = $2, next_step = null, next_at = null where id = $1`;
    await runner.run(close, [row, statement.statedAt]);
    const alert = /* sql */ `insert into alert (case_id, clock, kind, due_on) values ($1, $2, $3, $4) on conflict do nothing`;
    const latest = clock.targets.find(({ kind }) => kind === 'latest');
    await runner.run(alert, [its.id, row, `${clock.purpose}-expired`, latest?.due]);
  }

  private async record(runner: Runner, { clock, case: its }: DueClock, expiry: Expiry): Promise<void> {
    const { statement, body, to, clocks } = expiry;
    const event = { id: newId(), type: 'clock.expired', sha256: statement.sha256 };
    const details = { clock: clock.id, effect: clock.onExpiry.effect, statement: statement.sha256 };
    const actor = 'program:response-service';
    if (to) {
      const step = { caseId: its.id, follows: its.version, act: 'expire' as const, to, actor, details, bodies: [body], statement, event, clocks }; // prettier-ignore
      await recordSteps(runner, this.seal, [step]);
      return;
    }
    await recordStatement(runner, this.seal, its.id, { statement, body, event, actor, act: 'clock-expired', details });
  }
}

/** Something stated about a case that stays where it is. */
interface Stated {
  readonly statement: StatementDraft;
  readonly body: BodyDraft;
  readonly event: { readonly id: string; readonly type: string; readonly sha256: string };
  readonly actor: string;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const state = /* sql */ `
  with kept as (
    insert into body (case_id, kind, sha256, media_type, is_sealed, content) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing
  ),
  stated as (
    insert into statement (case_id, sha256, kind, clock_id, kid, stated_at) values ($1, $3, $7, $8, $9, $10)
  ),
  told as (
    insert into event (id, partner_id, type, case_id, sha256)
    select $11, partner_id, $12, id, $13 from readmission_case where id = $1
  )
  insert into audit (actor, act, case_id, details) values ($14, $15, $1, $16)`;

async function recordStatement(runner: Runner, seal: BodySeal, caseId: string, stated: Stated): Promise<void> {
  const { statement, body, event, actor, act, details } = stated;
  const row = toBodyRow(caseId, body, seal);
  await runner.run(state, [
    caseId, row['kind'], row['sha256'], row['media_type'], row['is_sealed'], row['content'],
    statement.kind, statement.clockId, statement.kid, statement.statedAt,
    event.id, event.type, event.sha256, actor, act, JSON.stringify(details),
  ]); // prettier-ignore
}

const toDue = (row: Row): DueClock => ({
  row: row.row_id,
  step: row.next_step,
  dueAt: row.next_at,
  clock: row.computed,
  case: {
    id: row.id,
    caseNumber: row.case_number,
    partner: row.partner_id,
    state: row.state,
    version: row.version,
    personClass: row.person_class,
    receivedAt: row.received_at,
    agreement: { id: row.agreement_id, version: row.agreement_version, digest: row.agreement_digest },
  },
});
