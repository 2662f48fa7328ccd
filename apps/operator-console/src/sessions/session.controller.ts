import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CaseStore, type Officer, type SignInMethod } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { wireSchema } from '#wire-formats';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { WithoutOfficer } from '../officer-access.guard.js';
import { closed, readOfficerBody } from '../officer-acts.js';
import { asNobody, assertSameOrigin, FindSession, type OpenSession } from './find-session.js';
import { csrfTokenOf, SessionCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';

const chosen = wireSchema(closed(['officer'], { officer: { type: 'string', minLength: 1, maxLength: 200 } }));

/** Who is signed in, as the page needs to know it. */
export interface SessionView {
  readonly officer: Officer | null;
  /** To be sent back in `Csrf-Token` with every act; null while nobody is signed in. */
  readonly csrfToken: string | null;
  readonly endsAt: string | null;
  /** Until when decisions can be signed without signing in again. */
  readonly freshUntil: string | null;
  /** How the officer came in; null while nobody is signed in. */
  readonly method: SignInMethod | null;
  /** Officers come in by their identity provider here. */
  readonly openIdConnect: boolean;
  /** After signing out: where the session at the provider is ended too; null where there is none. */
  readonly signOutAddress: string | null;
  /** Anybody may choose to be an invented officer here: every page has to say so. */
  readonly developmentLogin: boolean;
  /** Whom one may choose to be; empty without the development login. */
  readonly inventedOfficers: readonly Officer[];
}

/** Coming in, showing again who one is, and going. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly store: CaseStore,
    private readonly find: FindSession,
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @WithoutOfficer()
  async look(@Req() request: FastifyRequest): Promise<SessionView> {
    // A page that opens with a cookie of yesterday asks who is there; that nobody is there is no error.
    return this.view(await this.find.run(request).catch(asNobody));
  }

  /** Signs in as an invented officer; with a running session of the same officer, shows again who it is. */
  @Post('development')
  @HttpCode(201)
  @WithoutOfficer()
  async choose(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    if (!this.find.settings.developmentLogin) throw new ReadmissionError('NOT_FOUND');
    assertSameOrigin(request, this.find.settings);
    const { officer: id } = readOfficerBody<{ officer: string }>(request.body, chosen);
    const officer = (await this.store.officers.listInvented()).find((one) => one.id === id);
    if (!officer) throw new ReadmissionError('OFFICER_UNKNOWN');
    const before = await this.find.run(request).catch(asNobody);
    if (before && before.officer.id !== officer.id) await this.store.sessions.end(before.id);
    const again =
      before?.officer.id === officer.id ? await this.store.sessions.renew(before.id, new Date()) : undefined;
    const shown = { method: 'development', authenticatedAt: new Date() } as const;
    const token = again ?? (await this.store.sessions.open(officer.id, shown, this.find.settings));
    this.cookie.give(reply, token);
    const session = await this.store.sessions.find(token, this.find.settings);
    return this.view(session && { ...session, token });
  }

  @Delete()
  @WithoutOfficer()
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const session = await this.find.run(request).catch(asNobody);
    if (session) await this.store.sessions.end(session.id);
    this.cookie.take(reply);
    const view = await this.view(undefined);
    if (session?.method !== 'openid-connect') return view;
    // The session here has ended, whether the provider can be asked or not.
    const signOutAddress = (await this.signIn.provider?.signOutAddress().catch(() => null)) ?? null;
    return { ...view, signOutAddress };
  }

  private async view(session: OpenSession | undefined): Promise<SessionView> {
    const { developmentLogin, stepUpSeconds } = this.find.settings;
    return {
      officer: session?.officer ?? null,
      csrfToken: session ? csrfTokenOf(session.token) : null,
      endsAt: session?.endsAt.toISOString() ?? null,
      freshUntil: session ? new Date(session.authenticatedAt.getTime() + stepUpSeconds * 1000).toISOString() : null,
      method: session?.method ?? null,
      openIdConnect: this.signIn.provider !== undefined,
      signOutAddress: null,
      developmentLogin,
      inventedOfficers: developmentLogin ? await this.store.officers.listInvented() : [],
    };
  }
}
