export { type Actor, acts, allActs, type ActRule, type CaseAct, type EventType, ruleOf } from './acts.js';
export { allStates, openActs, statesAfter, statesBefore } from './ask-lifecycle.js';
export {
  awaitingReply,
  beforeDecision,
  type CaseState,
  firstState,
  momentOf,
  type Procedure,
  transferable,
} from './case-state.js';
export { drawLifecycle } from './draw-lifecycle.js';
