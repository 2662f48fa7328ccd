// npm start: everything from nothing, in the order below; then it stays up until Ctrl-C.
// npm start -- --once: ends after the demonstration, with status 0 only if every sample ended as expected.
import { join, relative } from 'node:path';
import { build } from './setup/build.mjs';
import { withLock } from './setup/lock.mjs';
import { checkNode } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { checkPorts } from './setup/ports.mjs';
import { findPostgres } from './setup/postgresql.mjs';
import { addressOf, runScript, showScript, startProgram, waitUntilReady } from './setup/programs.mjs';
import { findRabbit } from './setup/rabbitmq.mjs';
import { openServerHome } from './setup/server-home.mjs';
import { readSettings } from './setup/settings.mjs';
import { step, StepFailed } from './setup/steps.mjs';
import { askedToStop } from './setup/stop-signal.mjs';
import { runToEnd } from './setup/stop.mjs';
import { enter, leave, setupLock } from './setup/users.mjs';

await runToEnd(async (onStop) => {
  const settings = readSettings();
  const dataDir = settings.DATA_DIR ?? '';
  const openHome = () => openServerHome(dataDir);
  const gateway = addressOf(settings, 'GATEWAY_PORT');
  const officersConsole = addressOf(settings, 'CONSOLE_PORT');
  const log = join(dataDir, 'log/all-in-one.log');

  await step('Node.js', checkNode);
  await step('Settings', () => refuseProduction(settings));
  await step('Ports', () => checkPorts(settings, ['GATEWAY_PORT', 'CONSOLE_PORT']));
  await step('Packages', installPackages);
  await step('Build', build);

  enter(dataDir);
  onStop('Servers', () => leave(dataDir));
  await withLock(setupLock(dataDir), async () => {
    settings.DATABASE_URL = (await step('Database', () => findPostgres(settings, openHome))).url;
    settings.AMQP_URL = (await step('Broker', () => findRabbit(settings, openHome))).url;
    await step('Schema', () => runScript('libs/case-store/src/migrate', settings));
    await step('Civil registry', () => runScript('libs/registry-matching/src/seed', settings));
  });

  const programs = await step('Programs', async () => {
    const started = startProgram('all-in-one', settings, { log });
    onStop('Programs', started.stop);
    await waitUntilReady(started, [`${gateway}/health/ready`, `${officersConsole}/health/ready`]);
    return { ...started, said: `ready, log in ${relative(process.cwd(), log)}` };
  });

  console.log('… Demonstration');
  const status = await showScript('apps/all-in-one/src/demonstration', settings);
  console.log(
    status === 0 ? '✓ Demonstration: every sample ended as expected' : `✗ Demonstration ended with status ${status}`,
  );
  if (process.argv.includes('--once')) return status === 0 ? 0 : 1;

  console.log(
    `\nPartner API  ${gateway}\nConsole      ${officersConsole}\nOfficers     ${relative(process.cwd(), join(dataDir, 'demo/officers'))}\n\nCtrl-C stops it.`,
  );
  const ended = await Promise.race([programs.ended, askedToStop()]);
  if (ended !== undefined)
    throw new StepFailed(`the programs ended by themselves with status ${ended}`, { next: `see ${log}` });
});

/** @param {Record<string, string>} settings */
function refuseProduction(settings) {
  if (settings.NODE_ENV !== 'production') return `demonstration, data in ${settings.DATA_DIR}`;
  throw new StepFailed('NODE_ENV is "production", and npm start is the demonstration', {
    next: 'start the programs one by one (npm run start:gateway-api …), or unset NODE_ENV.',
  });
}
