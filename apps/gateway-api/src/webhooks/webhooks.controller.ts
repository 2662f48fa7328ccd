import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CaseStore, type DeliveryLine, type WebhookEndpoint } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { signedBody } from '../http-edge.js';
import { type Acknowledged, type IncomingAct } from '../incoming-act.js';
import { Partner, WithoutAccessToken } from '../partner-access.guard.js';
import { ReceiveAct } from '../receive-act.js';
import { WebhookActs } from './webhook-acts.js';

const pageSize = 50;

/** Where a partner is told of its events without asking, and what came of it. */
@Controller('v1')
export class WebhooksController {
  constructor(
    private readonly receiveAct: ReceiveAct,
    private readonly acts: WebhookActs,
    private readonly store: CaseStore,
  ) {}

  @Post('webhook-endpoints')
  @HttpCode(202)
  @WithoutAccessToken()
  register(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return this.perform(request, reply, 'webhook-endpoints', (incoming) => this.acts.register(incoming));
  }

  @Get('webhook-endpoints')
  async list(@Partner() partner: string): Promise<{ endpoints: WebhookEndpoint[] }> {
    return { endpoints: await this.store.webhookEndpoints.list(partner) };
  }

  @Post('webhook-endpoints/:id/removal')
  @HttpCode(202)
  @WithoutAccessToken()
  remove(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.performOn(id, request, reply, `webhook-endpoints/${id}/removal`, (act) => this.acts.remove(act, id));
  }

  @Post('webhook-endpoints/:id/test')
  @HttpCode(202)
  @WithoutAccessToken()
  test(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.performOn(id, request, reply, `webhook-endpoints/${id}/test`, (act) => this.acts.test(act, id));
  }

  @Get('webhook-endpoints/:id/deliveries')
  async deliveries(
    @Partner() partner: string,
    @Param('id') id: string,
    @Query('cursor') cursor: unknown,
  ): Promise<{ deliveries: DeliveryLine[]; next: string | null }> {
    const before = readCursor(cursor);
    const page = { before, limit: pageSize + 1 };
    const found = isUuid(id) ? await this.store.webhookLog.list(partner, id, page) : undefined;
    if (!found) throw new ReadmissionError('NOT_FOUND');
    const deliveries = found.slice(0, pageSize);
    return { deliveries, next: found.length > pageSize ? (deliveries.at(-1)?.id ?? null) : null };
  }

  @Post('deliveries/:id/redelivery')
  @HttpCode(202)
  @WithoutAccessToken()
  redeliver(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.performOn(id, request, reply, `deliveries/${id}/redelivery`, (act) => this.acts.redeliver(act, id));
  }

  private async performOn(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    flow: (incoming: IncomingAct) => Promise<Acknowledged>,
  ): Promise<unknown> {
    if (!isUuid(id)) throw new ReadmissionError('NOT_FOUND');
    return this.perform(request, reply, path, flow);
  }

  private async perform(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    flow: (incoming: IncomingAct) => Promise<Acknowledged>,
  ): Promise<unknown> {
    const incoming = signedBody(request, `POST /v1/${path}`);
    const { answer, isRepeated } = await this.receiveAct.run(incoming, flow);
    if (isRepeated) void reply.header('Idempotency-Replayed', 'true');
    return answer;
  }
}

/** Where the page before ended. Throws QUERY_INVALID for what was never given as one. */
function readCursor(cursor: unknown): string | undefined {
  if (cursor === undefined || (typeof cursor === 'string' && isUuid(cursor))) return cursor;
  const fault = { code: 'QUERY_INVALID' as const, pointer: '/cursor', detail: 'must be the "next" of a page before' };
  throw new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}
