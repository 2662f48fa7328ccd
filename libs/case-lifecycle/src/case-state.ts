import { type Moment } from '#agreements';

/**
 * Where a case stands. `deemed-accepted` and `lapsed` are what the agreement makes of silence, never a decision: no
 * later answer overwrites a consent that is deemed given.
 */
export type CaseState =
  // until the answer
  | 'received'
  | 'verified'
  | 'held'
  | 'awaiting-decision'
  | 'information-requested'
  | 'interview-requested'
  | 'extension-requested'
  | 'decision-proposed'
  | 'decided'
  // answered, or past the limit of the answer
  | 'accepted'
  | 'partly-accepted'
  | 'refused'
  | 'deemed-accepted'
  | 'lapsed'
  // on the way
  | 'document-issued'
  | 'transfer-planned'
  | 'transfer-confirmed'
  | 'transfer-objected'
  | 'transfer-obstructed'
  | 'no-show'
  | 'refused-at-border'
  // arrived
  | 'handed-over'
  | 'reintegration-referred'
  | 'error-claimed'
  | 'return-agreed'
  | 'error-contested'
  | 'returned-to-host'
  // transit, a case of its own kind
  | 'transit-requested'
  | 'transit-proposed'
  | 'transit-decided'
  | 'transit-approved'
  | 'transit-refused'
  | 'transit-revoked'
  | 'transit-completed'
  // ended
  | 'withdrawn'
  | 'superseded'
  | 'closed';

/** States in which the reply is still owed: only from these does the end of its limit have an effect. */
export const awaitingReply = [
  'received',
  'verified',
  'held',
  'awaiting-decision',
  'information-requested',
  'interview-requested',
  'extension-requested',
  'decision-proposed',
  'decided',
] as const satisfies readonly CaseState[];

/** States in which officers work towards a decision. */
export const beforeDecision = [
  'awaiting-decision',
  'information-requested',
  'interview-requested',
  'extension-requested',
  'decision-proposed',
] as const satisfies readonly CaseState[];

/** States in which a transfer may be announced: consent was given, deemed given, or the agreement lets it go on without. */
export const transferable = [
  'accepted',
  'partly-accepted',
  'deemed-accepted',
  'lapsed',
  'document-issued',
  'transfer-planned',
  'transfer-confirmed',
  'transfer-objected',
  'transfer-obstructed',
  'no-show',
  'refused-at-border',
] as const satisfies readonly CaseState[];

/** States in which a transit is asked for or approved: it may be taken back until it has happened. */
export const openTransit = [
  'transit-requested',
  'transit-proposed',
  'transit-decided',
  'transit-approved',
] as const satisfies readonly CaseState[];

/** The states in which a case begins, by what is asked for. */
export const firstState = { readmission: 'received', transit: 'transit-requested' } as const satisfies Record<
  string,
  CaseState
>;

/** What a case is about: that a person is taken back, or passes through. */
export type Procedure = keyof typeof firstState;

/** What entering a state is under an agreement: the clocks that begin with it are started. */
export const momentOf: Readonly<Partial<Record<CaseState, Moment>>> = {
  'interview-requested': 'interview-requested',
  accepted: 'accepted',
  'partly-accepted': 'accepted',
  'deemed-accepted': 'deemed-accepted',
  lapsed: 'lapsed',
  'transfer-obstructed': 'document-obstacle',
  'handed-over': 'handed-over',
};
