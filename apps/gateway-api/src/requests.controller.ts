import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CaseStore, type PartnerLine } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { acknowledged, signedBody } from './http-edge.js';
import { Partner, WithoutAccessToken } from './partner-access.guard.js';
import { cursorOf, readListQuery } from './read-list-query.js';
import { ReceiveAct } from './receive-act.js';
import { ReceiveRequest } from './receive-request.js';
import { ReceiveTransitRequest } from './receive-transit-request.js';

/** Requests of a partner: send one, look at it, collect its answer. */
@Controller('v1')
export class RequestsController {
  constructor(
    private readonly receiveAct: ReceiveAct,
    private readonly receiveRequest: ReceiveRequest,
    private readonly receiveTransitRequest: ReceiveTransitRequest,
    private readonly store: CaseStore,
  ) {}

  @Post('requests')
  @HttpCode(202)
  @WithoutAccessToken()
  async receive(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const incoming = signedBody(request, 'POST /v1/requests');
    return acknowledged(reply, incoming, await this.receiveAct.run(incoming, (act) => this.receiveRequest.run(act)));
  }

  @Post('transit-requests')
  @HttpCode(202)
  @WithoutAccessToken()
  async transit(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const incoming = signedBody(request, 'POST /v1/transit-requests');
    const done = await this.receiveAct.run(incoming, (act) => this.receiveTransitRequest.run(act));
    return acknowledged(reply, incoming, done);
  }

  @Get('requests')
  async list(
    @Partner() partner: string,
    @Query() query: Record<string, unknown>,
  ): Promise<{ requests: PartnerLine[]; next: string | null }> {
    const wanted = readListQuery(query);
    const requests = await this.store.partnerLists.list(partner, wanted);
    const last = requests.length === wanted.limit ? requests.at(-1) : undefined;
    return { requests, next: last ? cursorOf(last) : null };
  }

  @Get('requests/:id')
  async find(@Partner() partner: string, @Param('id') id: string): Promise<unknown> {
    const found = isUuid(id) ? await this.store.partnerCases.find(partner, id) : undefined;
    if (!found) throw new ReadmissionError('NOT_FOUND');
    return found;
  }

  @Get('requests/:id/answer')
  async answer(@Partner() partner: string, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const answer = isUuid(id) ? await this.store.partnerCases.findAnswer(partner, id) : undefined;
    if (answer === undefined) {
      await this.find(partner, id);
      throw new ReadmissionError('ANSWER_NOT_READY');
    }
    await reply.type('application/jose').send(answer);
  }

  @Get('requests/:id/statements/:sha256')
  async statement(
    @Partner() partner: string,
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = isUuid(id) ? await this.store.partnerCases.findStatement(partner, id, sha256) : undefined;
    if (found === undefined) throw new ReadmissionError('NOT_FOUND');
    await reply.type('application/jose').send(found);
  }

  @Get('receipts/:id')
  async receipt(@Partner() partner: string, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const found = isUuid(id) ? await this.store.receipts.find(partner, id) : undefined;
    if (!found) throw new ReadmissionError('NOT_FOUND');
    await reply.type('application/jose').send(found.jws);
  }
}
