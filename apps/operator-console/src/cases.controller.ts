import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  type CaseLine,
  type CaseState,
  CaseStore,
  type CaseView,
  type EvidenceBundle,
  type Officer,
  transitions,
} from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { DecideCase } from './decide-case.js';
import { CallingOfficer, MayBeCalledBy } from './officer-access.guard.js';
import { readPurpose, readRelease } from './officer-acts.js';

const pageSize = 200;
const states = new Set(Object.values(transitions).flatMap((all) => all.flatMap(({ from, to }) => [from, to])));

/** Cases: the next to expire first, what is known about one, and what two officers decide. */
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly store: CaseStore,
    private readonly decideCase: DecideCase,
  ) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(@Query('state') state?: string): Promise<{ cases: CaseLine[] }> {
    const wanted = state === undefined ? [...states] : state.split(',').filter(isState);
    if (wanted.length === 0) {
      throw new ReadmissionError('QUERY_INVALID', {
        faults: [{ code: 'QUERY_INVALID', pointer: '/state', detail: `must be of: ${[...states].join(', ')}` }],
      });
    }
    return { cases: await this.store.officerCases.list(wanted, pageSize) };
  }

  @Get(':id')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async find(@Param('id') id: string): Promise<CaseView> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view;
  }

  @Post(':id/decision')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async propose(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() request: FastifyRequest) {
    const { id: proposal, outcome, proposedAt } = await this.decideCase.propose(id, officer, request.body);
    return { proposal, outcome, proposedBy: officer.id, proposedAt: proposedAt.toISOString() };
  }

  @Post(':id/countersignature')
  @HttpCode(201)
  @MayBeCalledBy('operator', 'lead')
  async countersign(@Param('id') id: string, @CallingOfficer() officer: Officer) {
    const { id: proposal, outcome, officer: proposedBy } = await this.decideCase.countersign(id, officer);
    return { proposal, outcome, proposedBy, countersignedBy: officer.id };
  }

  @Post(':id/hold-release')
  @HttpCode(201)
  @MayBeCalledBy('lead')
  async release(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() request: FastifyRequest) {
    const reason = readRelease(request.body);
    const view = await this.find(id);
    await this.store.decisions.releaseHolds(view.id, officer.id, reason);
    return { released: true };
  }

  /** Everything signed about a case. It shows what the partner really sent, so it asks for a purpose and is audited. */
  @Post(':id/evidence')
  @HttpCode(200)
  @MayBeCalledBy('auditor')
  async evidence(
    @Param('id') id: string,
    @CallingOfficer() officer: Officer,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceBundle> {
    const purpose = readPurpose(request.body);
    const view = await this.find(id);
    const bundle = await this.store.evidence.open(view.id, officer.id, purpose);
    if (!bundle) throw new ReadmissionError('NOT_FOUND');
    return bundle;
  }
}

const isState = (text: string): text is CaseState => (states as ReadonlySet<string>).has(text);
