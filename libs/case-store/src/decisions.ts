import { type Decision, ReadmissionError, type Reasons } from '#canonical-message';
import { newId } from '#service-runtime';
import { type BodySeal } from './body-seal.js';
import { openActs, type CaseState } from './case-states.js';
import { type Database, type Runner } from './database.js';
import { recordSteps, type Step } from './record-step.js';

/** What an officer proposes. */
export interface ProposalDraft {
  readonly outcome: Decision['outcome'];
  readonly reasons: Reasons;
}

/** A proposal that waits for another officer. */
export interface Proposal extends ProposalDraft {
  readonly id: string;
  readonly officer: string;
  readonly proposedAt: Date;
}

interface ProposalRow {
  id: string;
  outcome: Decision['outcome'];
  reasons: Reasons;
  officer_id: string;
  proposed_at: Date;
}

interface CaseRow {
  state: CaseState;
  version: number;
}

/** What officers do to a case; each act is one transaction, and the case's version makes two at once impossible. */
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /** Proposes a decision. Throws NOT_FOUND, HOLD_OPEN or CASE_STATE_CONFLICT. */
  async propose(caseId: string, officer: string, draft: ProposalDraft): Promise<Proposal> {
    const proposal = { id: newId(), officer, proposedAt: new Date(), ...draft };
    await this.database.inTransaction(async (runner) => {
      const { version } = await this.lock(runner, caseId);
      const details = { proposal: proposal.id, outcome: draft.outcome, codes: draft.reasons.map(({ code }) => code) };
      await this.step(runner, { caseId, follows: version, act: 'propose', to: 'decision-proposed', actor: `officer:${officer}`, details }); // prettier-ignore
      const text = /* sql */ `
        insert into proposal (id, case_id, case_version, outcome, reasons, officer_id, proposed_at)
        values ($1, $2, $3, $4, $5, $6, $7)`;
      const reasons = JSON.stringify(draft.reasons);
      await runner.run(text, [proposal.id, caseId, version + 1, draft.outcome, reasons, officer, proposal.proposedAt]);
    });
    return proposal;
  }

  /**
   * Countersigns the open proposal. `compose` writes the signed message that carries the decision; what it returns is
   * committed with the countersignature. Throws NOT_FOUND, SAME_OFFICER, HOLD_OPEN or CASE_STATE_CONFLICT.
   */
  async countersign(
    caseId: string,
    officer: string,
    compose: (proposal: Proposal, follows: number, countersignedAt: Date) => Promise<Pick<Step, 'bodies' | 'message'>>,
  ): Promise<Proposal> {
    return this.database.inTransaction(async (runner) => {
      const { version, state } = await this.lock(runner, caseId);
      const proposal = await this.openProposal(runner, caseId, version);
      if (!proposal) throw conflict(state);
      if (proposal.officer === officer) throw new ReadmissionError('SAME_OFFICER');
      const at = new Date();
      const composed = await compose(proposal, version + 1, at);
      const details = { proposal: proposal.id, outcome: proposal.outcome };
      await this.step(runner, { caseId, follows: version, act: 'countersign', to: 'decided', actor: `officer:${officer}`, details, ...composed }); // prettier-ignore
      const text = /* sql */ `insert into countersignature (proposal_id, officer_id, countersigned_at) values ($1, $2, $3)`;
      await runner.run(text, [proposal.id, officer, at]);
      return proposal;
    });
  }

  /** Releases every open hold of a case, with the reason. Throws NOT_FOUND or CASE_STATE_CONFLICT. */
  async releaseHolds(caseId: string, officer: string, reason: string): Promise<void> {
    await this.database.inTransaction(async (runner) => {
      const { version } = await this.lock(runner, caseId);
      await this.step(runner, { caseId, follows: version, act: 'release', to: 'awaiting-decision', actor: `officer:${officer}` }); // prettier-ignore
      const text = /* sql */ `
        update hold set released_at = now(), released_by = $2, release_reason = $3
        where case_id = $1 and released_at is null`;
      await runner.run(text, [caseId, officer, reason]);
    });
  }

  private async lock(runner: Runner, caseId: string): Promise<CaseRow> {
    const text = /* sql */ `select state, version from readmission_case where id = $1 for update`;
    const [row] = await runner.run<CaseRow>(text, [caseId]);
    if (!row) throw new ReadmissionError('NOT_FOUND');
    return row;
  }

  private async step(runner: Runner, step: Step): Promise<void> {
    if (step.act === 'propose' || step.act === 'countersign') await this.assertNothingHolds(runner, step.caseId);
    const [result] = await recordSteps(runner, this.seal, [step]);
    if (result === 'made') return;
    const { state } = await this.lock(runner, step.caseId);
    throw conflict(state);
  }

  private async assertNothingHolds(runner: Runner, caseId: string): Promise<void> {
    const text = /* sql */ `select distinct code from hold where case_id = $1 and released_at is null`;
    const open = await runner.run<{ code: string }>(text, [caseId]);
    if (open.length > 0) throw new ReadmissionError('HOLD_OPEN', { show: { holds: open.map(({ code }) => code) } });
  }

  private async openProposal(runner: Runner, caseId: string, version: number): Promise<Proposal | undefined> {
    const text = /* sql */ `
      select id, outcome, reasons, officer_id, proposed_at from proposal where case_id = $1 and case_version = $2`;
    const [row] = await runner.run<ProposalRow>(text, [caseId, version]);
    if (!row) return undefined;
    const { id, outcome, reasons, officer_id: officer, proposed_at: proposedAt } = row;
    return { id, outcome, reasons, officer, proposedAt };
  }
}

const conflict = (state: CaseState): ReadmissionError =>
  new ReadmissionError('CASE_STATE_CONFLICT', {
    detail: `The case is ${state}.`,
    show: { state, openActs: openActs(state) },
  });
