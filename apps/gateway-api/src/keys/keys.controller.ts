import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CaseStore, type KeyChallenge, type PartnerKeyLine } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { acknowledged, signedBody } from '../http-edge.js';
import { type Acknowledged, type IncomingAct } from '../incoming-act.js';
import { Partner, WithoutAccessToken } from '../partner-access.guard.js';
import { ReceiveAct } from '../receive-act.js';
import { KeyActs } from './key-acts.js';
import { ProveKey } from './prove-key.js';

/** A partner's own keys: which there are, one more, one less. */
@Controller('v1')
export class KeysController {
  constructor(
    private readonly receiveAct: ReceiveAct,
    private readonly acts: KeyActs,
    private readonly proveKey: ProveKey,
    private readonly store: CaseStore,
  ) {}

  @Get('keys')
  async list(@Partner() partner: string): Promise<{ keys: PartnerKeyLine[]; open: unknown[] }> {
    const open = await this.store.partnerKeys.listOpen(partner);
    return { keys: await this.store.partnerKeys.list(partner), open: open.map(asOpen) };
  }

  @Post('keys')
  @HttpCode(202)
  @WithoutAccessToken()
  challenge(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return this.perform({ request, reply }, 'keys', (incoming) => this.acts.challenge(incoming));
  }

  @Post('key-registrations/:id/proof')
  @HttpCode(202)
  @WithoutAccessToken()
  async prove(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    if (!isUuid(id)) throw new ReadmissionError('NOT_FOUND');
    return this.perform({ request, reply }, `key-registrations/${id}/proof`, (incoming) => this.proveKey.run(incoming, id)); // prettier-ignore
  }

  @Post('keys/:kid/revocation')
  @HttpCode(202)
  @WithoutAccessToken()
  async revoke(
    @Param('kid') kid: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    if (!/^[A-Za-z0-9_-]{43}$/.test(kid)) throw new ReadmissionError('NOT_FOUND');
    return this.perform({ request, reply }, `keys/${kid}/revocation`, (incoming) => this.acts.revoke(incoming, kid));
  }

  private async perform(
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    path: string,
    flow: (incoming: IncomingAct) => Promise<Acknowledged>,
  ): Promise<unknown> {
    const incoming = signedBody(request, `POST /v1/${path}`);
    return acknowledged(reply, incoming, await this.receiveAct.run(incoming, flow));
  }
}

const asOpen = ({ id, kid, expiresAt, provenAt }: KeyChallenge): unknown => ({
  id,
  kid,
  expiresAt: expiresAt.toISOString(),
  state: provenAt ? 'awaiting-approval' : 'challenged',
});
