import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CaseStore, ConsoleStore, type Count, type Facets, type FoundCase, type Officer } from '#case-store';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readCaseFilter } from './read-case-query.js';
import { type Query as Parameters } from './read-query.js';
import { readSearch } from './read-search.js';

/** What helps to find a case: how many there are of each value, and a search by what is indexed. */
@Controller('api')
export class FindingController {
  constructor(
    private readonly store: CaseStore,
    private readonly console: ConsoleStore,
  ) {}

  @Get('case-facets')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  facets(@Query() query: Parameters, @CallingOfficer() officer: Officer): Promise<{ total: Count; facets: Facets }> {
    return this.console.caseFacets.facetsOf(readCaseFilter(query, officer));
  }

  /** A search is a POST: what it asks for may be a name, and names stand in no address. It is audited without the name. */
  @Post('case-searches')
  @HttpCode(200)
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async search(
    @CallingOfficer() officer: Officer,
    @Req() { body }: FastifyRequest,
  ): Promise<{ searchedBy: 'number' | 'person'; found: FoundCase[] }> {
    const { number, person } = readSearch(body);
    const found = person
      ? await this.console.findCases.byPerson(person.name, person.birth)
      : await this.console.findCases.byNumber(number);
    const searchedBy = person ? 'person' : 'number';
    await this.store.operations.audit(`officer:${officer.id}`, 'searched', { by: searchedBy, found: found.length });
    return { searchedBy, found };
  }
}
