import { type Agreement } from '#agreements';
import { type Actor, type CaseState, statesAfter } from '#case-lifecycle';
import { type ActDraft } from './act-draft.js';
import { type BodySeal } from './body-seal.js';
import { assertInTime, changeClock } from './change-clock.js';
import { clocksStartedBy } from './clock-rows.js';
import { type Database, type Runner } from './database.js';
import { type HeldCase, holdCase, notOpen } from './held-case.js';
import { recordSteps, type Step } from './record-step.js';

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
      const now = await holdCase(runner, caseId);
      return makeStep(runner, this.seal, { now, draft, agreement });
    });
  }
}

/** An act that is about to be made, and on what. */
export interface ActToMake {
  readonly now: HeldCase;
  readonly draft: ActDraft;
  readonly agreement: Agreement;
  /** Whose open acts are shown where this one is not open; absent, everybody's. */
  readonly shownTo?: Actor;
}

/** Makes the step of an act on a case that is held, with the clocks that it starts, meets or moves. */
export async function makeStep(runner: Runner, seal: BodySeal, toMake: ActToMake): Promise<CaseState> {
  const { now, draft, agreement, shownTo } = toMake;
  const [to] = statesAfter(draft.act, now.state);
  if (to === undefined) throw notOpen(now.state, shownTo);
  await assertInTime(runner, now, draft);
  const clocks = to === now.state ? [] : clocksStartedBy(agreement, now.personClass, to, draft.at);
  const composed = draft.compose ? await draft.compose(now) : {};
  const { act, actor, details } = draft;
  const holds = act === 'hold' ? [{ code: 'OFFICER' }] : [];
  const step: Step = { caseId: now.id, follows: now.version, act, to, actor, details, clocks, holds, ...composed };
  const [result] = await recordSteps(runner, seal, [step]);
  if (result !== 'made') throw notOpen(now.state, shownTo);
  await changeClock(runner, now, draft);
  return to;
}
