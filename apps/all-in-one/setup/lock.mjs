import { mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive, processName } from './live-process.mjs';
import { StepFailed } from './steps.mjs';
import { stopSignal } from './stop-signal.mjs';

const waitAtMost = 15 * 60_000;

/**
 * Does the work while no other process on this machine holds the same lock. A lock whose holder died is taken over.
 * @template T
 * @param {string} folder the lock: a folder, because making one is atomic everywhere
 * @param {() => Promise<T>} work
 * @param {boolean} [untouched] goes on waiting when this process was asked to stop
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, untouched = false) {
  const end = performance.now() + waitAtMost;
  let said = false;
  while (!take(folder)) {
    if (breakDead(folder)) continue;
    if (!untouched) stopSignal.throwIfAborted();
    if (!said) console.log(`… waiting for process ${holder(folder).split(':')[0]}, which is doing the same`);
    said = true;
    if (performance.now() > end) {
      throw new StepFailed(`process ${holder(folder).split(':')[0]} holds ${folder} for more than 15 minutes`, {
        next: 'end that process, or wait for it, and start again.',
      });
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'holder'), processName(process.pid));
  return true;
}

/** @param {string} folder */
function holder(folder) {
  try {
    return readFileSync(join(folder, 'holder'), 'utf8');
  } catch {
    return '';
  }
}

/** Two who find the same dead holder must not both clear it away: the second would clear the first's new lock. @param {string} folder */
function breakDead(folder) {
  const breaking = `${folder}.breaking`;
  try {
    mkdirSync(breaking);
  } catch {
    if (age(breaking) > 10_000) rmSync(breaking, { recursive: true, force: true });
    return false;
  }
  try {
    const name = holder(folder);
    // No name yet: its holder is between the two lines of take(), or died there.
    if (name === '' ? age(folder) < 5_000 : isAlive(name)) return false;
    rmSync(folder, { recursive: true, force: true });
    return true;
  } finally {
    rmdirSync(breaking);
  }
}

/** @param {string} path @returns {number} milliseconds; 0 when it is not there */
function age(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}
