import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CaseStore, type PartnerEvent } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AcknowledgeEvent } from './acknowledge-event.js';
import { EventWatch } from './event-watch.js';
import { acknowledged, signedBody, wholeNumber } from './http-edge.js';
import { Partner, WithoutAccessToken } from './partner-access.guard.js';
import { ReceiveAct } from './receive-act.js';

const pageSize = 100;
const longestWaitSeconds = 30;

/** The gap-free event sequence of a partner: long-poll it, and acknowledge what was collected. */
@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly receiveAct: ReceiveAct,
    private readonly acknowledgeEvent: AcknowledgeEvent,
    private readonly store: CaseStore,
    private readonly watch: EventWatch,
  ) {}

  /** Called by Nest when the program stops: who waits is answered, so that the port can close. */
  beforeApplicationShutdown(): void {
    this.watch.stop();
  }

  @Get()
  async list(@Partner() partner: string, @Query() query: Record<string, unknown>): Promise<{ events: PartnerEvent[] }> {
    const after = wholeNumber(query, 'after', { fallback: 0, maximum: Number.MAX_SAFE_INTEGER });
    const wait = wholeNumber(query, 'wait', { fallback: 0, maximum: longestWaitSeconds });
    const until = Date.now() + wait * 1000;
    const events = await this.store.events.listAfter(partner, after, pageSize);
    if (events.length > 0 || wait === 0) return { events };
    await this.watch.wait(partner, after, until);
    return { events: await this.store.events.listAfter(partner, after, pageSize) };
  }

  @Post(':seq/ack')
  @HttpCode(202)
  @WithoutAccessToken()
  async acknowledge(
    @Param('seq') seq: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    if (!/^[1-9][0-9]{0,14}$/.test(seq)) throw new ReadmissionError('NOT_FOUND');
    const incoming = { ...signedBody(request, `POST /v1/events/${seq}/ack`), isTrial: false };
    const flow = () => this.acknowledgeEvent.run(incoming, Number(seq));
    return acknowledged(reply, incoming, await this.receiveAct.run(incoming, flow));
  }
}
