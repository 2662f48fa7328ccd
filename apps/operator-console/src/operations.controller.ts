import { readFileSync } from 'node:fs';
import { Controller, Get, Res } from '@nestjs/common';
import { CaseStore, type Officer, roles } from '#case-store';
import { type FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { CallingOfficer, MayBeCalledBy, WithoutOfficer } from './officer-access.guard.js';

const openapi = readFileSync(new URL('../../../contracts/operator-console.openapi.yaml', import.meta.url), 'utf8');

/** How the installation is doing: quarantine, figures, health. */
@Controller()
export class OperationsController {
  private readonly metrics = new Registry();
  private readonly outboxWaiting = this.gauge('readmission_outbox_waiting', 'Messages not yet published');
  private readonly outboxOldest = this.gauge(
    'readmission_outbox_oldest_seconds',
    'Age of the oldest unpublished message',
  );
  private readonly quarantined = this.gauge('readmission_quarantined', 'Deliveries in the quarantine');
  private readonly cases = new Gauge({
    name: 'readmission_cases',
    help: 'Cases by state',
    labelNames: ['state'],
    registers: [this.metrics],
  });

  constructor(private readonly store: CaseStore) {
    collectDefaultMetrics({ register: this.metrics });
  }

  @Get('api/me')
  @MayBeCalledBy(...roles)
  me(@CallingOfficer() officer: Officer): Officer {
    return officer;
  }

  @Get('api/openapi.yaml')
  @WithoutOfficer()
  async contract(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('application/yaml').send(openapi);
  }

  @Get('metrics')
  @WithoutOfficer()
  async figures(@Res() reply: FastifyReply): Promise<void> {
    const figures = await this.store.operations.figures();
    this.outboxWaiting.set(figures.outboxWaiting);
    this.outboxOldest.set(figures.outboxOldestSeconds);
    this.quarantined.set(figures.quarantined);
    this.cases.reset();
    for (const [state, count] of Object.entries(figures.casesByState)) this.cases.set({ state }, count);
    await reply.type(this.metrics.contentType).send(await this.metrics.metrics());
  }

  @Get('health/live')
  @WithoutOfficer()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @WithoutOfficer()
  async ready(): Promise<{ status: string }> {
    await this.store.operations.now();
    return { status: 'ready' };
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.metrics] });
  }
}
