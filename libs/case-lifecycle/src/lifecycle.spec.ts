import { describe, expect, it } from '@jest/globals';
import {
  allActs,
  allStates,
  awaitingReply,
  firstState,
  momentOf,
  openActs,
  ruleOf,
  statesAfter,
  statesBefore,
} from './index.js';

describe('the lifecycle', () => {
  it('leads from the receipt to every state, and from every state but the last one on', () => {
    const reached = new Set<string>(Object.values(firstState));
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const act of allActs) {
        for (const { from, to } of ruleOf(act).moves) if (reached.has(from)) reached.add(to);
      }
    }
    expect([...allStates].filter((state) => !reached.has(state))).toEqual([]);
    expect(allStates.filter((state) => openActs(state).length === 0)).toEqual(['closed']);
  });

  it('knows no transition twice', () => {
    for (const act of allActs) {
      const names = ruleOf(act).moves.map(({ from, to }) => `${from} ${to}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('lets silence count from wherever the reply is owed, and from nowhere else', () => {
    expect(new Set(statesBefore('expire', 'deemed-accepted'))).toEqual(new Set(awaitingReply));
    expect(new Set(statesBefore('expire', 'lapsed'))).toEqual(new Set(awaitingReply));
  });

  it('never overwrites a consent that is deemed given by an answer', () => {
    expect(statesAfter('answer', 'deemed-accepted')).toEqual(['deemed-accepted']);
    for (const to of ['accepted', 'partly-accepted', 'refused'] as const) {
      expect(allActs.flatMap((act) => statesBefore(act, to))).not.toContain('deemed-accepted');
    }
  });

  it('lets a late answer decide a case whose limit lapsed without consent', () => {
    expect(statesAfter('answer', 'lapsed')).toEqual(['accepted', 'partly-accepted', 'refused']);
  });

  it('accepts nothing without the response service, and without officers only what was just verified', () => {
    for (const to of ['accepted', 'partly-accepted', 'refused'] as const) {
      expect(allActs.filter((act) => statesBefore(act, to).some((from) => from !== to))).toEqual(['answer']);
      expect(statesBefore('answer', to).filter((from) => from === 'verified')).toEqual(to === 'accepted' ? ['verified'] : []); // prettier-ignore
    }
  });

  it('stops no clock by asking, holding or correcting', () => {
    for (const act of ['hold', 'request-information', 'request-interview', 'request-extension', 'correct'] as const) {
      expect(ruleOf(act).meets).toBeUndefined();
    }
  });

  it('starts clocks only by entering a state anew', () => {
    expect(Object.keys(momentOf).filter((state) => !(allStates as readonly string[]).includes(state))).toEqual([]);
  });

  it('shows each kind of actor what is open to it', () => {
    expect(openActs('awaiting-decision', 'partner')).toEqual(
      expect.arrayContaining(['withdraw', 'correct', 'supersede', 'request-interview']),
    );
    expect(openActs('awaiting-decision', 'operator')).toContain('propose');
    expect(openActs('awaiting-decision', 'operator')).not.toContain('request-extension');
    expect(openActs('awaiting-decision', 'lead')).toContain('request-extension');
    expect(openActs('closed')).toEqual([]);
  });
});
