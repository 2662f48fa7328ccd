import { createHash } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** A cookie that no script reads (RFC 6265bis); behind https no other host and no path can set it. */
class GuardedCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(isHttps: boolean, name: string, attributes: string) {
    this.name = isHttps ? `__Host-${name}` : name;
    this.attributes = `Path=/; HttpOnly; ${attributes}${isHttps ? '; Secure' : ''}`;
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

/** The cookie of a session. No call that another site causes carries it. */
export class SessionCookie extends GuardedCookie {
  constructor(isHttps: boolean) {
    super(isHttps, 'readmission', 'SameSite=Strict');
  }
}

/** The cookie of a browser that has gone to the identity provider. It comes back by the provider's doing: hence Lax. */
export class SignInCookie extends GuardedCookie {
  constructor(isHttps: boolean) {
    super(isHttps, 'readmission-sign-in', 'SameSite=Lax');
  }
}

/**
 * What a page of ours sends back in `Csrf-Token` with each act: derived from what no script and no other site can read,
 * so that nothing has to be kept, and told by GET /api/session only.
 */
export const csrfTokenOf = (token: string): string => createHash('sha256').update(`csrf ${token}`).digest('base64url');
