import { type FastifyInstance } from 'fastify';

/** What a page of ours may load and who may show it: nothing from outside, nothing inline, in nobody's frame. */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  // Charts are drawn on a canvas, and what is drawn is saved as a file.
  "img-src 'self' blob:",
  'upgrade-insecure-requests',
];

/** Says on every answer of the console what browsers may do with it (CSP Level 3, HSTS of RFC 6797). */
export function addSecurityHeaders(fastify: FastifyInstance, isHttps: boolean): void {
  const headers = {
    'Content-Security-Policy': policy.filter((one) => isHttps || one !== 'upgrade-insecure-requests').join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'X-Frame-Options': 'DENY',
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  fastify.addHook('onSend', async (_, reply) => {
    // A file that a partner sent has a stricter policy of its own.
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) void reply.header(name, value);
    await Promise.resolve();
  });
}
