import { existsSync } from 'node:fs';
import { lastLines, tryCommand } from './run-command.mjs';
import { findServerProgram } from './private-rabbitmq.mjs';
import { StepFailed } from './steps.mjs';

/** Only root may install, and only where apt is: Debian and what comes from it. */
export async function canInstallRabbit() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  return (await tryCommand('apt-get', ['--version'])).status === 0;
}

/** Installs Debian's RabbitMQ. */
export async function installRabbit() {
  console.log('  RabbitMQ is not installed here; installing rabbitmq-server with apt-get');
  const options = { untouched: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await tryCommand('apt-get', ['update', '-q'], options);
  const install = await tryCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'rabbitmq-server'],
    options,
  );
  if (install.status === 0) return;
  // The package also tries to start the broker. Where that fails apt-get calls it an error, but the programs are there.
  if (await findServerProgram()) return;
  const lines = update.status === 0 ? install.output : `${lastLines(update.output, 6)}\n${install.output}`;
  throw new StepFailed('apt-get could not install rabbitmq-server', {
    tail: lastLines(lines, 15),
    next: 'see the lines above; or start a broker elsewhere (docker run -d -p 127.0.0.1:5672:5672 rabbitmq:4) and start again.',
  });
}
