import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { errorCatalogue, type ErrorCode, ReadmissionError } from '#canonical-message';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { retryHeaders } from './http-edges.js';
import { failureOf, type Log } from './log.js';
import { problemMediaType, problemOf } from './problem.js';

/** What Fastify itself refuses, in our words. */
const ofFastify: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_WRONG',
  FST_ERR_CTP_EMPTY_TYPE: 'MEDIA_TYPE_WRONG',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'QUERY_INVALID',
};

/** Nest passes on what Fastify refused before a route was reached with its status alone. */
const ofNest: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_WRONG',
};

/** Every error leaves as a problem document; what nobody foresaw is logged by its place, never by its message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = asKnown(error);
    if (errorCatalogue[known.code].status >= 500) {
      this.log.error('failed', { requestId: request.id, code: known.code, failure: failureOf(error) });
    }
    const problem = problemOf(known, request.id);
    for (const [name, value] of Object.entries(retryHeaders(problem))) void reply.header(name, value);
    // Who is too slow gets this answer and no other on this connection: the rest of the body is not waited for.
    if (known.code === 'REQUEST_TOO_SLOW') void reply.header('Connection', 'close');
    void reply.status(problem.status).type(problemMediaType).send(problem);
  }
}

function asKnown(error: unknown): ReadmissionError {
  if (error instanceof ReadmissionError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const mapped = ofFastify[code];
  if (mapped) return new ReadmissionError(mapped, { cause: error });
  if (error instanceof HttpException && error.getStatus() < 500) {
    return new ReadmissionError(ofNest[error.getStatus()] ?? 'QUERY_INVALID', { cause: error });
  }
  if (
    code.startsWith('FST_') &&
    'statusCode' in (error as object) &&
    Number((error as { statusCode: unknown }).statusCode) < 500
  ) {
    return new ReadmissionError('QUERY_INVALID', { cause: error });
  }
  return new ReadmissionError('INTERNAL', { cause: error });
}
