/** Where a case stands. `deemed-accepted` and `lapsed` are what the agreement's silence makes of it, never a decision. */
export type CaseState =
  'received' | 'verified' | 'held' | 'awaiting-decision' | 'decision-proposed' | 'decided' | 'accepted' | 'refused';

/** What moves a case. */
export type CaseAct = 'verify' | 'hold' | 'queue' | 'release' | 'propose' | 'countersign' | 'answer';

/** Every transition that exists; there is no other. A case moves only here (see `moveCase`). */
export const transitions: Readonly<Record<CaseAct, readonly { readonly from: CaseState; readonly to: CaseState }[]>> = {
  verify: [{ from: 'received', to: 'verified' }],
  hold: [{ from: 'verified', to: 'held' }],
  queue: [{ from: 'verified', to: 'awaiting-decision' }],
  release: [{ from: 'held', to: 'awaiting-decision' }],
  propose: [
    { from: 'awaiting-decision', to: 'decision-proposed' },
    // A new proposal replaces the one that nobody has countersigned; it needs a countersignature of its own.
    { from: 'decision-proposed', to: 'decision-proposed' },
  ],
  countersign: [{ from: 'decision-proposed', to: 'decided' }],
  answer: [
    { from: 'verified', to: 'accepted' },
    { from: 'decided', to: 'accepted' },
    { from: 'decided', to: 'refused' },
  ],
};

/** States from which an act leads to a state. */
export const statesBefore = (act: CaseAct, to: CaseState): CaseState[] =>
  transitions[act].filter((transition) => transition.to === to).map(({ from }) => from);

/** Acts that are open in a state. */
export const openActs = (state: CaseState): CaseAct[] =>
  (Object.keys(transitions) as CaseAct[]).filter((act) => transitions[act].some(({ from }) => from === state));
