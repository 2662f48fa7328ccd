import { type Readable } from 'node:stream';
import { type Fault, ReadmissionError } from '#canonical-message';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type BodyLimits, readBody } from './read-body.js';

/** Largest body, in bytes. Published at /.well-known/readmission-gateway. */
export const bodyLimit = 4 * 1024 * 1024;

/** A body of the largest size needs 140 kB a second. */
const bodyLimits: BodyLimits = {
  bytes: bodyLimit,
  milliseconds: 30_000,
  bytesPerSecond: 1024,
  graceMilliseconds: 5_000,
};

type RequestWithInstant = FastifyRequest & { bodyReadAt?: Date };

/**
 * Signed acts come as application/jose and are read as bytes; no parser touches them. The instant of the last byte is
 * the instant of receipt. A file (PUT) is handed on as it comes, once its sender is known.
 */
export function acceptSignedBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/jose', async (request: RequestWithInstant, stream: Readable) => {
    const body = await readBody(stream, bodyLimits);
    request.bodyReadAt = new Date();
    return body;
  });
  fastify.addContentTypeParser('*', async (request: FastifyRequest, stream: Readable) => {
    if (request.method !== 'PUT') throw new ReadmissionError('MEDIA_TYPE_WRONG');
    return Promise.resolve(stream);
  });
}

/** The signed act of a request. Throws BODY_NOT_JWS when there is no body. */
export function signedBody(request: FastifyRequest, act: string): IncomingAct {
  const { body, bodyReadAt } = request as RequestWithInstant;
  if (!Buffer.isBuffer(body) || !bodyReadAt) {
    throw new ReadmissionError('BODY_NOT_JWS', { detail: 'There is no body.' });
  }
  return { body, receivedAt: bodyReadAt, act, isTrial: isTrial(request) };
}

/** RFC 7240: a preference among others, whose name minds no case and whose value may stand in quotes. */
const isTrial = ({ headers: { prefer } }: FastifyRequest): boolean =>
  [prefer ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .some((preference) => /^\s*handling\s*=\s*"?dry-run"?\s*(?:;|$)/i.test(preference));

/** Answers a signed act: 202, or 200 where nothing was kept. */
export function acknowledged(
  reply: FastifyReply,
  { isTrial }: IncomingAct,
  { answer, isRepeated }: Acknowledged,
): unknown {
  if (isRepeated) void reply.header('Idempotency-Replayed', 'true');
  if (isTrial) void reply.status(200).header('Preference-Applied', 'handling=dry-run');
  return answer;
}

/** A whole number of the query, within bounds. Throws QUERY_INVALID. */
export function wholeNumber(
  query: Readonly<Record<string, unknown>>,
  name: string,
  {
    fallback,
    minimum = 0,
    maximum,
  }: { readonly fallback: number; readonly minimum?: number; readonly maximum: number },
): number {
  const text = query[name] ?? String(fallback);
  const value = typeof text === 'string' && /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  const fault: Fault = {
    code: 'QUERY_INVALID',
    pointer: `/${name}`,
    detail: `must be a whole number from ${minimum} to ${maximum}`,
  };
  throw new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}
