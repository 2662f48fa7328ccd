import { createHash } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/**
 * The cookie of a session (RFC 6265bis). Behind https its name begins with `__Host-`, so that no other host and no path
 * can set it; no script reads it, and no other site's call carries it.
 */
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(isHttps: boolean) {
    this.name = isHttps ? '__Host-readmission' : 'readmission';
    this.attributes = `Path=/; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`;
  }

  /** What the browser holds; undefined without it, or if there are two of that name. */
  read({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const own = pairs
      .filter((pair) => pair.startsWith(`${this.name}=`))
      .map((pair) => pair.slice(this.name.length + 1));
    return own.length === 1 && /^[\w-]{43}$/.test(own[0] ?? '') ? own[0] : undefined;
  }

  give(reply: FastifyReply, token: string): void {
    void reply.header('Set-Cookie', `${this.name}=${token}; ${this.attributes}`);
  }

  take(reply: FastifyReply): void {
    void reply.header('Set-Cookie', `${this.name}=; Max-Age=0; ${this.attributes}`);
  }
}

/**
 * What a page of ours sends back in `Csrf-Token` with each act: derived from what no script and no other site can read,
 * so that nothing has to be kept, and told by GET /api/session only.
 */
export const csrfTokenOf = (token: string): string => createHash('sha256').update(`csrf ${token}`).digest('base64url');
