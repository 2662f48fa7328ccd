// Runs one program alone: node apps/all-in-one/setup/start-one.mjs gateway-api. Any order, several times over.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { withLock } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { findPostgres } from './postgresql.mjs';
import { runScript, startProgram } from './programs.mjs';
import { findRabbit } from './rabbitmq.mjs';
import { openServerHome } from './server-home.mjs';
import { readSettings } from './settings.mjs';
import { step, StepFailed } from './steps.mjs';
import { askedToStop, stopSignal } from './stop-signal.mjs';
import { runToEnd } from './stop.mjs';
import { enter, leave, setupLock } from './users.mjs';

const programs = ['gateway-api', 'verification-service', 'response-service', 'operator-console'];

await runToEnd(async (onStop) => {
  const name = process.argv[2] ?? '';
  const settings = readSettings();
  const dataDir = resolve(settings.DATA_DIR ?? '');
  const production = settings.NODE_ENV === 'production';
  if (!programs.includes(name))
    throw new StepFailed(`"${name}" is no program`, { next: `name one of ${programs.join(', ')}.` });
  if (production && !(settings.DATABASE_URL && settings.AMQP_URL)) {
    throw new StepFailed('in production nothing is found or started by itself', {
      next: 'set DATABASE_URL and AMQP_URL.',
    });
  }

  await step('Node.js', checkNode);
  await step('Packages', installPackages);
  await step('Build', build);
  enter(dataDir);
  onStop('Servers', () => leave(dataDir));
  await withLock(setupLock(dataDir), async () => {
    const openHome = () => openServerHome(dataDir);
    settings.DATABASE_URL = (await step('Database', () => findPostgres(settings, openHome))).url;
    settings.AMQP_URL = (await step('Broker', () => findRabbit(settings, openHome))).url;
    await step('Schema', () => runScript('libs/case-store/src/migrate', settings));
    // The invented persons are for the demonstration only.
    if (!production) await step('Civil registry', () => runScript('libs/registry-matching/src/seed', settings));
  });

  stopSignal.throwIfAborted();
  console.log(`✓ ${name} starts; its log follows`);
  const program = startProgram(name, settings);
  onStop(name, program.stop);
  const status = await Promise.race([program.ended, askedToStop()]);
  if (typeof status === 'number' && status !== 0)
    throw new StepFailed(`${name} ended with status ${status}`, { next: 'see its log above.' });
});
