import { type Agreement, type Clock } from '#agreements';
import { type HeldCase } from '#case-store';
import { type CaseAct } from '#case-lifecycle';
import { throwFaults } from '#canonical-message';
import { type CaseActBody } from './officer-acts.js';

/** What our claim says beside its reasons: what is known of the person, by which article, and within which limit. */
export interface ErrorClaim {
  readonly identity?: string;
  readonly takeBack?: Agreement['profile']['errorTakeBack'];
  /** The limit of the claim while it runs, with its arithmetic; absent for a claim that is made anew. */
  readonly clock?: Clock;
}

/** Where the text wants the true identity sent with the claim, a claim without it is not made. Throws FIELD_MISSING. */
export function assertIdentityTold(act: CaseAct, { identity }: CaseActBody, { profile }: Agreement): void {
  const isClaim = act === 'claim-error';
  if (!isClaim && identity !== undefined) {
    throwFaults([{ code: 'FIELD_NOT_ALLOWED', pointer: '/identity', detail: 'belongs to a claim of an error' }]);
  }
  const { toBeSent, legalRef } = profile.errorTakeBack ?? {};
  if (!isClaim || !toBeSent || identity !== undefined) return;
  const detail = `is missing: ${toBeSent.join('; ')} (${legalRef})`;
  throwFaults([{ code: 'FIELD_MISSING', pointer: '/identity', detail }]);
}

/** What a claim of an error states; undefined for every other act. */
export function errorClaimOf(
  act: CaseAct,
  { identity }: CaseActBody,
  { now, agreement }: { readonly now: HeldCase; readonly agreement: Agreement },
): ErrorClaim | undefined {
  if (act !== 'claim-error') return undefined;
  const takeBack = agreement.profile.errorTakeBack;
  const clock = now.clocks.find((running) => running.clock.purpose === 'error-claim')?.clock;
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(takeBack === undefined ? {} : { takeBack }),
    ...(clock === undefined ? {} : { clock }),
  };
}
