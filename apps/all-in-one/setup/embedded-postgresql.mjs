import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connect } from './database-connection.mjs';
import { processesIn, processName } from './live-process.mjs';
import { findDatabasePackage } from './packages.mjs';
import { findFreePort } from './ports.mjs';
import { lastLines, runCommand, tryCommand } from './run-command.mjs';
import { readState, serverFolder, writeState } from './server-home.mjs';
import { StepFailed } from './steps.mjs';
import { pause } from './stop-signal.mjs';

/** @typedef {import('./server-home.mjs').ServerHome} ServerHome */

/**
 * Joins the embedded server if it is running, else starts it, and makes its files the first time.
 * It outlives a `kill -9` of whoever started it; the next start finds it here.
 * @param {ServerHome} home
 */
export async function startEmbedded(home) {
  const state = { password: randomBytes(24).toString('base64url'), port: 0, ...readState(home, 'postgresql') };
  const server = describe(home);
  if (await answers(state, server.data)) return { url: urlOf(state), port: state.port, joined: true };
  if (await isRunning(server)) return waitForOther(home, server);
  // Left by a killed server. PostgreSQL would take a zombie, or whoever has that number now, for its owner.
  rmSync(join(server.data, 'postmaster.pid'), { force: true });
  state.port = await findFreePort(state.port);
  writeState(home, 'postgresql', state);
  if (!existsSync(join(server.data, 'PG_VERSION'))) await makeFiles(home, server, state.password);
  const serverOptions = `-p ${state.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  const started = await server.control('start', ['-w', '-t', '120', '-l', server.log, '-o', serverOptions]);
  if (started.status !== 0) {
    const log = existsSync(server.log) ? readFileSync(server.log, 'utf8') : '';
    throw new StepFailed('the embedded PostgreSQL does not start', {
      tail: lastLines(started.output, 3) + '\n' + lastLines(log, 12),
      next: `see ${server.log}; or set DATABASE_URL to a PostgreSQL of your own.`,
    });
  }
  const pid = Number(readFileSync(join(server.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  writeState(home, 'postgresql', { ...state, process: processName(pid) });
  return { url: urlOf(state), port: state.port, joined: false };
}

/** Stops it if it runs. @param {ServerHome} home @returns {Promise<boolean>} whether it ran */
export async function stopEmbedded(home) {
  if (!existsSync(join(home.folder, 'postgresql/data/postmaster.pid'))) return false;
  const { status, output } = await describe(home).control('stop', ['-m', 'fast', '-w', '-t', '60']);
  // pg_ctl ends with 1 also when there was nothing to stop.
  if (status !== 0 && !/No such process|not exist|is server running/i.test(output)) {
    throw new StepFailed('the embedded PostgreSQL does not stop', { tail: lastLines(output, 5) });
  }
  return status === 0;
}

/** @param {ServerHome} home */
function describe(home) {
  const folder = serverFolder(home, 'postgresql');
  const binaries = findBinaries(home);
  const data = join(folder, 'data');
  // Its messages are read here, so they must not come in the user's language.
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, untouched: true, ...home.user };
  return {
    data,
    log: join(folder, 'server.log'),
    folder,
    control: (/** @type {string} */ act, /** @type {string[]} */ rest) =>
      tryCommand(join(binaries, 'pg_ctl'), [act, '-D', data, ...rest], options),
    run: (/** @type {string} */ program, /** @type {string[]} */ rest) =>
      runCommand(join(binaries, program), rest, options),
  };
}

/** As root the binaries are copied to where the servers' user can read them. @param {ServerHome} home */
function findBinaries(home) {
  const source = findDatabasePackage();
  if (!source) {
    throw new StepFailed(`there is no embedded PostgreSQL for ${process.platform} ${process.arch}`, {
      next: 'set DATABASE_URL to a PostgreSQL of your own.',
    });
  }
  if (!home.user) return join(source, 'native/bin');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const copy = join(dirname(home.folder), `postgresql-${version}-${basename(source)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(join(source, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

/** @param {ReturnType<typeof describe>} server */
async function isRunning(server) {
  const processes = existsSync(server.data) ? processesIn(realpathSync(server.data)) : [];
  return processes ? processes.length > 0 : (await server.control('status', [])).status === 0;
}

/** @param {ServerHome} home @param {ReturnType<typeof describe>} server @param {string} password */
async function makeFiles(home, server, password) {
  const unfinished = `${server.data}.unfinished`;
  const passwordFile = join(server.folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  try {
    // The server's own C.UTF-8 sorts and folds alike on every machine; trigrams still ask the system what a letter is.
    const locale = [
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${await letters()}`,
    ];
    // A password, because others may share this machine.
    const access = ['--username=gateway', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await server.run('initdb', [`--pgdata=${unfinished}`, ...access, ...locale]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, server.data);
}

/** A locale of this system that knows letters beyond ASCII: with plain C, pg_trgm finds neither ë nor đ. */
async function letters() {
  const { output } = await tryCommand('locale', ['-a'], { untouched: true });
  const known = output.split('\n');
  return known.find((name) => /^C\.utf-?8$/i.test(name)) ?? known.find((name) => /\.utf-?8$/i.test(name)) ?? 'C';
}

/** @param {{ port?: number, password?: string }} state */
const urlOf = (state) => `postgres://gateway:${state.password}@127.0.0.1:${state.port}`;

/** Whether our server, and not some other one that got the port since, answers. @param {{ port: number, password: string }} state @param {string} data */
async function answers(state, data) {
  if (!state.port) return false;
  try {
    const client = await connect(`${urlOf(state)}/postgres`);
    const { rows } = await client.query('show data_directory');
    await client.end();
    return rows[0].data_directory === data;
  } catch {
    return false;
  }
}

/** It is there but does not answer yet: it may be recovering after a crash. @param {ServerHome} home @param {ReturnType<typeof describe>} server */
async function waitForOther(home, server) {
  for (let tries = 0; tries < 150; tries += 1) {
    const state = { password: '', port: 0, ...readState(home, 'postgresql') };
    if (await answers(state, server.data)) return { url: urlOf(state), port: state.port, joined: true };
    await pause(200);
  }
  throw new StepFailed(`a PostgreSQL holds ${server.data} but does not answer`, {
    next: `see ${server.log}; end the process named in the first line of ${join(server.data, 'postmaster.pid')} and start again.`,
  });
}
