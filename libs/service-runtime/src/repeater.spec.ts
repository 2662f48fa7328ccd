import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Repeater } from './repeater.js';

describe('a repeater', () => {
  it('repeats at once while there is more, then waits to be woken', async () => {
    let steps = 0;
    const repeater = new Repeater(() => Promise.resolve(++steps < 5), 60_000);
    repeater.start();
    await sleep(20);
    expect(steps).toBe(5);
    repeater.wake();
    await sleep(20);
    expect(steps).toBe(6);
    await repeater.stop();
  });

  it('hears a wake that comes while a step is under way', async () => {
    let steps = 0;
    const repeater: Repeater = new Repeater(async () => {
      steps++;
      if (steps === 1) repeater.wake();
      await sleep(5);
      return false;
    }, 60_000);
    repeater.start();
    await sleep(50);
    expect(steps).toBe(2);
    await repeater.stop();
  });

  it('finishes the step under way before it has stopped', async () => {
    let finished = false;
    const repeater = new Repeater(async () => {
      await sleep(30);
      finished = true;
      return true;
    });
    repeater.start();
    await repeater.stop();
    expect(finished).toBe(true);
  });
});
