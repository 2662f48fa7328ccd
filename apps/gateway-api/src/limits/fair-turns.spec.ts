import { describe, expect, it } from '@jest/globals';
import { setImmediate as tick } from 'node:timers/promises';
import { FairTurns, type TurnLimits } from './fair-turns.js';

const limits: TurnLimits = { atOnce: 3, atOnceOfOne: 2, waitingOfOne: 10, waitingBytesOfOne: 100 };

/** Asks for turns and notes in which order they begin; ended by hand. */
class Stage {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];
  readonly turns: FairTurns;

  constructor(changes: Partial<TurnLimits> = {}) {
    this.turns = new FairTurns({ ...limits, ...changes });
  }

  async ask(sender: string, bytes = 1): Promise<void> {
    const end = await this.turns.take(sender, bytes);
    this.begun.push(sender);
    this.ends.push(end);
  }

  async end(): Promise<void> {
    this.ends.shift()?.();
    await tick();
  }
}

describe('fair turns', () => {
  it('let one sender have its share and no more, however much of it waits', async () => {
    const stage = new Stage();
    for (let n = 0; n < 8; n++) void stage.ask('flood');
    await tick();
    expect(stage.begun).toEqual(['flood', 'flood']);
    void stage.ask('other');
    await tick();
    expect(stage.begun).toEqual(['flood', 'flood', 'other']);
  });

  it('go round: who comes later is not behind a whole line of another', async () => {
    const stage = new Stage({ atOnce: 1 });
    for (let n = 0; n < 4; n++) void stage.ask('flood');
    for (let n = 0; n < 2; n++) void stage.ask('other');
    await tick();
    for (let n = 0; n < 6; n++) await stage.end();
    expect(stage.begun).toEqual(['flood', 'flood', 'other', 'flood', 'other', 'flood']);
  });

  it('turn away what would wait beyond a number or beyond so many bytes, and only of that sender', async () => {
    const stage = new Stage({ waitingOfOne: 2, waitingBytesOfOne: 50 });
    for (let n = 0; n < 4; n++) void stage.ask('flood', 20);
    await tick();
    await expect(stage.turns.take('flood', 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    void stage.ask('heavy', 20);
    void stage.ask('heavy', 50);
    await expect(stage.turns.take('heavy', 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    for (let n = 0; n < 6; n++) await stage.end();
    expect(stage.begun.filter((sender) => sender === 'flood')).toHaveLength(4);
    expect(stage.begun.filter((sender) => sender === 'heavy')).toHaveLength(2);
  });

  it('hold nothing of a sender whose works are over', async () => {
    const stage = new Stage();
    void stage.ask('one');
    await tick();
    await stage.end();
    expect((stage.turns as unknown as { lines: Map<string, unknown> }).lines.size).toBe(0);
  });
});
