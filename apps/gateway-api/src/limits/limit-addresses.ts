import { isIPv6 } from 'node:net';
import { ReadmissionError } from '#canonical-message';
import { sendProblem } from '#service-runtime';
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

/** An IPv6 client has a whole /64 (RFC 6177), so those 64 bits are its address. */
export function addressKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}
