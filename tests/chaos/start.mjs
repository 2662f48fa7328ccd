// npm run chaos -- --kills 200 --seed 7: the four programs under fire, on servers of this run's own.
import { build } from '../../apps/all-in-one/setup/build.mjs';
import { checkNode } from '../../apps/all-in-one/setup/node-version.mjs';
import { installPackages } from '../../apps/all-in-one/setup/packages.mjs';
import { step } from '../../apps/all-in-one/setup/steps.mjs';
import { runToEnd } from '../../apps/all-in-one/setup/stop.mjs';
import { openTestServers } from '../test-servers.mjs';
import { runChaos } from './run-chaos.mjs';

await runToEnd(async (onStop) => {
  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  await step('Build', build);
  const { status } = await runChaos(await openTestServers(onStop), process.argv.slice(2));
  return status;
});
