import { readdirSync, readFileSync } from 'node:fs';

// USER_HZ of Linux, proc(5): 100 ticks a second on every platform that Node runs on.
const millisecondsPerTick = 10;

/** A process: its parent, its command line, and the processor time of it and of its ended children. @param {string} pid */
function look(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // proc(5): 4 ppid; 14 utime, 15 stime, 16 cutime, 17 cstime.
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), milliseconds: ticks * millisecondsPerTick };
  } catch {
    return undefined; // ended while we looked
  }
}

/**
 * Processor time of some processes and all their descendants so far, in milliseconds.
 * @param {number[]} roots
 */
export function processorTime(roots) {
  const all = readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .flatMap((pid) => look(pid) ?? []);
  const counted = new Set(roots);
  for (let size = 0; size !== counted.size;) {
    size = counted.size;
    for (const { pid, parent } of all) if (counted.has(parent)) counted.add(pid);
  }
  return all.filter(({ pid }) => counted.has(pid)).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** Processes whose command line matches. @param {RegExp} pattern */
export function processesLike(pattern) {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return pattern.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      } catch {
        return false;
      }
    })
    .map(Number);
}
