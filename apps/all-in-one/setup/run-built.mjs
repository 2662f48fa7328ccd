// Runs one compiled script after the same set-up as everything else: node run-built.mjs apps/…/src/name its arguments
import { build } from './build.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { showScript } from './programs.mjs';
import { readSettings } from './settings.mjs';
import { runToEnd } from './stop.mjs';

await runToEnd(async () => {
  checkNode();
  await installPackages();
  await build();
  const [script = '', ...rest] = process.argv.slice(2);
  return showScript(script, readSettings(), rest);
});
