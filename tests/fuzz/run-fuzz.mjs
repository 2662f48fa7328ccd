import { tryCommand } from '../../apps/all-in-one/setup/run-command.mjs';
import { root } from '../../apps/all-in-one/setup/settings.mjs';

/**
 * Runs the compiled fuzz against servers of this run.
 * @param {NodeJS.ProcessEnv} env of the test servers
 * @param {string[]} argv `--requests`, `--seed`, `--only`
 * @param {boolean} showOutput as it comes
 */
export function runFuzz(env, argv, showOutput) {
  return tryCommand(process.execPath, ['dist/tests/fuzz/fuzz.js', ...argv], { cwd: root, env, showOutput });
}
