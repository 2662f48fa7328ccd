import { setTimeout as sleep } from 'node:timers/promises';
import { type House } from '../support/house.js';

/** Bytes that a process holds after its garbage was collected, and of the machine's memory that is resident. */
export interface Memory {
  readonly held: number;
  readonly rss: number;
}

const line = /^memory after collection: (.*)$/m;

/** Asks the program, which was started with the probe, to collect its garbage and to say what remains. */
export async function probe(house: House, pid: number): Promise<Memory> {
  const before = house.log.length;
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < 20_000; waited += 20) {
    await sleep(20);
    const said = line.exec(house.log.slice(before));
    if (said) return JSON.parse(said[1]!) as Memory;
  }
  throw new Error(`The program said nothing of its memory.\n${house.log.slice(-4000)}`);
}

/** The low-water mark of some probes: what is held at least is what was not let go. */
export const lowest = (probes: readonly Memory[]): Memory => ({
  held: Math.min(...probes.map(({ held }) => held)),
  rss: Math.min(...probes.map(({ rss }) => rss)),
});
