import { type CanActivate, type ExecutionContext, createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type CaseStore } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type Access, assertAccess, readAccessToken } from '#message-signing';
import { type FastifyRequest } from 'fastify';
import { type PartnerLimits } from './limits/partner-limits.js';
import { type VerifyPartner } from './verify-partner.js';

const open = 'readmission:open';

/** The route needs no access token: it is public, or its body is itself a signed act. Every other route needs one. */
export const WithoutAccessToken = () => SetMetadata(open, true);

/** The partner that the access token named. */
export const Partner = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { partner } = context.switchToHttp().getRequest<FastifyRequest & { partner?: string }>();
  if (partner === undefined) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
  return partner;
});

/** Where the gateway is, as an access token has to name it. */
export type Whereabouts = Pick<Access, 'aud' | 'publicUrl'>;

/** Lets a partner read what is its own. A route is closed unless it says otherwise. */
@Injectable()
export class PartnerAccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: Pick<CaseStore, 'partners'>,
    private readonly whereabouts: Whereabouts,
    private readonly limits: Pick<PartnerLimits, 'admitRead'>,
    private readonly verify: VerifyPartner,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(open, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { partner?: string }>();
    request.partner = await this.authenticate(request);
    return true;
  }

  private async authenticate(request: FastifyRequest): Promise<string> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer === undefined) throw new ReadmissionError('ACCESS_TOKEN_MISSING');
    const token = readAccessToken(bearer);
    const now = new Date();
    const sender = await this.store.partners.getByKey(token.kid, now);
    await this.verify.run(token.jws, sender);
    const path = request.url.split('?')[0] ?? '';
    assertAccess(token, { ...this.whereabouts, method: request.method, path, now });
    // The key says who it is; a token that claims somebody else is not this partner's.
    if (token.claims.iss !== sender.partner) {
      throw new ReadmissionError('ACCESS_TOKEN_INVALID', { detail: 'iss is not the partner whose key this is.' });
    }
    await this.limits.admitRead(sender);
    return sender.partner;
  }
}
