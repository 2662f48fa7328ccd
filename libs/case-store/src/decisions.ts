import { type Decision, ReadmissionError, type Reasons } from '#canonical-message';
import { type CaseAct, type CaseState, statesAfter } from '#case-lifecycle';
import { newId } from '#service-runtime';
import { type BodySeal } from './body-seal.js';
import { type Database, type Runner } from './database.js';
import { notOpen } from './held-case.js';
import { recordSteps, type Step } from './record-step.js';

/** What an officer proposes. */
export interface ProposalDraft {
  readonly outcome: Decision['outcome'];
  /** Of a family of which not all are accepted: who is and who is not, everybody named. */
  readonly persons: NonNullable<Decision['persons']>;
  readonly reasons: Reasons;
}

/** Why a hold is released, and for an indication of dangerousness until when it counts (YYYY-MM-DD). */
export interface Release {
  readonly reason: string;
  readonly validUntil?: string;
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
  persons: NonNullable<Decision['persons']>;
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

  /**
   * Proposes a decision. One that would tear a family apart holds the case until a lead has looked at it. Throws
   * NOT_FOUND, HOLD_OPEN or CASE_STATE_CONFLICT.
   */
  async propose(caseId: string, officer: string, draft: ProposalDraft): Promise<Proposal> {
    const proposal = { id: newId(), officer, proposedAt: new Date(), ...draft };
    await this.database.inTransaction(async (runner) => {
      const at = await this.lock(runner, caseId);
      await this.assertNothingHolds(runner, caseId);
      const details = { proposal: proposal.id, outcome: draft.outcome, codes: draft.reasons.map(({ code }) => code) };
      const holds = draft.outcome === 'accept-in-part' ? [{ code: 'FAMILY_SEPARATION' }] : [];
      await this.step(runner, { ...moved(at, caseId, 'propose'), actor: `officer:${officer}`, details, holds });
      const text = /* sql */ `
        insert into proposal (id, case_id, case_version, outcome, persons, reasons, officer_id, proposed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`;
      const [persons, reasons] = [JSON.stringify(draft.persons), JSON.stringify(draft.reasons)];
      await runner.run(text, [proposal.id, caseId, at.version + 1, draft.outcome, persons, reasons, officer, proposal.proposedAt]); // prettier-ignore
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
      const place = await this.lock(runner, caseId);
      const proposal = await this.openProposal(runner, caseId);
      if (!proposal) throw notOpen(place.state);
      if (proposal.officer === officer) throw new ReadmissionError('SAME_OFFICER');
      await this.assertNothingHolds(runner, caseId);
      const at = new Date();
      const composed = await compose(proposal, place.version + 1, at);
      const details = { proposal: proposal.id, outcome: proposal.outcome };
      await this.step(runner, { ...moved(place, caseId, 'countersign'), actor: `officer:${officer}`, details, ...composed }); // prettier-ignore
      const text = /* sql */ `insert into countersignature (proposal_id, officer_id, countersigned_at) values ($1, $2, $3)`;
      await runner.run(text, [proposal.id, officer, at]);
      return proposal;
    });
  }

  /**
   * Releases every open hold of a case, with the reason. An indication of dangerousness needs two people and a day until
   * which it counts: the first call notes the first of them. Returns the codes that are still open. Throws NOT_FOUND,
   * CASE_STATE_CONFLICT, SAME_OFFICER or FIELD_MISSING.
   */
  async releaseHolds(caseId: string, officer: string, { reason, validUntil }: Release): Promise<string[]> {
    return this.database.inTransaction(async (runner) => {
      const at = await this.lock(runner, caseId);
      if (statesAfter('release', at.state).length === 0) throw notOpen(at.state);
      const waiting = await this.releaseByTwo(runner, caseId, officer, validUntil);
      const text = /* sql */ `
        update hold set released_at = now(), released_by = $2, release_reason = $3
        where case_id = $1 and released_at is null and not (id = any($4::bigint[]))`;
      await runner.run(text, [caseId, officer, reason, waiting.map(({ id }) => id)]);
      if (waiting.length > 0) return waiting.map(({ code }) => code);
      await this.step(runner, { ...moved(at, caseId, 'release'), actor: `officer:${officer}`, details: { reason } });
      return [];
    });
  }

  /** Notes the first of two people; what then still waits for the second. */
  private async releaseByTwo(runner: Runner, caseId: string, officer: string, validUntil: string | undefined) {
    const text = /* sql */ `
      select id, code, first_released_by from hold
      where case_id = $1 and released_at is null and code = 'DANGEROUSNESS_INDICATED' order by id`;
    const open = await runner.run<{ id: string; code: string; first_released_by: string | null }>(text, [caseId]);
    if (open.some((hold) => hold.first_released_by === officer)) throw new ReadmissionError('SAME_OFFICER');
    if (open.length > 0 && validUntil === undefined) {
      const detail = 'an indication of dangerousness is released until a day: name it';
      throw new ReadmissionError('FIELD_MISSING', { faults: [{ code: 'FIELD_MISSING', pointer: '/validUntil', detail }] }); // prettier-ignore
    }
    const first = open.filter((hold) => hold.first_released_by === null);
    const note = /* sql */ `
      update hold set first_released_by = coalesce(first_released_by, $2), first_released_at = coalesce(first_released_at, now()),
        valid_until = least(valid_until, $3::date)
      where case_id = $1 and released_at is null and code = 'DANGEROUSNESS_INDICATED'`;
    if (open.length > 0) await runner.run(note, [caseId, officer, validUntil]);
    return first;
  }

  private async lock(runner: Runner, caseId: string): Promise<CaseRow> {
    const text = /* sql */ `select state, version from readmission_case where id = $1 for update`;
    const [row] = await runner.run<CaseRow>(text, [caseId]);
    if (!row) throw new ReadmissionError('NOT_FOUND');
    return row;
  }

  private async step(runner: Runner, step: Step): Promise<void> {
    const [result] = await recordSteps(runner, this.seal, [step]);
    if (result === 'made') return;
    const { state } = await this.lock(runner, step.caseId);
    throw notOpen(state);
  }

  private async assertNothingHolds(runner: Runner, caseId: string): Promise<void> {
    const text = /* sql */ `select distinct code from hold where case_id = $1 and released_at is null`;
    const open = await runner.run<{ code: string }>(text, [caseId]);
    if (open.length > 0) throw new ReadmissionError('HOLD_OPEN', { show: { holds: open.map(({ code }) => code) } });
  }

  /** The newest proposal, unless it has been countersigned or the case has gone another way since. */
  private async openProposal(runner: Runner, caseId: string): Promise<Proposal | undefined> {
    const text = /* sql */ `
      select p.id, p.outcome, p.persons, p.reasons, p.officer_id, p.proposed_at from proposal p
      where p.case_id = $1
        and not exists (select from countersignature s where s.proposal_id = p.id)
        and not exists (select from proposal newer where newer.case_id = p.case_id and newer.case_version > p.case_version)
        and not exists (select from audit l where l.case_id = p.case_id and l.at > p.proposed_at and l.act = any($2))`;
    const [row] = await runner.run<ProposalRow>(text, [caseId, overtaking]);
    if (!row) return undefined;
    const { officer_id: officer, proposed_at: proposedAt, ...rest } = row;
    return { ...rest, officer, proposedAt };
  }
}

/** Acts after which a proposal no longer rests on what the case is. */
const overtaking: readonly CaseAct[] = ['correct', 'hold', 'request-information', 'receive-information', 'request-interview', 'request-extension']; // prettier-ignore

/** The step of an officer's act from where the case stands. Throws CASE_STATE_CONFLICT where the act is not open. */
function moved(
  { state, version }: CaseRow,
  caseId: string,
  act: CaseAct,
): Pick<Step, 'caseId' | 'follows' | 'act' | 'to'> {
  const [to] = statesAfter(act, state);
  if (to === undefined) throw notOpen(state);
  return { caseId, follows: version, act, to };
}
