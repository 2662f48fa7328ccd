import { Controller, Delete, Get, HttpCode, Param, Req } from '@nestjs/common';
import { CaseStore, type Officer, type OwnSession, roles } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { isUuid } from '#service-runtime';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { FindSession } from './find-session.js';

/** Where else an officer is signed in, and ending it. */
@Controller('api/sessions')
export class OwnSessionsController {
  constructor(
    private readonly store: CaseStore,
    private readonly find: FindSession,
  ) {}

  @Get()
  @MayBeCalledBy(...roles)
  async list(
    @CallingOfficer() { id }: Officer,
    @Req() request: FastifyRequest,
  ): Promise<{ sessions: (OwnSession & { isThisOne: boolean })[] }> {
    const [sessions, own] = await Promise.all([
      this.store.sessions.listOwn(id, this.find.settings),
      this.find.run(request),
    ]);
    return { sessions: sessions.map((one) => ({ ...one, isThisOne: one.id === own?.id })) };
  }

  @Delete(':id')
  @HttpCode(200)
  @MayBeCalledBy(...roles)
  async end(@Param('id') id: string, @CallingOfficer() officer: Officer): Promise<{ session: string; state: 'ended' }> {
    const isEnded = isUuid(id) && (await this.store.sessions.endOwn(id, officer.id));
    if (!isEnded) throw new ReadmissionError('NOT_FOUND');
    return { session: id, state: 'ended' };
  }
}
