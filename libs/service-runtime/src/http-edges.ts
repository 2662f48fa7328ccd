import { type Socket } from 'node:net';
import { type ErrorCode, ReadmissionError } from '#canonical-message';
import { type ConnectionError, type FastifyReply, type FastifyRequest } from 'fastify';
import { newId } from './new-id.js';
import { problemMediaType, problemOf } from './problem.js';

/**
 * How long a connection may be held, in milliseconds. A body's own limit is shorter (30 s, and 120 s for a file), so that
 * its sender gets a problem document; what is here ends whoever does not even get that far. Long polls wait 30 s without a byte.
 */
export const connectionLimits = {
  /** Node looks this often for requests that are late. */
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 },
  requestTimeout: 150_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 20_000,
} as const;

/** Answers a call with a problem document from where no filter of Nest's is reached. */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ReadmissionError,
): Promise<void> {
  const problem = problemOf(error, request.id);
  for (const [name, value] of Object.entries(retryHeaders(problem))) void reply.header(name, value);
  await reply.status(problem.status).type(problemMediaType).send(problem);
}

/** An address that cannot be decoded is nobody's. Fastify's own answer would quote it, and be no problem document. */
export function refuseAddress(cause: Error, request: FastifyRequest, reply: FastifyReply): void {
  // No hook has seen such a call.
  void reply.headers({ 'Request-Id': request.id, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
  void sendProblem(request, reply, new ReadmissionError('NOT_FOUND', { cause }));
}

/** When to come again, for whom it makes sense to. */
export const retryHeaders = ({
  retryable,
  retryAfterSeconds = 2,
}: {
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number;
}): Readonly<Record<string, string>> => (retryable ? { 'Retry-After': String(retryAfterSeconds) } : {});

/** What never became a request (not HTTP, too slow, too long a header) gets a problem document too, and is cut off. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(rawProblem(codeOf(error)));
  socket.destroySoon();
}

const codeOf = ({ code }: ConnectionError): ErrorCode =>
  code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TOO_SLOW' : 'HTTP_INVALID';

function rawProblem(code: ErrorCode): string {
  const problem = problemOf(new ReadmissionError(code), newId());
  const body = JSON.stringify(problem);
  const reason = code === 'HTTP_INVALID' ? 'Bad Request' : 'Request Timeout';
  const headers = {
    'Content-Type': problemMediaType,
    'Content-Length': String(Buffer.byteLength(body)),
    'Request-Id': problem.requestId,
    'Cache-Control': 'no-store',
    ...retryHeaders(problem),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${reason}\r\n${lines.join('')}\r\n${body}`;
}
