import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';

/** Addresses that are never the page's: what is not there is not there. */
const notOfPage = /^\/(?:api|metrics|health|assets)(?:[/?]|$)/;

const folder = fileURLToPath(new URL('../web/', import.meta.url));

const withoutPage = `<!doctype html><html lang="en"><title>Readmission gateway</title>
<p>The console's page has not been built. Run <code>npm start</code>, or <code>npm run build</code>; its API is under /api.</p>
`;

/**
 * Serves the officers' page: files named after their content for a year, and the page itself, always fresh, under every
 * address that it may be reloaded at. Without a built page the API works all the same.
 */
export function servePage(fastify: FastifyInstance): void {
  const isBuilt = existsSync(`${folder}index.html`);
  if (isBuilt) {
    void fastify.register(fastifyStatic, {
      root: `${folder}assets`,
      prefix: '/assets/',
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('Cache-Control', 'public, max-age=31536000, immutable'),
    });
  }
  fastify.get('/*', (request, reply) => {
    if (notOfPage.test(request.url)) return reply.callNotFound();
    if (!isBuilt) return reply.type('text/html; charset=utf-8').send(withoutPage);
    return reply.sendFile('index.html', folder, { cacheControl: false });
  });
}
