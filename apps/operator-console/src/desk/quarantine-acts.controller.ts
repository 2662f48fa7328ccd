import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type BulkOperation, CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { OutboxRelay } from '#messaging';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readBulkDraft, readQuarantineAct } from './desk-acts.js';

/** What is done with deliveries that nobody could handle: one by one, or many on a frozen list. */
@Controller('api')
export class QuarantineActsController {
  constructor(
    private readonly store: CaseStore,
    private readonly relay: OutboxRelay,
  ) {}

  @Post('quarantine/:id/acts')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async act(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    const { act, reason } = readQuarantineAct(body);
    await this.store.quarantineActs.perform(known(id), act, { officer: officer.id, reason });
    this.relay.wake();
    return { act, delivery: id };
  }

  /** Freezes the list and says what would become of each; nothing is done before the confirmation. */
  @Post('bulk-operations')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async freeze(@CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest): Promise<BulkOperation> {
    return this.store.bulkOperations.freeze(officer.id, readBulkDraft(body));
  }

  @Get('bulk-operations/:id')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async find(@Param('id') id: string): Promise<BulkOperation> {
    return this.store.bulkOperations.get(known(id));
  }

  @Post('bulk-operations/:id/confirmation')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async confirm(@Param('id') id: string, @CallingOfficer() officer: Officer): Promise<BulkOperation> {
    const operation = await this.store.bulkOperations.confirm(known(id), officer.id);
    this.relay.wake();
    return operation;
  }

  @Post('bulk-operations/:id/cancellation')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async cancel(@Param('id') id: string, @CallingOfficer() officer: Officer): Promise<BulkOperation> {
    return this.store.bulkOperations.cancel(known(id), officer.id);
  }
}

function known(id: string): string {
  if (!isUuid(id)) throw new ReadmissionError('NOT_FOUND');
  return id;
}
