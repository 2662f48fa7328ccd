// npm run bench:console: how fast every list of the console answers with a million cases in the store.
//   npm run bench:console -- --cases 1000000 --calls 60 [--json file]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../../apps/all-in-one/setup/build.mjs';
import { checkNode } from '../../apps/all-in-one/setup/node-version.mjs';
import { installPackages } from '../../apps/all-in-one/setup/packages.mjs';
import { step } from '../../apps/all-in-one/setup/steps.mjs';
import { runToEnd } from '../../apps/all-in-one/setup/stop.mjs';
import { openTestServers } from '../test-servers.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    calls: { type: 'string', default: '60' },
    json: { type: 'string' },
  },
});
/** Milliseconds in which each list has to answer, at the 95th percentile. */
const limit = 100;

await runToEnd(async (onStop) => {
  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  await step('Build', build);
  // The compiled tests read these when they are loaded.
  Object.assign(process.env, await openTestServers(onStop));
  const { measureConsole } = await import('../../dist/tests/benchmarks/console.js');
  const result = await measureConsole(Number(values.cases), Number(values.calls));
  console.log(`\n${result.cases} cases, laid in within ${result.fillSeconds} s\n`);
  console.log('| list | p50 ms | p95 ms | bytes |');
  console.log('| --- | --- | --- | --- |');
  for (const { list, p50, p95, bytes } of result.lists) console.log(`| ${list} | ${p50} | ${p95} | ${bytes} |`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  const slow = result.lists.filter(({ p95 }) => p95 >= limit);
  console.log(
    slow.length === 0
      ? `\nEvery list answers in under ${limit} ms.`
      : `\nOver ${limit} ms: ${slow.map(({ list }) => list).join('; ')}`,
  );
  return slow.length === 0 ? 0 : 1;
});
