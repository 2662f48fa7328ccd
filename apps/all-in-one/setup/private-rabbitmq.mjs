import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tryBroker } from './broker-connection.mjs';
import { endProcesses, isAlive, processesIn, processName, waitUntilGone } from './live-process.mjs';
import { findFreePort } from './ports.mjs';
import { lastLines, tryCommand } from './run-command.mjs';
import { readState, serverFolder, writeState } from './server-home.mjs';
import { StepFailed } from './steps.mjs';
import { pause } from './stop-signal.mjs';

/** @typedef {import('./server-home.mjs').ServerHome} ServerHome */

/** The start script of an installed RabbitMQ, or undefined. */
export async function findServerProgram() {
  // What Debian puts on the PATH is a wrapper that insists on its own folders and user; the real script lies here.
  const places = ['/usr/lib/rabbitmq/bin/rabbitmq-server'];
  for (const folder of (process.env.PATH ?? '').split(':')) places.push(join(folder, 'rabbitmq-server'));
  const found = places.find((place) => existsSync(place) && !realpathSync(place).endsWith('wrapper'));
  return found && realpathSync(found);
}

/** @param {ServerHome} home */
export const hasPrivateNode = (home) => existsSync(join(home.folder, 'rabbitmq.json'));

/**
 * Joins our private node if it is running, else starts it. Like the database it outlives a `kill -9` of whoever started it.
 * @param {ServerHome} home @param {string} program
 */
export async function startPrivateNode(home, program) {
  const state = readState(home, 'rabbitmq');
  const joined = state.process !== undefined && isAlive(state.process);
  if (!joined) {
    // The node itself may live on when only its start script was killed; two on the same files would spoil them.
    await endProcesses(processesIn(realpathSync(serverFolder(home, 'rabbitmq'))) ?? []);
    state.port = await findFreePort(state.port);
    state.process = processName(await launch(home, program, state.port));
    writeState(home, 'rabbitmq', state);
  }
  const url = `amqp://guest:guest@127.0.0.1:${state.port}`;
  const version = await waitForNode(home, url, state.process ?? '');
  return { url, port: state.port, version, joined };
}

/** @param {ServerHome} home @returns {Promise<boolean>} whether it ran */
export async function stopPrivateNode(home) {
  const state = readState(home, 'rabbitmq');
  if (!state.process || !isAlive(state.process)) return false;
  // The start script turns SIGTERM into an orderly stop of the node.
  process.kill(Number(state.process.split(':')[0]), 'SIGTERM');
  if (!(await waitUntilGone(state.process, 60_000))) {
    throw new StepFailed('the private RabbitMQ does not stop', { next: `end process ${state.process.split(':')[0]}.` });
  }
  const { env, folder } = describe(home, 0);
  await tryCommand('epmd', ['-kill'], { env, cwd: folder, untouched: true, ...home.user });
  return true;
}

/** @param {ServerHome} home @param {string} program @param {number} port @returns {Promise<number>} its process id */
async function launch(home, program, port) {
  const state = readState(home, 'rabbitmq');
  const [distribution, names] = [await findFreePort(), await findFreePort()];
  writeState(home, 'rabbitmq', { ...state, port });
  const { env, folder, cookie } = describe(home, port);
  writeFileSync(join(folder, 'enabled_plugins'), '[].\n', { mode: 0o644 });
  writeFileSync(join(folder, 'rabbitmq-env.conf'), '');
  writeFileSync(join(folder, 'rabbitmq.conf'), `listeners.tcp.1 = 127.0.0.1:${port}\n`);
  writeFileSync(join(folder, 'epmd-port'), String(names));
  if (!existsSync(cookie)) {
    writeFileSync(cookie, randomBytes(20).toString('hex'), { mode: 0o400 });
    if (home.user) chownSync(cookie, home.user.uid, home.user.gid);
  }
  const log = openSync(join(folder, 'startup.log'), 'w', 0o600);
  const child = spawn(program, [], {
    cwd: folder,
    env: { ...env, RABBITMQ_DIST_PORT: String(distribution), ERL_EPMD_PORT: String(names) },
    stdio: ['ignore', log, log],
    detached: true,
    ...home.user,
  });
  await new Promise((done, fail) => child.once('spawn', done).once('error', fail));
  child.unref();
  return child.pid ?? 0;
}

/** @param {ServerHome} home @param {number} port */
function describe(home, port) {
  const folder = serverFolder(home, 'rabbitmq');
  const epmdPort = join(folder, 'epmd-port');
  // Nothing of the caller's environment and nothing of /etc/rabbitmq: a node of this machine must stay as it is. Erlang finds
  // the cookie, the password between nodes, in HOME; its name server (epmd) is our own too, as another's may not know this user.
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: folder,
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: existsSync(epmdPort) ? readFileSync(epmdPort, 'utf8') : '4369',
    RABBITMQ_NODENAME: 'readmission-gateway@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    RABBITMQ_CONF_ENV_FILE: join(folder, 'rabbitmq-env.conf'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'advanced.config'),
    RABBITMQ_GENERATED_CONFIG_DIR: join(folder, 'config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_MNESIA_BASE: join(folder, 'data'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
  };
  return { folder, env, cookie: join(folder, '.erlang.cookie') };
}

/** @param {ServerHome} home @param {string} url @param {string} name of its process */
async function waitForNode(home, url, name) {
  const { folder } = describe(home, 0);
  for (const end = performance.now() + 120_000; performance.now() < end; await pause(300)) {
    const answer = await tryBroker(url);
    if ('version' in answer) return answer.version;
    if (!isAlive(name)) break;
  }
  const log = join(folder, 'startup.log');
  throw new StepFailed('the private RabbitMQ does not start', {
    tail: lastLines(readFileSync(log, 'utf8'), 15),
    next: `see ${log} and ${join(folder, 'log')}; or set AMQP_URL to a broker of your own.`,
  });
}
