import { type Agreement, computeClocks, latestTarget, momentOfReceipt } from '#agreements';
import { type SimulatedCase } from '#case-store';

/** What would be due when, had a stored case been received under another version. */
export interface Simulation {
  /** How many stored cases were computed anew. */
  readonly cases: number;
  /** Those whose latest due date would differ. */
  readonly differing: readonly { readonly caseNumber: string; readonly was: string | null; readonly would: string | null }[]; // prettier-ignore
}

/** Computes stored cases anew under a version. Nothing of them changes: a case keeps the version it was received under. */
export function simulateRelease(agreement: Agreement, cases: readonly SimulatedCase[]): Simulation {
  const differing = cases.flatMap(({ caseNumber, personClass, receivedAt, dueOn, isAccelerated }) => {
    const moment = momentOfReceipt(agreement, isAccelerated);
    const reply = computeClocks(agreement, { personClass, moment, at: receivedAt }).find(({ purpose }) => purpose === 'reply'); // prettier-ignore
    const would = (reply && latestTarget(reply)?.due) ?? null;
    return would === dueOn ? [] : [{ caseNumber, was: dueOn, would }];
  });
  return { cases: cases.length, differing };
}
