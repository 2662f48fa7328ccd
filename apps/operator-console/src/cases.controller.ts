import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  type CaseLine,
  CaseStore,
  type CaseView,
  ConsoleStore,
  type Officer,
  type RestrictedAssertion,
} from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { ActOnCase } from './act-on-case.js';
import { type CasePage, type OpenedRequest, ShowCase } from './case-page/show-case.js';
import { DecideCase } from './decide-case.js';
import { cursorOf, readCaseQuery } from './lists/read-case-query.js';
import { type Query as Parameters } from './lists/read-query.js';
import { CallingOfficer, MayBeCalledBy, WithFreshSignIn } from './officer-access.guard.js';
import { readOpening, readPurpose, readRelease } from './officer-acts.js';

/** Cases: the next to expire first, what is known about one, and what two officers decide. */
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly showCase: ShowCase,
    private readonly store: CaseStore,
    private readonly console: ConsoleStore,
    private readonly decideCase: DecideCase,
    private readonly actOnCase: ActOnCase,
  ) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(
    @Query() query: Parameters,
    @CallingOfficer() officer: Officer,
  ): Promise<{ cases: CaseLine[]; next: string | null }> {
    const wanted = readCaseQuery(query, officer);
    const { cases, end } = await this.console.caseLists.list(wanted);
    return { cases, next: end ? cursorOf(wanted.order, end) : null };
  }

  @Get(':id')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  show(@Param('id') id: string): Promise<CasePage> {
    return this.showCase.get(id);
  }

  /** Who a case is about. Opening it is audited; an auditor says what for. */
  @Post(':id/opening')
  @HttpCode(200)
  @MayBeCalledBy('operator', 'lead', 'auditor')
  open(
    @Param('id') id: string,
    @CallingOfficer() officer: Officer,
    @Req() { body }: FastifyRequest,
  ): Promise<OpenedRequest> {
    const mustSayWhy = !officer.roles.some((role) => role === 'operator' || role === 'lead');
    return this.showCase.open(id, officer.id, readOpening(body, mustSayWhy));
  }

  /** What the partner sent with an act: its words, its notice, the corrected request. Opening it is audited. */
  @Get(':id/partner-acts/:receipt')
  @MayBeCalledBy('operator', 'lead')
  async partnerAct(
    @Param('id') id: string,
    @Param('receipt') receipt: string,
    @CallingOfficer() officer: Officer,
  ): Promise<unknown> {
    const view = await this.find(id);
    const isKnown = (view.partnerActs as { receiptId: string }[]).some(({ receiptId }) => receiptId === receipt);
    const document = isKnown ? await this.store.partnerActs.open(view.id, receipt, officer.id) : undefined;
    if (document === undefined) throw new ReadmissionError('NOT_FOUND');
    return JSON.parse(document) as unknown;
  }

  /** What is neither a decision nor a release: information, interview, extension, document, arrival, error, end. */
  @Post(':id/acts')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async act(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() request: FastifyRequest) {
    return this.actOnCase.run(id, officer, request.body);
  }

  @Post(':id/decision')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async propose(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() request: FastifyRequest) {
    const { id: proposal, outcome, proposedAt } = await this.decideCase.propose(id, officer, request.body);
    return { proposal, outcome, proposedBy: officer.id, proposedAt: proposedAt.toISOString() };
  }

  @Post(':id/countersignature')
  @WithFreshSignIn()
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async countersign(@Param('id') id: string, @CallingOfficer() officer: Officer) {
    const { id: proposal, outcome, officer: proposedBy } = await this.decideCase.countersign(id, officer);
    return { proposal, outcome, proposedBy, countersignedBy: officer.id };
  }

  @Post(':id/hold-release')
  @WithFreshSignIn()
  @HttpCode(201)
  @MayBeCalledBy('lead')
  async release(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() request: FastifyRequest) {
    const release = readRelease(request.body);
    const view = await this.find(id);
    const waiting = await this.store.decisions.releaseHolds(view.id, officer.id, release);
    return { released: waiting.length === 0, waitsForAnother: waiting };
  }

  /** What only the policy of another time lets be kept: for one role, with a purpose, and audited. */
  @Post(':id/restricted-assertions')
  @HttpCode(200)
  @MayBeCalledBy('restricted-data-officer')
  async restricted(
    @Param('id') id: string,
    @CallingOfficer() officer: Officer,
    @Req() request: FastifyRequest,
  ): Promise<{ assertions: RestrictedAssertion[] }> {
    const purpose = readPurpose(request.body);
    const view = await this.find(id);
    return { assertions: await this.store.restrictedAssertions.open(view.id, officer.id, purpose) };
  }

  private async find(id: string): Promise<CaseView> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view;
  }
}
