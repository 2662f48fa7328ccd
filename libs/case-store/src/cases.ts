import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { GroupCommit } from './group-commit.js';
import { type Intake, recordIntakes } from './record-intake.js';
import { recordSteps, type Step, type StepResult } from './record-step.js';

/** Where cases begin and move. Every step is one statement; what arrives together is committed together. */
export class Cases {
  private readonly intakes: GroupCommit<Intake, boolean>;
  private readonly steps: GroupCommit<Step, StepResult>;

  constructor(database: Database, seal: BodySeal) {
    this.intakes = new GroupCommit((rows) => recordIntakes(database, seal, rows));
    this.steps = new GroupCommit((rows) => recordSteps(database, seal, rows));
  }

  /**
   * Opens a case with its receipt, bodies, message and audit line. False when this partner has used the jti before:
   * nothing was written then.
   */
  receive(intake: Intake): Promise<boolean> {
    return this.intakes.submit(intake);
  }

  /** Moves a case by one step, together with everything that the step leaves behind. */
  move(step: Step): Promise<StepResult> {
    return this.steps.submit(step);
  }
}
