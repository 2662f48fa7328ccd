import { canInstallRabbit, installRabbit } from './install-rabbitmq.mjs';
import { findServerProgram, hasPrivateNode, startPrivateNode } from './private-rabbitmq.mjs';
import { tryBroker } from './broker-connection.mjs';
import { StepFailed } from './steps.mjs';
import { pause } from './stop-signal.mjs';

const localBroker = 'amqp://guest:guest@127.0.0.1:5672';

/**
 * RabbitMQ for the programs: the one of AMQP_URL, else our private node of an earlier start (its queues may still hold messages),
 * else a broker on this machine, else an installed one as a private node, else one that apt installs.
 * @param {Record<string, string>} settings
 * @param {() => Promise<import('./server-home.mjs').ServerHome>} openHome
 * @param {{ private?: boolean }} [wish] private: a node of our own even when this machine has a broker running; tests may stop theirs
 * @returns {Promise<{ said: string, url: string, own?: boolean }>} own: the private node
 */
export async function findRabbit(settings, openHome, wish = {}) {
  if (settings.AMQP_URL) return useGiven(settings.AMQP_URL);
  const installed = await findServerProgram();
  if (installed && (wish.private || hasPrivateNode(await openHome()))) return usePrivate(await openHome(), installed);
  const local = await useLocal();
  if (local) return local;
  if (installed) return usePrivate(await openHome(), installed);
  if (!(await canInstallRabbit())) throw new StepFailed('there is no RabbitMQ on this machine', { next: whatToDo });
  await installRabbit();
  // Debian's package starts the broker itself, where the machine lets it.
  const started = await useLocal(10_000);
  if (started) return { ...started, said: `${started.said}, just installed` };
  const program = await findServerProgram();
  if (!program)
    throw new StepFailed('apt-get installed rabbitmq-server, but it is not to be found', { next: whatToDo });
  return usePrivate(await openHome(), program);
}

const whatToDo = [
  'start one in a container: docker run -d --name rabbitmq -p 127.0.0.1:5672:5672 rabbitmq:4',
  'or install it: sudo apt-get install rabbitmq-server (Debian, Ubuntu), brew install rabbitmq (macOS)',
  'or set AMQP_URL to one that you have; then start again.',
].join('\n    ');

/** @param {string} url */
async function useGiven(url) {
  const answer = await tryBroker(url);
  if ('version' in answer) return { said: `RabbitMQ ${answer.version} of AMQP_URL, ${hostOf(url)}`, url };
  throw new StepFailed(`no connection to the broker at ${hostOf(url)}: ${answer.error}`, {
    next: 'check AMQP_URL and that the broker runs; or leave AMQP_URL empty to use one on this machine.',
  });
}

/** @param {string} url */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return '(AMQP_URL is no address; write it as amqp://user:password@host:5672)';
  }
}

/** @param {number} [patience] milliseconds */
async function useLocal(patience = 0) {
  for (const end = performance.now() + patience; ; await pause(500)) {
    const answer = await tryBroker(localBroker);
    if ('version' in answer) return { said: `RabbitMQ ${answer.version} of this machine, port 5672`, url: localBroker };
    if (performance.now() >= end) return undefined;
  }
}

/** @param {import('./server-home.mjs').ServerHome} home @param {string} program */
async function usePrivate(home, program) {
  const node = await startPrivateNode(home, program);
  return {
    said: `RabbitMQ ${node.version} private node, port ${node.port}${node.joined ? ', was running' : ''}`,
    url: node.url,
  };
}
