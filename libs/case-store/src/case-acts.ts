import { type Agreement, type Clock, endOfDay, extendClock, latestTarget } from '#agreements';
import { type AgreementReference, type PersonClass, ReadmissionError } from '#canonical-message';
import { type CaseAct, type CaseState, openActs, statesAfter } from '#case-lifecycle';
import { type BodySeal } from './body-seal.js';
import { alarmLaterThan, clocksStartedBy, expiryOf } from './clock-rows.js';
import { type Database, type Runner } from './database.js';
import { recordSteps, type Step } from './record-step.js';

/** A case that something is about to be done to, held so that nothing else can be done meanwhile. */
export interface HeldCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly partner: string;
  readonly state: CaseState;
  readonly version: number;
  readonly personClass: PersonClass;
  readonly receivedAt: Date;
  readonly agreement: AgreementReference;
  readonly clocks: readonly RunningClock[];
}

/** A clock of a case that runs. */
export interface RunningClock {
  readonly row: string;
  readonly clock: Clock;
}

/** What is done, by whom and when; a statement goes out to the partner with it where the lifecycle says so. */
export interface ActDraft {
  readonly act: CaseAct;
  readonly actor: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
  /** Of an extension that was asked for: whether the other side consents. */
  readonly consents?: boolean;
  readonly compose?: (now: HeldCase) => Promise<Pick<Step, 'bodies' | 'statement' | 'event'>>;
}

/** Acts on a case that are neither a program's step nor a decision: each is one transaction and follows the lifecycle. */
export class CaseActs {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /**
   * Performs an act. Throws NOT_FOUND, CASE_STATE_CONFLICT (with the acts that are open), EXTENSION_NOT_OFFERED,
   * LIMIT_EXPIRED or CLAIM_BARRED. Returns the state that the case is in then.
   */
  async perform(caseId: string, draft: ActDraft, agreement: Agreement): Promise<CaseState> {
    return this.database.inTransaction(async (runner) => {
      const now = await this.hold(runner, caseId);
      const [to] = statesAfter(draft.act, now.state);
      if (to === undefined) throw conflict(now.state);
      await this.assertInTime(runner, now, draft);
      const clocks = to === now.state ? [] : clocksStartedBy(agreement, now.personClass, to, draft.at);
      const composed = draft.compose ? await draft.compose(now) : {};
      const { act, actor, details } = draft;
      const holds = act === 'hold' ? [{ code: 'OFFICER' }] : [];
      const step: Step = { caseId, follows: now.version, act, to, actor, details, clocks, holds, ...composed };
      await recordSteps(runner, this.seal, [step]);
      if (act === 'request-extension' || act === 'answer-extension') await this.changeReplyClock(runner, now, draft);
      return to;
    });
  }

  private async hold(runner: Runner, caseId: string): Promise<HeldCase> {
    const text = /* sql */ `
      select id, case_number as "caseNumber", partner_id as partner, state, version, person_class as "personClass",
        received_at as "receivedAt",
        jsonb_build_object('id', agreement_id, 'version', agreement_version, 'digest', agreement_digest) as agreement
      from readmission_case where id = $1 for update`;
    const [row] = await runner.run<Omit<HeldCase, 'clocks'>>(text, [caseId]);
    if (!row) throw new ReadmissionError('NOT_FOUND');
    const clocks = /* sql */ `select id as row, computed as clock from clock where case_id = $1 and state = 'running' order by id`;
    return { ...row, clocks: await runner.run<RunningClock>(clocks, [caseId]) };
  }

  /** What the text lets be done only before a limit has passed. */
  private async assertInTime(runner: Runner, now: HeldCase, { act, at }: ActDraft): Promise<void> {
    if (act === 'request-extension') {
      const reply = now.clocks.find(({ clock }) => clock.purpose === 'reply')?.clock;
      if (!reply?.extension?.due) throw new ReadmissionError('EXTENSION_NOT_OFFERED');
      const latest = latestTarget(reply);
      if (latest && endOfDay(reply.zone, latest.latestReading) <= at) throw new ReadmissionError('LIMIT_EXPIRED');
    }
    if (act !== 'claim-error') return;
    const text = /* sql */ `
      select from clock where case_id = $1 and purpose = 'error-claim' and state = 'expired'
        and computed->'onExpiry'->>'effect' = 'claim-barred'`;
    if ((await runner.run(text, [now.id])).length > 0) throw new ReadmissionError('CLAIM_BARRED');
  }

  /** Moves the end of the reply clock as far as the step towards its extension carries, and the case's due date with it. */
  private async changeReplyClock(runner: Runner, now: HeldCase, { act, at, consents }: ActDraft): Promise<void> {
    const running = now.clocks.find(({ clock }) => clock.purpose === 'reply');
    if (!running) throw new ReadmissionError('LIMIT_EXPIRED');
    const clock =
      act === 'request-extension'
        ? extendClock(running.clock, 'requested')
        : consents
          ? extendClock(running.clock, 'consented')
          : await this.withoutExtension(runner, now, running.clock);
    const next = alarmLaterThan(clock, at);
    await runner.run(
      /* sql */ `update clock set computed = $2, next_step = $3, next_at = $4, expires_at = $5 where id = $1`,
      [running.row, JSON.stringify(clock), next?.step ?? null, next?.at ?? null, expiryOf(clock)],
    );
    await runner.run(/* sql */ `update readmission_case set due_on = $2 where id = $1`, [
      now.id,
      latestTarget(clock)?.due,
    ]);
  }

  /** The clock as the receipt started it, and the refusal in its arithmetic. */
  private async withoutExtension(
    runner: Runner,
    { id }: HeldCase,
    { id: clockId, explanation }: Clock,
  ): Promise<Clock> {
    const text = /* sql */ `
      select started as clock from readmission_case c, jsonb_array_elements(c.clocks) started
      where c.id = $1 and started->>'id' = $2`;
    const [row] = await runner.run<{ clock: Clock }>(text, [id, clockId]);
    if (!row) throw new ReadmissionError('INTERNAL', { detail: 'A clock of the receipt cannot be found.' });
    return { ...row.clock, explanation: [...explanation, 'The extension was not consented to: the limit stands.'] };
  }
}

const conflict = (state: CaseState): ReadmissionError =>
  new ReadmissionError('CASE_STATE_CONFLICT', {
    detail: `The case is ${state}.`,
    show: { state, openActs: openActs(state) },
  });
