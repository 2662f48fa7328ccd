import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { asReadmissionError, errorCatalogue, type ReadmissionError } from '#canonical-message';
import { wireSchema } from '#wire-formats';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { WithoutOfficer } from '../officer-access.guard.js';
import { closed, readOfficerBody } from '../officer-acts.js';
import { asNobody, assertSameOrigin, FindSession } from './find-session.js';
import { LockOut } from './lock-out.js';
import { SessionCookie, SignInCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';

// A path of the page's own: never another host, and never the API.
const path = { type: 'string', maxLength: 500, pattern: '^/(?!api/)(?:[\\w\\-.~%?&=+:,][\\w\\-.~%?&=+:,/]*)?$' };
const departure = wireSchema(closed([], { returnTo: path }));

/** Coming in by the identity provider, and showing there again who one is. */
@Controller('api/session/openid-connect')
export class ProviderController {
  constructor(
    private readonly signIn: SignIn,
    private readonly find: FindSession,
    private readonly cookie: SessionCookie,
    private readonly away: SignInCookie,
    private readonly lockOut: LockOut,
  ) {}

  /** Says where the page has to go. It is a POST, so that no link of somebody else's begins a sign-in. */
  @Post()
  @HttpCode(201)
  @WithoutOfficer()
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ address: string }> {
    assertSameOrigin(request, this.find.settings);
    await this.lockOut.assertOpen(request);
    const { returnTo = '/' } = readOfficerBody<{ returnTo?: string }>(request.body, departure);
    const session = await this.find.run(request).catch(asNobody);
    const { address, browser } = await this.signIn.begin(session, returnTo);
    this.away.give(reply, browser);
    return { address };
  }

  /** Where the provider sends the browser back to. A person looks at what it answers, so it answers with a page. */
  @Get('callback')
  @WithoutOfficer()
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      await this.lockOut.assertOpen(request);
      const query = new URL(request.url, 'http://console').searchParams;
      const { token, returnTo } = await this.signIn.finish(query, this.away.read(request));
      this.away.take(reply);
      this.cookie.give(reply, token);
      await reply.status(303).header('Location', returnTo).send();
    } catch (error) {
      const refusal = asReadmissionError(error);
      if (refusal.code === 'SIGN_IN_FAILED') await this.lockOut.note(request);
      const { status } = errorCatalogue[refusal.code];
      await reply.status(status).type('text/html; charset=utf-8').send(pageOf(refusal));
    }
  }
}

/** Constant texts of the catalogue alone: nothing of what came back is shown. */
function pageOf({ code }: ReadmissionError): string {
  const { title, action } = errorCatalogue[code];
  return `<!doctype html><html lang="en"><title>Readmission gateway</title>
<h1>${title}</h1>
<p>${action}</p>
<p>${code}</p>
<p><a href="/">To the console</a></p>
`;
}
