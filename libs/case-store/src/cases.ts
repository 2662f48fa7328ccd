import { type Clock } from '#agreements';
import { ReadmissionError } from '#canonical-message';
import { type CaseState, statesAfter } from '#case-lifecycle';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';
import { holdCase, notOpen } from './held-case.js';
import { type Intake, recordIntakes, type Seals } from './record-intake.js';
import { recordSteps, type Step, type StepResult } from './record-step.js';

/** Where a case stands now. */
export interface CasePlace {
  readonly state: CaseState;
  readonly version: number;
}

/** Where cases begin and move. Every step is one statement; what arrives together is committed together. */
export class Cases {
  private readonly intakes: Grouped<Intake, boolean>;
  private readonly steps: Grouped<Step, StepResult>;

  constructor(
    private readonly database: Database,
    private readonly seals: Seals,
  ) {
    this.intakes = new Grouped((rows) => recordIntakes(database, seals, rows));
    this.steps = new Grouped((rows) => recordSteps(database, seals.seal, rows));
  }

  /**
   * Opens a case with its receipt, bodies, clocks, message and audit line. False when this partner has used the jti
   * before: nothing was written then.
   */
  receive(intake: Intake): Promise<boolean> {
    return this.intakes.submit(intake);
  }

  /**
   * Opens a case that takes the place of another of the same partner, which becomes superseded: one transaction, kept or
   * only tried. False when this partner has used the jti before. Throws NOT_FOUND or CASE_STATE_CONFLICT about the other.
   */
  async supersede(intake: Intake, oldId: string, end: 'commit' | 'rollback'): Promise<boolean> {
    return this.database.inTransaction(async (runner) => {
      const old = await holdCase(runner, oldId);
      const { id, partner } = intake.case;
      if (old.partner !== partner) throw new ReadmissionError('NOT_FOUND');
      const [isNew] = await recordIntakes(runner, this.seals, [intake]);
      if (!isNew) return false;
      const [to] = statesAfter('supersede', old.state);
      if (to === undefined) throw notOpen(old.state, 'partner');
      const details = { by: id, receipt: intake.receipt.id };
      const step: Step = {
        caseId: old.id,
        follows: old.version,
        act: 'supersede',
        to,
        actor: `partner:${partner}`,
        details,
      };
      const [result] = await recordSteps(runner, this.seals.seal, [step]);
      if (result !== 'made') throw notOpen(old.state, 'partner');
      await runner.run(/* sql */ `update readmission_case set superseded_by = $2 where id = $1`, [old.id, id]);
      return true;
    }, end);
  }

  /** Moves a case by one step, together with everything that the step leaves behind. */
  move(step: Step): Promise<StepResult> {
    return this.steps.submit(step);
  }

  /** Whether something still holds a case: an earlier version of it may have been held. */
  async isHeld(caseId: string): Promise<boolean> {
    const text = /* sql */ `select from hold where case_id = $1 and released_at is null limit 1`;
    return (await this.database.run(text, [caseId])).length > 0;
  }

  /** Whether a limit of a case has passed, and it was stated so. */
  async hasExpired(caseId: string, purpose: Clock['purpose']): Promise<boolean> {
    const text = /* sql */ `select from clock where case_id = $1 and purpose = $2 and state = 'expired' limit 1`;
    return (await this.database.run(text, [caseId, purpose])).length > 0;
  }

  /**
   * Where a case stands if the limit of its reply expired before a message had its effect, so that the effect comes
   * late; undefined if it did not, or if this very message has had its effect already.
   */
  async findExpired(caseId: string, handled: NonNullable<Step['handled']>): Promise<CasePlace | undefined> {
    const text = /* sql */ `
      select state, version from readmission_case
      where id = $1 and state in ('deemed-accepted', 'lapsed')
        and not exists (select from inbox where consumer = $2 and message_id = $3)`;
    return (await this.database.run<CasePlace>(text, [caseId, handled.consumer, handled.messageId]))[0];
  }
}
