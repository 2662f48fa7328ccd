import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CaseStore, type Officer, type Pause } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { OutboxRelay } from '#messaging';
import { isUuid } from '#service-runtime';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readPause } from './desk-acts.js';

/** Holding back a stage or a partner's messages. Requests are received and receipted all the same, and clocks run on. */
@Controller('api/pauses')
export class PausesController {
  constructor(
    private readonly store: CaseStore,
    private readonly relay: OutboxRelay,
  ) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(): Promise<{ pauses: Pause[] }> {
    return { pauses: await this.store.pauses.list() };
  }

  @Post()
  @HttpCode(201)
  @MayBeCalledBy('lead')
  async propose(@CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    return { pause: await this.store.pauses.propose(officer.id, readPause(body)) };
  }

  @Post(':id/confirmation')
  @HttpCode(201)
  @MayBeCalledBy('lead')
  async confirm(@Param('id') id: string, @CallingOfficer() officer: Officer) {
    await this.store.pauses.confirm(known(id), officer.id);
    return { pause: id, state: 'in-force' };
  }

  @Post(':id/end')
  @HttpCode(201)
  @MayBeCalledBy('lead')
  async end(@Param('id') id: string, @CallingOfficer() officer: Officer) {
    await this.store.pauses.end(known(id), officer.id);
    this.relay.wake();
    return { pause: id, state: 'ended' };
  }
}

function known(id: string): string {
  if (!isUuid(id)) throw new ReadmissionError('NOT_FOUND');
  return id;
}
