import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { StepFailed } from './steps.mjs';
import { stopSignal } from './stop-signal.mjs';

/**
 * showOutput: on the terminal instead of kept. untouched: a request to stop does not reach it (half a start of a server, half
 * an installation are worse than a second more). next: what to do if it fails.
 * @typedef {import('node:child_process').SpawnOptions & { showOutput?: boolean, untouched?: boolean, next?: string }} CommandOptions
 */

/**
 * Runs a command to its end.
 * @param {string} command @param {string[]} commandArguments @param {CommandOptions} [options]
 * @returns {Promise<{ status: number, output: string }>} status 127 when there is no such command
 */
export function tryCommand(command, commandArguments, options = {}) {
  const { showOutput, untouched, next: _next, ...spawnOptions } = options;
  return new Promise((done) => {
    const child = spawn(command, commandArguments, {
      stdio: showOutput ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(untouched ? { detached: true } : { signal: stopSignal }),
      ...spawnOptions,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      done({ status: 127, output: error.message });
    });
    child.on('close', (status, signal) => {
      const plain = stripVTControlCharacters(output);
      done({ status: status ?? 1, output: signal ? `${plain}\nended by ${signal}` : plain });
    });
  });
}

/**
 * Like tryCommand, but anything except status 0 fails the step with the last lines of the output.
 * @param {string} command @param {string[]} commandArguments @param {CommandOptions} [options]
 * @returns {Promise<string>} the output
 */
export async function runCommand(command, commandArguments, options = {}) {
  const { status, output } = await tryCommand(command, commandArguments, options);
  if (status === 0) return output;
  throw new StepFailed(`"${[command, ...commandArguments].join(' ')}" ended with status ${status}`, {
    tail: lastLines(output),
    next: options.next,
  });
}

/** @param {string} text @param {number} count */
export const lastLines = (text, count = 20) => text.trimEnd().split('\n').slice(-count).join('\n');
