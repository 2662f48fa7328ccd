// npm run fuzz -- --requests 100000 --seed 7: random and mutated requests to both APIs, on servers of this run's own.
//   --only 12,345 with the same seed sends these again and no others.
import { build } from '../../apps/all-in-one/setup/build.mjs';
import { checkNode } from '../../apps/all-in-one/setup/node-version.mjs';
import { installPackages } from '../../apps/all-in-one/setup/packages.mjs';
import { step } from '../../apps/all-in-one/setup/steps.mjs';
import { runToEnd } from '../../apps/all-in-one/setup/stop.mjs';
import { openTestServers } from '../test-servers.mjs';
import { runFuzz } from './run-fuzz.mjs';

await runToEnd(async (onStop) => {
  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  await step('Build', build);
  const { status } = await runFuzz(await openTestServers(onStop), process.argv.slice(2), true);
  return status;
});
