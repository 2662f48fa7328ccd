import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { type PartnerActName, ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { acknowledged, signedBody } from './http-edge.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { WithoutAccessToken } from './partner-access.guard.js';
import { ReceiveAct } from './receive-act.js';
import { ReceiveCorrection } from './receive-correction.js';
import { ReceivePartnerAct } from './receive-partner-act.js';

/** One signed act of a partner on its own request, at an address of its own. */
const SignedActRoute =
  (name: string) =>
  (target: object, key: string, descriptor: PropertyDescriptor): void => {
    for (const decorate of [Post(name), HttpCode(202), WithoutAccessToken()]) decorate(target, key, descriptor);
  };

/** What a ministry does after the first request: each act is signed, and receipted like a request. */
@Controller('v1/requests/:id')
export class PartnerActsController {
  constructor(
    private readonly receiveAct: ReceiveAct,
    private readonly receivePartnerAct: ReceivePartnerAct,
    private readonly receiveCorrection: ReceiveCorrection,
  ) {}

  @SignedActRoute('correction')
  correct(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.receive({ id, request, reply }, 'correction', (act) => this.receiveCorrection.run(act, id));
  }

  @SignedActRoute('withdrawal')
  withdraw(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'withdrawal');
  }

  @SignedActRoute('information')
  inform(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'information');
  }

  @SignedActRoute('extension-consent')
  consent(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'extension-consent');
  }

  @SignedActRoute('extension-request')
  extend(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'extension-request');
  }

  @SignedActRoute('interview-request')
  interview(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'interview-request');
  }

  @SignedActRoute('transfer-notice')
  announce(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'transfer-notice');
  }

  @SignedActRoute('obstacle')
  obstruct(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'obstacle');
  }

  @SignedActRoute('arrival')
  arrive(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.act({ id, request, reply }, 'arrival');
  }

  @SignedActRoute('error-claim-reply')
  replyToClaim(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act({ id, request, reply }, 'error-claim-reply');
  }

  private act(call: Call, name: PartnerActName): Promise<unknown> {
    return this.receive(call, name, (act) => this.receivePartnerAct.run(act, { caseId: call.id, name }));
  }

  private async receive(
    { id, request, reply }: Call,
    name: string,
    flow: (incoming: IncomingAct) => Promise<Acknowledged>,
  ): Promise<unknown> {
    if (!isUuid(id)) throw new ReadmissionError('NOT_FOUND');
    const incoming = signedBody(request, `POST /v1/requests/${id}/${name}`);
    return acknowledged(reply, incoming, await this.receiveAct.run(incoming, flow));
  }
}

interface Call {
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
