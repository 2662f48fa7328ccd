import { type CaseStore, type ConsoleSession } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { csrfTokenOf, type SessionCookie } from './session-cookie.js';
import { type SessionSettings } from './sessions.config.js';

const safeMethods = ['GET', 'HEAD'];

/** A session, and what its browser holds. */
export interface OpenSession extends ConsoleSession {
  readonly token: string;
}

/** Finds who calls by the session's cookie. */
export class FindSession {
  constructor(
    private readonly store: Pick<CaseStore, 'sessions'>,
    private readonly cookie: SessionCookie,
    readonly settings: SessionSettings,
  ) {}

  /**
   * The session of a call, if it carries a cookie of ours at all. Throws SESSION_ENDED, or CSRF_TOKEN_WRONG for an act
   * that no page of ours has sent.
   */
  async run(request: FastifyRequest): Promise<OpenSession | undefined> {
    const token = this.cookie.read(request);
    if (token === undefined) return undefined;
    const session = await this.store.sessions.find(token, this.settings);
    if (!session) throw new ReadmissionError('SESSION_ENDED');
    if (!safeMethods.includes(request.method)) {
      assertSameOrigin(request, this.settings);
      if (request.headers['csrf-token'] !== csrfTokenOf(token)) throw new ReadmissionError('CSRF_TOKEN_WRONG');
    }
    return { ...session, token };
  }

  /** Whether the session of a call that still goes on has not ended. Asking does not prolong it. */
  async goesOn(request: FastifyRequest): Promise<boolean> {
    const token = this.cookie.read(request);
    return token !== undefined && this.store.sessions.isOpen(token, this.settings);
  }

  /** Throws STEP_UP_REQUIRED when the officer has not shown recently enough who it is. */
  assertFresh({ authenticatedAt }: ConsoleSession): void {
    const seconds = (Date.now() - authenticatedAt.getTime()) / 1000;
    if (seconds > this.settings.stepUpSeconds) throw new ReadmissionError('STEP_UP_REQUIRED');
  }
}

/** Nobody is signed in where a session has ended; other errors stay errors. */
export function asNobody(error: unknown): undefined {
  if (error instanceof ReadmissionError && error.code === 'SESSION_ENDED') return undefined;
  throw error;
}

/**
 * Browsers say where a call comes from, by Fetch Metadata or else by Origin; a program says neither. Throws
 * CSRF_TOKEN_WRONG for what another site's page has sent.
 */
export function assertSameOrigin({ headers }: FastifyRequest, { host }: Pick<SessionSettings, 'host'>): void {
  const { 'sec-fetch-site': site, origin } = headers;
  const isOurs =
    site === undefined ? origin === undefined || hostOf(origin) === (host ?? headers.host) : site === 'same-origin';
  if (!isOurs) throw new ReadmissionError('CSRF_TOKEN_WRONG');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
