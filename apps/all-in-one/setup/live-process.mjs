import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * A name for a process that no later process can bear: numbers are given again, after a reboot or in a container even soon,
 * so the time of its start goes with it where the system tells (Linux).
 * @param {number} pid
 */
export function processName(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22 of proc(5); the second field may hold spaces, so count from its closing parenthesis.
    return `${pid}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid}:`;
  }
}

/** @param {string} name as processName gave it */
export function isAlive(name) {
  const pid = Number(name.split(':')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, but there.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return processName(pid) === name && !isZombie(pid);
}

/** A process that has ended but whose parent has not asked yet. @param {number} pid */
function isZombie(pid) {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Waits until the process is gone.
 * @param {string} name @param {number} milliseconds
 * @returns {Promise<boolean>} whether it went in time
 */
export async function waitUntilGone(name, milliseconds) {
  const end = performance.now() + milliseconds;
  while (isAlive(name)) {
    if (performance.now() > end) return false;
    await new Promise((done) => setTimeout(done, 100));
  }
  return true;
}

/**
 * Live processes whose working folder this is, where the system tells (Linux); undefined elsewhere. A server that was killed
 * may leave a file with its number behind, and that number may be a zombie's or another's by now; its folder cannot.
 * @param {string} folder
 * @returns {string[] | undefined} their names
 */
export function processesIn(folder) {
  if (!existsSync('/proc/self/cwd')) return undefined;
  return readdirSync('/proc')
    .filter((entry) => /^[0-9]+$/.test(entry) && workingFolder(entry) === folder)
    .map((entry) => processName(Number(entry)))
    .filter(isAlive);
}

/** @param {string} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone by now, or another user's
  }
}

/** Ends processes: asks, waits, then forces. @param {string[]} names @param {number} [patience] milliseconds */
export async function endProcesses(names, patience = 30_000) {
  for (const name of names.filter(isAlive)) process.kill(Number(name.split(':')[0]), 'SIGTERM');
  for (const name of names) {
    if (!(await waitUntilGone(name, patience))) process.kill(Number(name.split(':')[0]), 'SIGKILL');
  }
}
