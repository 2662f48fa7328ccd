import { type CaseAct } from '#case-lifecycle';
import { type HeldCase } from './held-case.js';
import { type Step } from './record-step.js';

/** What is done, by whom and when; a statement goes out to the partner with it where the lifecycle says so. */
export interface ActDraft {
  readonly act: CaseAct;
  readonly actor: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
  /** Of an extension that was asked for: whether the other side consents. */
  readonly consents?: boolean;
  /** Of an extension because of an obstacle: the last day asked for, YYYY-MM-DD. */
  readonly until?: string;
  readonly compose?: (now: HeldCase) => Promise<Pick<Step, 'bodies' | 'statement' | 'event' | 'message'>>;
}
