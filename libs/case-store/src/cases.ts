import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';
import { type Intake, recordIntakes } from './record-intake.js';
import { recordSteps, type Step, type StepResult } from './record-step.js';

/** Where cases begin and move. Every step is one statement; what arrives together is committed together. */
export class Cases {
  private readonly intakes: Grouped<Intake, boolean>;
  private readonly steps: Grouped<Step, StepResult>;

  constructor(database: Database, seal: BodySeal) {
    this.intakes = new Grouped((rows) => recordIntakes(database, seal, rows));
    this.steps = new Grouped((rows) => recordSteps(database, seal, rows));
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
