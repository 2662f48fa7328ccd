import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { type AlertLine, CaseStore, type Officer } from '#case-store';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from './officer-access.guard.js';
import { readNote } from './officer-acts.js';

const pageSize = 200;

/** What somebody has to see: limits that come near, and limits that have passed. */
@Controller('api/alerts')
export class AlertsController {
  constructor(private readonly store: CaseStore) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(@Query('kind') kind?: string): Promise<{ alerts: AlertLine[] }> {
    return { alerts: await this.store.alerts.listOpen(kind, pageSize) };
  }

  @Post(':id/acknowledgement')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async acknowledge(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    await this.store.alerts.acknowledge(id, officer.id, readNote(body));
    return { acknowledged: true };
  }
}
