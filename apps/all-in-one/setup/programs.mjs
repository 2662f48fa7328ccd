import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive, processName, waitUntilGone } from './live-process.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { environmentOf, root } from './settings.mjs';
import { StepFailed } from './steps.mjs';
import { pause, stopSignal } from './stop-signal.mjs';

/** @typedef {Record<string, string>} Settings */

/** The compiled file of a program or script. @param {string} path without ending, as libs/case-store/src/migrate */
const compiled = (path) => join(root, 'dist', `${path}.js`);

/** Runs a compiled script to its end; its last line is what it has to say. @param {string} path @param {Settings} settings */
export async function runScript(path, settings) {
  const output = await runCommand(process.execPath, [compiled(path)], { cwd: root, env: environmentOf(settings) });
  return readable(lastLines(output, 1).trim()) || 'done';
}

/** A log line of a program, for people. @param {string} line */
function readable(line) {
  if (!line.startsWith('{')) return line;
  const { level: _level, time: _time, program: _program, msg, ...fields } = JSON.parse(line);
  return [msg, ...Object.entries(fields).map(([name, value]) => `${name} ${value}`)].join(', ');
}

/**
 * Runs a compiled script on the terminal.
 * @param {string} path @param {Settings} settings @param {string[]} [rest] its arguments
 * @returns {Promise<number>} its exit status
 */
export function showScript(path, settings, rest = []) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [compiled(path), ...rest], {
      cwd: root,
      env: environmentOf(settings),
      stdio: 'inherit',
      signal: stopSignal,
    });
    child.once('error', fail);
    child.once('exit', (status) => done(status ?? 1));
  });
}

/**
 * Starts a program, its log in a file or on the terminal.
 * @param {string} name @param {Settings} settings @param {{ log?: string }} [options]
 */
export function startProgram(name, settings, options = {}) {
  const file = compiled(`apps/${name}/src/main`);
  if (!existsSync(file)) throw new StepFailed(`${file} is not there`, { next: 'npm run build, and see what it says.' });
  const log = options.log ? openLog(options.log) : undefined;
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env: environmentOf(settings),
    stdio: log === undefined ? 'inherit' : ['ignore', log, log],
    // A group of its own: Ctrl-C reaches us first, and we stop it in its turn.
    detached: true,
  });
  if (log !== undefined) closeSync(log);
  /** @type {Promise<number>} */
  const ended = new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (status) => done(status ?? 1));
  });
  const mark = markOf(name, settings);
  mkdirSync(dirname(mark), { recursive: true });
  if (child.pid) writeFileSync(mark, processName(child.pid));
  return { name, ended, log: options.log, stop: () => stopProgram(child, mark) };
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, 'w', 0o600);
}

/** @param {string} name @param {Settings} settings */
const markOf = (name, settings) => join(settings.DATA_DIR ?? '', 'run', name);

/** The process of an earlier start that still runs, if any. @param {string} name @param {Settings} settings */
export function findEarlier(name, settings) {
  const mark = markOf(name, settings);
  const process = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  return isAlive(process) ? Number(process.split(':')[0]) : undefined;
}

/** @param {import('node:child_process').ChildProcess} child @param {string} mark */
async function stopProgram(child, mark) {
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    const name = processName(child.pid);
    child.kill('SIGTERM');
    if (!(await waitUntilGone(name, 30_000))) {
      child.kill('SIGKILL');
      throw new StepFailed('it did not stop within 30 s and was ended by force');
    }
  }
  rmSync(mark, { force: true });
  return 'stopped';
}

/**
 * Waits until every address answers 200.
 * @param {ReturnType<typeof startProgram>} program @param {string[]} addresses
 */
export async function waitUntilReady(program, addresses) {
  let over = false;
  void program.ended.then(() => (over = true));
  let last = '';
  for (const end = performance.now() + 90_000; performance.now() < end && !over; await pause(200)) {
    const answers = await Promise.all(addresses.map(ask));
    last = addresses.map((address, index) => `${address} ${answers[index]}`).join('\n');
    if (answers.every((answer) => answer === '200')) return;
  }
  throw new StepFailed(
    over ? `${program.name} ended with status ${await program.ended}` : `${program.name} is not ready after 90 s`,
    {
      tail: [last, program.log ? lastLines(readFileSync(program.log, 'utf8'), 20) : ''].join('\n'),
      next: program.log ? `see ${program.log}` : 'see the lines above.',
    },
  );
}

/** @param {string} address */
async function ask(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return response.ok ? '200' : `${response.status} ${(await response.text()).slice(0, 300)}`;
  } catch (error) {
    const { cause, message } = /** @type {{ cause?: { code?: string }, message: string }} */ (error);
    return cause?.code ?? message;
  }
}

/** Where a port is reached from this machine. @param {Settings} settings @param {string} port name of the setting */
export function addressOf(settings, port) {
  const everywhere = ['', '0.0.0.0', '::'].includes(settings.HOST ?? '');
  const host = everywhere ? '127.0.0.1' : settings.HOST?.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return `http://${host}:${settings[port]}`;
}
