import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryCommand } from './run-command.mjs';
import { endProcesses } from './live-process.mjs';

/**
 * Where servers that we start keep their files, and as whom they run.
 * @typedef {{ folder: string, user?: { uid: number, gid: number } }} ServerHome
 * @typedef {{ process?: string, port?: number, password?: string }} ServerState
 */

const account = 'readmission-gateway';
const rootsFolder = `/var/lib/${account}`;
const isRoot = () => process.getuid?.() === 0;

/** @param {string} dataDir absolute */
function folderOf(dataDir) {
  // PostgreSQL refuses to run as root, and root's checkout may lie where no other user may go.
  return isRoot() ? join(rootsFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 12)) : dataDir;
}

/** Finds or makes the home of the servers that belong to this DATA_DIR. @param {string} dataDir @returns {Promise<ServerHome>} */
export async function openServerHome(dataDir) {
  const folder = folderOf(dataDir);
  mkdirSync(dataDir, { recursive: true });
  if (!isRoot()) return { folder };
  await putAsideOrphan(dataDir, folder);
  const user = await serverUser();
  mkdirSync(folder, { recursive: true });
  for (const path of [rootsFolder, folder]) chmodSync(path, 0o755);
  return { folder, user };
}

/** The home as it is, for stopping what runs there; undefined if there is none. @param {string} dataDir @returns {Promise<ServerHome | undefined>} */
export async function findServerHome(dataDir) {
  const folder = folderOf(dataDir);
  if (!existsSync(folder)) return undefined;
  return isRoot() ? { folder, user: await serverUser() } : { folder };
}

/** The account is made once, without password, shell or home. */
async function serverUser() {
  if ((await tryCommand('id', ['-u', account], { untouched: true })).status !== 0) {
    await runCommand(
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        rootsFolder,
        '--shell',
        '/usr/sbin/nologin',
        account,
      ],
      {
        untouched: true,
        next: `make a system account named ${account}, or start as an ordinary user, or set DATABASE_URL and AMQP_URL.`,
      },
    );
  }
  const number = async (/** @type {string} */ flag) =>
    Number(await runCommand('id', [flag, account], { untouched: true }));
  return { uid: await number('-u'), gid: await number('-g') };
}

/** Who removed DATA_DIR expects a fresh start, but root's servers live elsewhere: theirs is put aside, not deleted. @param {string} dataDir @param {string} folder */
async function putAsideOrphan(dataDir, folder) {
  const mark = join(dataDir, 'server-home');
  const sameMark = join(folder, 'data-dir');
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (existsSync(folder)) {
    if (known !== '' && existsSync(sameMark) && readFileSync(sameMark, 'utf8') === known) return;
    await endProcesses(['rabbitmq', 'postgresql'].flatMap((server) => readState({ folder }, server).process ?? []));
    rmSync(`${folder}.old`, { recursive: true, force: true });
    // Not a rename: in a container the folder may belong to a layer of its image, and those cannot be renamed.
    await runCommand('mv', [folder, `${folder}.old`], { untouched: true });
    console.log(`  The servers' files of an earlier ${dataDir} are kept in ${folder}.old`);
  }
  const fresh = randomUUID();
  mkdirSync(folder, { recursive: true });
  writeFileSync(sameMark, fresh, { mode: 0o600 });
  writeFileSync(mark, fresh, { mode: 0o600 });
}

/** Removes the home; for tests, whose DATA_DIR ends with them. @param {string} dataDir */
export const removeServerHome = (dataDir) => rmSync(folderOf(dataDir), { recursive: true, force: true });

/** What is known of a server started earlier. @param {ServerHome} home @param {string} server @returns {ServerState} */
export function readState(home, server) {
  const file = join(home.folder, `${server}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {ServerHome} home @param {string} server @param {ServerState} state holds a password: for our eyes only */
export function writeState(home, server, state) {
  writeFileSync(join(home.folder, `${server}.json`), JSON.stringify(state), { mode: 0o600 });
}

/** Makes a folder that belongs to the servers' user alone. @param {ServerHome} home @param {string} name */
export function serverFolder(home, name) {
  const folder = join(home.folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (home.user) chownSync(folder, home.user.uid, home.user.gid);
  return folder;
}
