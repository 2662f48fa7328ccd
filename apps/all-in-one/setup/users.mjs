import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopEmbedded } from './embedded-postgresql.mjs';
import { isAlive, processName } from './live-process.mjs';
import { withLock } from './lock.mjs';
import { stopPrivateNode } from './private-rabbitmq.mjs';
import { findServerHome } from './server-home.mjs';

const usersOf = (/** @type {string} */ dataDir) => join(dataDir, 'run/users');

/** The lock under which servers of this DATA_DIR are started and stopped and its database is prepared. @param {string} dataDir */
export const setupLock = (dataDir) => join(dataDir, 'run/setup.lock');

/** Says that this process uses the servers of this DATA_DIR: several programs may share them. @param {string} dataDir */
export function enter(dataDir) {
  mkdirSync(usersOf(dataDir), { recursive: true });
  writeFileSync(join(usersOf(dataDir), String(process.pid)), processName(process.pid));
}

/** The last one out stops the servers that were started here, whoever started them. @param {string} dataDir */
export async function leave(dataDir) {
  rmSync(join(usersOf(dataDir), String(process.pid)), { force: true });
  if (others(dataDir).length > 0) return 'left running, others use them';
  return withLock(
    setupLock(dataDir),
    async () => {
      if (others(dataDir).length > 0) return 'left running, others use them';
      const home = await findServerHome(dataDir);
      if (!home) return undefined;
      const stopped = [(await stopPrivateNode(home)) && 'RabbitMQ', (await stopEmbedded(home)) && 'PostgreSQL'];
      return stopped.some(Boolean) ? `${stopped.filter(Boolean).join(' and ')} stopped` : undefined;
    },
    true,
  );
}

/** Others that use them; the marks of dead ones are cleared away. @param {string} dataDir */
function others(dataDir) {
  if (!existsSync(usersOf(dataDir))) return [];
  return readdirSync(usersOf(dataDir)).filter((file) => {
    const mark = join(usersOf(dataDir), file);
    if (isAlive(readFileSync(mark, 'utf8'))) return true;
    rmSync(mark, { force: true });
    return false;
  });
}
