import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type CaseNote, CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readAssignee, readWords } from './desk-acts.js';

/** Who works on a case, and what colleagues tell each other about it. None of it reaches the partner. */
@Controller('api/cases/:id')
export class CaseWorkController {
  constructor(private readonly store: CaseStore) {}

  @Post('assignment')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async assign(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    const named = readAssignee(body);
    const assignee = named === 'me' ? officer.id : named;
    await this.store.assignments.assign(await this.idOf(id), assignee, officer.id);
    return { assignee };
  }

  @Get('notes')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async notes(@Param('id') id: string, @CallingOfficer() officer: Officer): Promise<{ notes: CaseNote[] }> {
    return { notes: await this.store.caseNotes.open(await this.idOf(id), officer.id) };
  }

  @Post('notes')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async write(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    return { note: await this.store.caseNotes.write(await this.idOf(id), officer.id, readWords(body)) };
  }

  private async idOf(id: string): Promise<string> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view.id;
  }
}
