import { createServer } from 'node:net';
import { findEarlier } from './programs.mjs';
import { StepFailed } from './steps.mjs';

/**
 * Refuses to start when a port is taken, before anything else happens.
 * @param {Record<string, string>} settings @param {string[]} names of the settings that hold a port
 */
export async function checkPorts(settings, names) {
  const ports = names.map((name) => readPort(name, settings[name] ?? ''));
  if (new Set(ports).size < ports.length) {
    throw new StepFailed(`${names.join(' and ')} are both ${ports[0]}`, { next: 'give them two different ports.' });
  }
  for (const [index, port] of ports.entries()) await tryPort(names[index] ?? '', port, settings);
  return `${ports.join(' and ')} on ${settings.HOST} ${ports.length > 1 ? 'are' : 'is'} free`;
}

/** @param {string} name @param {string} text */
function readPort(name, text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StepFailed(`${name} is "${text}"`, { next: `set ${name} to a port number, as ${name}=8080.` });
}

/** @param {string} name @param {number} port @param {Record<string, string>} settings */
function tryPort(name, port, settings) {
  const host = settings.HOST ?? '127.0.0.1';
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => fail(explain(error, name, port, settings)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

/** @param {NodeJS.ErrnoException} error @param {string} name @param {number} port @param {Record<string, string>} settings */
function explain(error, name, port, settings) {
  const other = `choose another port, as ${name}=${port < 50_000 ? port + 10_000 : port - 10_000}.`;
  const earlier = findEarlier('all-in-one', settings);
  switch (error.code) {
    case 'EADDRINUSE':
      return new StepFailed(`port ${port} on ${settings.HOST} is already in use (EADDRINUSE)`, {
        next: earlier
          ? `an earlier start still runs as process ${earlier}: stop it (kill ${earlier}).`
          : `stop what listens there, or ${other}`,
      });
    case 'EACCES':
      return new StepFailed(`this user may not listen on port ${port} (EACCES)`, { next: other });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StepFailed(`"${settings.HOST}" is no address of this machine (${error.code})`, {
        next: 'set HOST to an address of this machine; 0.0.0.0 means all of them.',
      });
    default:
      return new StepFailed(`cannot listen on port ${port} of ${settings.HOST}: ${error.message}`, { next: other });
  }
}

/** A port on 127.0.0.1 that nobody listens on now; the preferred one if that is free. @param {number} [preferred] @returns {Promise<number>} */
export function findFreePort(preferred = 0) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => (preferred ? findFreePort().then(done, fail) : fail(error)));
    server.listen({ port: preferred, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}
