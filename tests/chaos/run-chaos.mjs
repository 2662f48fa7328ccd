import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '../../apps/all-in-one/setup/embedded-postgresql.mjs';
import {
  findServerProgram,
  hasPrivateNode,
  startPrivateNode,
  stopPrivateNode,
} from '../../apps/all-in-one/setup/private-rabbitmq.mjs';
import { findServerHome } from '../../apps/all-in-one/setup/server-home.mjs';
import { root } from '../../apps/all-in-one/setup/settings.mjs';

/**
 * Runs the compiled chaos against servers of this run and restarts them when it asks; servers of somebody else stay up.
 * @param {NodeJS.ProcessEnv} environment of the test servers
 * @param {string[]} argv `--kills`, `--restarts`, `--seed`
 * @returns {Promise<{ status: number, output: string }>}
 */
export async function runChaos(environment, argv) {
  const child = spawn(process.execPath, [join(root, 'dist/tests/chaos/chaos.js'), ...argv], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  child.on('message', async (/** @type {{ restart: 'postgresql' | 'rabbitmq' }} */ wish) => {
    const restarted = await restart(wish.restart, environment.DATA_DIR ?? '');
    child.send({ restarted });
  });
  const status = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  return { status, output };
}

/** @param {'postgresql' | 'rabbitmq'} server @param {string} dataDir */
async function restart(server, dataDir) {
  const home = await findServerHome(dataDir);
  if (!home) return false;
  if (server === 'postgresql') {
    if (!(await stopEmbedded(home))) return false;
    await startEmbedded(home);
    return true;
  }
  const program = await findServerProgram();
  if (!program || !hasPrivateNode(home) || !(await stopPrivateNode(home))) return false;
  await startPrivateNode(home, program);
  return true;
}
