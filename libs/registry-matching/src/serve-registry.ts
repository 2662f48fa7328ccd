import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { asReadmissionError, errorCatalogue, ReadmissionError } from '#canonical-message';
import { fromQuestion, readQuestion } from './candidates-contract.js';
import { type CivilRegistry, type RegistryEntry } from './civil-registry.js';

/** Where to serve, and to whom. */
export interface ServeSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** The bearer token that a caller has to show; not empty. */
  readonly token: string;
}

const largestQuestion = 64 * 1024;

/**
 * Serves contracts/civil-registry.openapi.yaml from any civil registry: a stand-in for an authority's own system.
 * Throws CONFIGURATION_INVALID if the token is empty or the port is taken.
 */
export async function serveRegistry(
  registry: CivilRegistry,
  { port, host, token }: ServeSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  if (token === '') throw new ReadmissionError('CONFIGURATION_INVALID', { detail: 'The registry needs a token.' });
  const server = createServer((request, response) => {
    answer(registry, token, request).then(
      (candidates) => send(response, 200, { candidates }),
      (error: unknown) => sendProblem(response, asReadmissionError(error)),
    );
  });
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close: () => close(server) };
}

async function answer(registry: CivilRegistry, token: string, request: IncomingMessage): Promise<RegistryEntry[]> {
  if (!hasToken(request, token)) throw new ReadmissionError('ACCESS_TOKEN_INVALID');
  if (request.method !== 'POST' || request.url !== '/v1/candidates') throw new ReadmissionError('NOT_FOUND');
  return registry.findCandidates(...fromQuestion(readQuestion(parse(await readBody(request)))));
}

/** Digests are of one length, so that the time of comparing tells nothing about the token. */
function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestQuestion) throw new ReadmissionError('BODY_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new ReadmissionError('JSON_INVALID', { cause });
  }
}

function sendProblem(response: ServerResponse, { code }: ReadmissionError): void {
  // MESSAGE_INVALID is an inner code, of messages between services; here the caller has to mend the question.
  const status = code === 'MESSAGE_INVALID' ? 422 : errorCatalogue[code].status;
  send(response, status, { title: errorCatalogue[code].title, status, code }, 'application/problem+json');
}

function send(response: ServerResponse, status: number, body: object, mediaType = 'application/json'): void {
  // What could not be read to its end cannot be followed by a second question.
  const connection = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': mediaType, 'cache-control': 'no-store', ...connection });
  response.end(JSON.stringify(body));
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new ReadmissionError('CONFIGURATION_INVALID', { cause })));
    server.listen(port, host, resolve);
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
