import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CaseStore, type Officer, type SavedView } from '#case-store';
import { wireSchema } from '#wire-formats';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { closed, readOfficerBody } from '../officer-acts.js';

const view = wireSchema(
  closed(['name', 'page', 'query'], {
    name: { type: 'string', minLength: 1, maxLength: 80 },
    page: { type: 'string', pattern: '^[a-z-]{2,40}$' },
    query: { type: 'string', maxLength: 2000, pattern: '^[!-~]*$' },
  }),
);

/** Filters that an officer wants to come back to; each has their own. */
@Controller('api/views')
export class ViewsController {
  constructor(private readonly store: CaseStore) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(@CallingOfficer() officer: Officer): Promise<{ views: SavedView[] }> {
    return { views: await this.store.savedViews.list(officer.id) };
  }

  @Post()
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead', 'auditor')
  save(@CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest): Promise<SavedView> {
    return this.store.savedViews.save(officer.id, readOfficerBody(body, view));
  }

  @Delete(':id')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async remove(@Param('id') id: string, @CallingOfficer() officer: Officer): Promise<{ removed: true }> {
    await this.store.savedViews.remove(officer.id, id);
    return { removed: true };
  }
}
