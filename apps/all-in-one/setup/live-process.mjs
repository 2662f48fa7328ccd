import { readFileSync } from 'node:fs';

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
