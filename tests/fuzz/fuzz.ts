import fc from 'fast-check';
import { House } from '../support/house.js';
import { consoleShots } from './console-shots.js';
import { fire } from './fire.js';
import { gatewayShots } from './gateway-shots.js';
import { codeOf, faultsOf } from './judge.js';
import { lowest, type Memory, probe } from './memory.js';
import { readFuzzSettings } from './settings.js';
import { type Hit, type Shot } from './shot.js';
import { makeWorld } from './world.js';

const settings = readFuzzSettings(process.argv.slice(2));
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
say(
  `fuzz --requests ${settings.requests} --seed ${settings.seed}${settings.only.length > 0 ? ` --only ${settings.only.join(',')}` : ''}`,
);

const batchSize = 100;
const inFlight = 8;
/** Of the requests, how many go before memory is looked at: until then caches fill and code is compiled. */
const warmUp = 0.3;
const growthAllowed = 1.1;
const slowest = 1_000;

const house = await House.open([]);
await house.start('all-in-one', {
  NODE_OPTIONS: `--require "${new URL('../../../tests/fuzz/memory-probe.cjs', import.meta.url).pathname}"`,
  LOG_LEVEL: 'error',
});
const [pid = 0] = house.processesOf('all-in-one');
const world = await makeWorld(house);
const shots = fc.oneof({ weight: 3, arbitrary: gatewayShots(world) }, { weight: 1, arbitrary: consoleShots(world) });

const counts = new Map<string, number>();
const problems: string[] = [];
const times: [milliseconds: number, number: number, what: string][] = [];
const probes: Memory[] = [];
let slowOnce = 0;

/** The requests of a batch; which ones is decided by the seed and the number of the batch alone. */
const draw = (batch: number): Shot[] =>
  fc.sample(shots, { numRuns: batchSize, seed: (settings.seed * 1_000_003 + batch) | 0 });

const baseOf = ({ program }: Shot): string => (program === 'gateway-api' ? house.gateway : house.console);

async function shoot(shot: Shot, number: number): Promise<void> {
  let hit: Hit;
  try {
    hit = await fire(shot, baseOf(shot));
  } catch (error) {
    complain(shot, number, [String(error)]);
    return;
  }
  const key = `${shot.program.padEnd(16)} ${hit.status} ${codeOf(hit)}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  times.push([hit.milliseconds, number, `${shot.method} ${shot.path.slice(0, 80)}`]);
  if (times.length > 2_000) keepSlowest();
  const faults = faultsOf(shot, hit);
  if (faults.length > 0) complain(shot, number, faults);
  else if (hit.milliseconds > slowest) await lookAgain(shot, number, hit.milliseconds);
}

/** Other work on the machine slows a request once; a request that is slow by what it is, is so each time. */
async function lookAgain(shot: Shot, number: number, first: number): Promise<void> {
  const again = [];
  for (let n = 0; n < 3; n++) again.push((await fire(shot, baseOf(shot))).milliseconds);
  if (Math.min(...again) > slowest) {
    complain(shot, number, [`slow: ${[first, ...again].map(Math.round).join(', ')} ms`]);
  } else slowOnce++;
}

function keepSlowest(): void {
  times.sort(([one], [other]) => other - one).splice(10);
}

function complain(
  { method, path, headers, body, raw, program }: Shot,
  number: number,
  faults: readonly string[],
): void {
  // prettier-ignore
  const sent = raw ? { raw: Buffer.from(raw).toString('base64') } : { headers, ...(body ? { body: Buffer.from(body).toString('base64') } : {}) }; // prettier-ignore
  const replay = `npm run fuzz -- --seed ${settings.seed} --only ${number}`;
  problems.push(`${program} ${method} ${path.slice(0, 200)}: ${faults.join('; ').slice(0, 600)}\n  ${replay}\n  ${JSON.stringify(sent).slice(0, 4000)}`); // prettier-ignore
  if (problems.length <= 50) say(`✗ ${problems.at(-1)}`);
}

async function shootAll(batch: readonly (readonly [Shot, number])[]): Promise<void> {
  const left = [...batch];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await shoot(...next);
  };
  await Promise.all(Array.from({ length: inFlight }, work));
}

const since = performance.now();
if (settings.only.length > 0) {
  for (const number of settings.only) await shoot(draw(Math.floor(number / batchSize))[number % batchSize]!, number);
} else {
  const batches = Math.ceil(settings.requests / batchSize);
  for (let batch = 0; batch < batches; batch++) {
    await shootAll(draw(batch).map((shot, index) => [shot, batch * batchSize + index] as const));
    if (batch / batches >= warmUp && (batch + 1) % Math.ceil(batches / 100) === 0) probes.push(await probe(house, pid));
  }
}

for (const [key, count] of [...counts].sort(([one], [other]) => one.localeCompare(other))) say(`  ${key}  ${count}`);
keepSlowest();
for (const [milliseconds, number, what] of times) say(`  slowest: ${Math.round(milliseconds)} ms, request ${number}, ${what}`); // prettier-ignore
if (slowOnce > 0) say(`  over ${slowest} ms once and not again: ${slowOnce}`);
if (probes.length >= 10) judgeMemory();
const fired = [...counts.values()].reduce((sum, count) => sum + count, 0);
const received = [...counts].filter(([key]) => / 202 /.test(key)).reduce((sum, [, count]) => sum + count, 0);
if (settings.only.length === 0 && received < fired / 100) problems.push(`only ${received} requests of ${fired} were received: the fire does not reach far`); // prettier-ignore
if (house.log.includes('all-in-one ended')) problems.push('the program ended under fire');
say(
  `measured: ${fired} random and mutated requests, seed ${settings.seed}, ${Math.round((performance.now() - since) / 1000)} s`,
);
for (const problem of problems.slice(50)) say(`✗ ${problem.split('\n').slice(0, 2).join('\n')}`);
say(problems.length === 0 ? '✓ every answer is by the contract' : `✗ ${problems.length} things are wrong`);
await house.close();
process.exit(problems.length === 0 ? 0 : 1);

/** Compares the low-water mark after the warm-up with that at the end; of what is held, not of what was borrowed. */
function judgeMemory(): void {
  const fifth = Math.ceil(probes.length / 5);
  const [first, last] = [lowest(probes.slice(0, fifth)), lowest(probes.slice(-fifth))];
  const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  say(`  memory held after collection: ${mib(first.held)} after the warm-up, ${mib(last.held)} at the end`);
  say(`  memory resident: ${mib(first.rss)} after the warm-up, ${mib(last.rss)} at the end`);
  // A short run does not outlast the warming up.
  if (settings.requests < 20_000) return;
  for (const kind of ['held', 'rss'] as const) {
    if (last[kind] > first[kind] * growthAllowed) problems.push(`memory (${kind}) grew from ${mib(first[kind])} to ${mib(last[kind])}`); // prettier-ignore
  }
}
