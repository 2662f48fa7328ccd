import { describe, expect, it } from '@jest/globals';
import { type CaseAct, type CaseState, openActs, statesBefore, transitions } from './case-states.js';

const all = Object.values(transitions).flat();

describe('the states of a case', () => {
  it('begin with received, and every other one is reached', () => {
    const reached = new Set<CaseState>(['received']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of all) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...new Set(all.flatMap(({ from, to }) => [from, to]))].sort());
  });

  it('end with an answer: nothing leads on from accepted or refused', () => {
    expect(openActs('accepted')).toEqual([]);
    expect(openActs('refused')).toEqual([]);
  });

  it('lead to a refusal only through a decision of officers', () => {
    expect(statesBefore('answer', 'refused')).toEqual(['decided']);
    expect(statesBefore('countersign', 'decided')).toEqual(['decision-proposed']);
  });

  it('lead past verification by no way', () => {
    const withoutVerification = all.filter(({ from, to }) => from === 'received' && to !== 'verified');
    expect(withoutVerification).toEqual([]);
  });

  it('do not let a held case be decided', () => {
    const acts: CaseAct[] = openActs('held');
    expect(acts).toEqual(['release']);
  });
});
