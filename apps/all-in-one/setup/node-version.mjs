import { StepFailed } from './steps.mjs';

/** Refuses a Node.js that is older than the packages can bear. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailed(`Node.js 20.19 or newer is needed, this is ${process.versions.node}`, {
      next: 'install a newer Node.js (https://nodejs.org) and start again.',
    });
  }
  return process.versions.node;
}
