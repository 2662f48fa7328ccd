// npm run bench: whole round trips a second, against the bare floor, in alternation on one machine.
//   npm run bench -- --rounds 3 --total 3000 --in-flight 64 [--json file]
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../apps/all-in-one/setup/build.mjs';
import { checkNode } from '../../apps/all-in-one/setup/node-version.mjs';
import { installPackages } from '../../apps/all-in-one/setup/packages.mjs';
import { findFreePort } from '../../apps/all-in-one/setup/ports.mjs';
import { root } from '../../apps/all-in-one/setup/settings.mjs';
import { step, StepFailed } from '../../apps/all-in-one/setup/steps.mjs';
import { runToEnd } from '../../apps/all-in-one/setup/stop.mjs';
import { openTestServers } from '../test-servers.mjs';
import { processesLike, processorTime } from './processor-time.mjs';
import { printTable, summarise } from './report.mjs';
import { openFloor, openGateway } from './subjects.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    total: { type: 'string', default: '3000' },
    'warm-up': { type: 'string', default: '500' },
    'in-flight': { type: 'string', default: '64' },
    json: { type: 'string' },
  },
});
const apart = ['response-service', 'verification-service', 'gateway-api'];

await runToEnd(async (onStop) => {
  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  await step('Build', build);
  const environment = await openTestServers(onStop);
  // The compiled tests read these when they are loaded.
  Object.assign(process.env, environment);
  const { writePayloads } = await import('../../dist/tests/benchmarks/payloads.js');
  const servers = {
    PostgreSQL: processesLike(/postgres(ql)?\/(data|bin\/postgres)|postgres -D/),
    RabbitMQ: processesLike(/beam\.smp/),
  };

  const all = await openGateway(['all-in-one'], writePayloads);
  onStop('All-in-one', all.close);
  const many = await openGateway(apart, writePayloads);
  onStop('Programs apart', many.close);
  const floor = await openFloor(all, environment, await findFreePort());
  onStop('Bare floor', floor.close);
  const subjects = { 'bare floor': floor, 'all-in-one': all, 'programs apart': many };

  const runs = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const run = { name, round, ...(await measure(subject, servers)) };
      console.log(
        `  ${name.padEnd(15)} round ${round}: ${run.perSecond} round trips/s, intake p50 ${run.p50} ms, p99 ${run.p99} ms`,
      );
      runs.push(run);
    }
  }
  const { timeSteps } = await import('../../dist/tests/benchmarks/steps.js');
  const [line = ''] = readFileSync(all.payloads, 'utf8').split('\n');
  const { measureClocks } = await import('../../dist/tests/benchmarks/clocks.js');
  const result = { ...summarise(runs), steps: await timeSteps(line), clocks: await measureClocks(), runs };
  printTable(result);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  return 0;
});

/** One measurement. It counts only if the database has exactly what the driver holds. @param {import('./subjects.mjs').Subject} subject @param {Record<string, number[]>} servers */
async function measure(subject, servers) {
  const before = await subject.rows();
  const watched = { ...subject.processes, ...servers };
  const times = () => Object.entries(watched).map(([name, pids]) => [name, processorTime(pids)]);
  const cpuBefore = Object.fromEntries(times());
  const figures = await drive(subject);
  const made = figures.roundTrips + Number(values['warm-up']);
  const cpu = Object.fromEntries(
    times().map(([name, time]) => [name, (Number(time) - cpuBefore[String(name)]) / made]),
  );
  const after = await subject.rows();
  for (const what of /** @type {const} */ (['received', 'answered', 'acknowledged'])) {
    const rows = after[what] - before[what];
    if (rows !== made)
      throw new StepFailed(`${rows} rows are ${what}, and the driver holds ${made}: the run does not count`);
  }
  return { ...figures, cpu };
}

/** The driver is a process of its own. @param {import('./subjects.mjs').Subject} subject */
async function drive({ gateway, key, payloads }) {
  const partner = `id=xxa,key=${key},payloads=${payloads}`;
  const given = ['--gateway', gateway, '--partner', partner, '--total', values.total, '--warm-up', values['warm-up'], '--in-flight', values['in-flight']]; // prettier-ignore
  const child = spawn(process.execPath, [join(root, 'tests/benchmarks/drive.mjs'), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new StepFailed(`the driver ended with status ${status}`, { tail: output });
  return JSON.parse(output);
}
