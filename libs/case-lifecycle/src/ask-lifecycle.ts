import { type Actor, allActs, type CaseAct, ruleOf } from './acts.js';
import { type CaseState } from './case-state.js';

/** States from which an act leads to a state. */
export const statesBefore = (act: CaseAct, to: CaseState): CaseState[] =>
  ruleOf(act)
    .moves.filter((move) => move.to === to)
    .map(({ from }) => from);

/** States to which an act leads from a state; none where it is not open. */
export const statesAfter = (act: CaseAct, from: CaseState): CaseState[] =>
  ruleOf(act)
    .moves.filter((move) => move.from === from)
    .map(({ to }) => to);

/** Acts that are open in a state, for everybody or for one kind of actor. */
export const openActs = (state: CaseState, actor?: Actor): CaseAct[] =>
  allActs.filter(
    (act) => statesAfter(act, state).length > 0 && (actor === undefined || ruleOf(act).by.includes(actor)),
  );

/** Every state that a case can be in. */
export const allStates: readonly CaseState[] = [
  ...new Set(allActs.flatMap((act) => ruleOf(act).moves.flatMap(({ from, to }) => [from, to]))),
];
