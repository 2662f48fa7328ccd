import { ReadmissionError } from '#canonical-message';
import { addressKey, sendProblem } from '#service-runtime';
import { type FastifyInstance } from 'fastify';
import { TokenBuckets } from './token-buckets.js';

/**
 * The coarse limit before anybody is known: calls a minute of one client address, asked before the body is read. It is
 * there against floods of what no key signs, which no partner's own limit counts. Health checks are not counted.
 */
export function limitAddresses(fastify: FastifyInstance, callsPerMinute: number): void {
  const calls = new TokenBuckets();
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/health/')) return;
    const retryAfterSeconds = calls.take(addressKey(request.ip), callsPerMinute);
    if (retryAfterSeconds === 0) return;
    const detail = `One address may make ${callsPerMinute} calls a minute.`;
    await sendProblem(request, reply, new ReadmissionError('RATE_LIMITED', { detail, show: { retryAfterSeconds } }));
  });
}
