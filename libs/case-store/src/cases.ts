import { type CaseState } from '#case-lifecycle';
import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';
import { type Intake, recordIntakes } from './record-intake.js';
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
    seal: BodySeal,
  ) {
    this.intakes = new Grouped((rows) => recordIntakes(database, seal, rows));
    this.steps = new Grouped((rows) => recordSteps(database, seal, rows));
  }

  /**
   * Opens a case with its receipt, bodies, clocks, message and audit line. False when this partner has used the jti
   * before: nothing was written then.
   */
  receive(intake: Intake): Promise<boolean> {
    return this.intakes.submit(intake);
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
