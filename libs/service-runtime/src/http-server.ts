import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { ReadmissionError } from '#canonical-message';
import { type Log } from './log.js';
import { connectionLimits, refuseAddress, refuseConnection } from './http-edges.js';
import { newId } from './new-id.js';
import { ProblemFilter } from './problem.filter.js';
import { refuseSenseless } from './refuse-senseless.js';
import { type Running } from './until-stopped.js';

/** Where and how a program listens. */
export interface HttpServer {
  readonly module: DynamicModule;
  readonly host: string;
  readonly port: number;
  /** Addresses or networks, separated by commas, whose X-Forwarded-For is believed; none if left out. */
  readonly trustedProxies?: string | undefined;
  /** Which bodies are read, and how. */
  readonly acceptBodies: (fastify: FastifyInstance) => void;
  readonly log: Log;
}

/**
 * Starts a program's HTTP side: request ids, errors as problem documents, nothing cached, slow senders cut off.
 * Throws CONFIGURATION_INVALID when the port is taken.
 */
export async function listenHttp({
  module,
  host,
  port,
  trustedProxies,
  acceptBodies,
  log,
}: HttpServer): Promise<Running> {
  const adapter = new FastifyAdapter({
    genReqId: newId,
    ...connectionLimits,
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseAddress,
    trustProxy: trustedProxies ?? false,
    forceCloseConnections: 'idle',
    // What still comes while the program stops is answered as ever; the connection is closed after it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  acceptBodies(fastify);
  refuseSenseless(fastify);
  let isStopping = false;
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('Request-Id', request.id);
    void reply.header('X-Content-Type-Options', 'nosniff');
    // Else a connection that is kept alive would hold the port open after its last answer.
    if (isStopping) void reply.header('Connection', 'close');
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    await Promise.resolve();
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    log.info('answered', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
    await Promise.resolve();
  });
  app.useGlobalFilters(new ProblemFilter(log));
  try {
    await app.listen(port, host);
  } catch (cause) {
    await app.close();
    const detail = `Port ${port} on ${host} cannot be listened on; is another program using it?`;
    throw new ReadmissionError('CONFIGURATION_INVALID', { detail, cause });
  }
  log.info('listening', { port });
  return {
    stop() {
      isStopping = true;
      return app.close();
    },
  };
}
