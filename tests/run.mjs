// npm test: the same set-up as npm start, then every check below, one after the other.
// npm test -- unit flow: only those, with their output as it comes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../apps/all-in-one/setup/build.mjs';
import { checkNode } from '../apps/all-in-one/setup/node-version.mjs';
import { installPackages } from '../apps/all-in-one/setup/packages.mjs';
import { tryCommand } from '../apps/all-in-one/setup/run-command.mjs';
import { root } from '../apps/all-in-one/setup/settings.mjs';
import { indent, seconds, step, StepFailed } from '../apps/all-in-one/setup/steps.mjs';
import { stopSignal } from '../apps/all-in-one/setup/stop-signal.mjs';
import { runToEnd } from '../apps/all-in-one/setup/stop.mjs';
import { runChaos } from './chaos/run-chaos.mjs';
import { runFuzz } from './fuzz/run-fuzz.mjs';
import { openTestServers } from './test-servers.mjs';

/**
 * servers: needs PostgreSQL, RabbitMQ and the compiled programs. Its run throws if it does not pass.
 * @typedef {{ name: string, servers?: boolean, run: (environment: NodeJS.ProcessEnv) => Promise<unknown> }} Check
 */

/** @type {Check[]} */
const checks = [
  { name: 'format', run: () => run('prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'lint', run: () => run('eslint/bin/eslint.js', '.') },
  { name: 'build', run: build },
  { name: 'generated', run: () => node(['apps/all-in-one/setup/generate.mjs', '--check'], process.env) },
  {
    name: 'walls',
    run: () =>
      run('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', '--config', '.dependency-cruiser.cjs'),
  },
  { name: 'unit', run: (environment) => jest(environment, 'apps', 'libs') },
  { name: 'conformance', servers: true, run: (environment) => jest(environment, 'tests/conformance') },
  { name: 'contracts', servers: true, run: (environment) => jest(environment, 'tests/contracts') },
  { name: 'flow', servers: true, run: (environment) => jest(environment, 'tests/flow') },
  { name: 'failure', servers: true, run: (environment) => jest(environment, 'tests/failure') },
  { name: 'fuzz', servers: true, run: fuzz },
  { name: 'chaos', servers: true, run: chaos },
];
if (existsSync(join(root, 'tests/browser'))) {
  checks.push({ name: 'browser', servers: true, run: (environment) => jest(environment, 'tests/browser') });
}

const named = process.argv.slice(2);
const chosen = checks.filter(({ name }) => named.length === 0 || named.includes(name));

await runToEnd(async (onStop) => {
  /** @type {Map<string, string>} what became of each check */
  const outcomes = new Map();
  onStop('Summary', () => summarise(outcomes));
  const unknown = named.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new StepFailed(`there is no check "${unknown.join('", "')}"`, {
      next: `name some of ${checks.map(({ name }) => name).join(', ')}.`,
    });
  }
  const needServers = chosen.some(({ servers }) => servers);

  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  const environment = needServers ? await openTestServers(onStop) : process.env;
  if (needServers && !chosen.some(({ name }) => name === 'build')) await step('Build', build);

  for (const check of chosen) {
    if (outcomes.get('build')?.startsWith('failed')) outcomes.set(check.name, 'failed, not run: the build failed');
    else outcomes.set(check.name, await perform(check, environment));
  }
  return [...outcomes.values()].every((outcome) => outcome.startsWith('passed')) ? 0 : 1;
});

/** @param {Check} check @param {NodeJS.ProcessEnv} environment */
async function perform(check, environment) {
  stopSignal.throwIfAborted();
  const since = performance.now();
  if (!process.stdout.isTTY || named.length > 0) console.log(`… ${check.name}`);
  try {
    await check.run(environment);
    console.log(`✓ ${check.name} (${seconds(since)})`);
    return `passed  ${seconds(since)}`;
  } catch (error) {
    stopSignal.throwIfAborted();
    const { message, tail } = /** @type {StepFailed} */ (error);
    console.log(`✗ ${check.name} (${seconds(since)}): ${message}${tail ? `\n${indent(tail)}` : ''}`);
    return `failed  ${seconds(since)}`;
  }
}

/** Runs a tool of node_modules; all it printed comes with the failure. @param {string} file @param {string[]} rest */
function run(file, ...rest) {
  return node([`node_modules/${file}`, ...rest], process.env);
}

/** @param {string[]} commandArguments @param {NodeJS.ProcessEnv} env */
async function node(commandArguments, env) {
  const showOutput = named.length > 0;
  const { status, output } = await tryCommand(process.execPath, commandArguments, { cwd: root, env, showOutput });
  if (status !== 0) throw new StepFailed(`ended with status ${status}`, { tail: output });
  // What a test measured is said also when all is well.
  for (const line of output.split('\n')) if (line.startsWith('measured: ')) console.log(`  ${line}`);
}

/** @param {NodeJS.ProcessEnv} environment @param {string[]} folders */
function jest(environment, ...folders) {
  // Whole paths, as patterns: the checkout itself may lie in a folder called apps.
  const patterns = folders.map((folder) => `${join(root, folder).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return node(
    [...flags, 'node_modules/jest/bin/jest.js', '--config', 'jest.config.js', '--maxWorkers=2', ...patterns],
    environment,
  );
}

/** A short fire with a fixed seed; `npm run chaos` makes a long one. @param {NodeJS.ProcessEnv} environment */
async function chaos(environment) {
  const { status, output } = await runChaos(environment, ['--kills', '10', '--restarts', '1', '--seed', '7']);
  if (status !== 0) throw new StepFailed(`ended with status ${status}`, { tail: output.slice(-20_000) });
}

/** A few requests with a fixed seed; `npm run fuzz` sends many. @param {NodeJS.ProcessEnv} environment */
async function fuzz(environment) {
  const { status, output } = await runFuzz(environment, ['--requests', '1500', '--seed', '7'], named.length > 0);
  if (status !== 0) throw new StepFailed(`ended with status ${status}`, { tail: output.slice(-20_000) });
  for (const line of output.split('\n')) if (line.startsWith('measured: ')) console.log(`  ${line}`);
}

/** @param {Map<string, string>} outcomes */
function summarise(outcomes) {
  console.log('');
  const results = chosen.map(({ name }) => ({ name, outcome: outcomes.get(name) ?? 'failed, not run' }));
  for (const { name, outcome } of results) console.log(`  ${name.padEnd(12)} ${outcome}`);
  const passed = results.filter(({ outcome }) => outcome.startsWith('passed')).length;
  console.log(`${passed} passed, ${results.length - passed} failed`);
}
