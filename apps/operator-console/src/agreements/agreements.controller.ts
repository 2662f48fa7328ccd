import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { compareProfiles, type ProfileChange, readAgreement } from '#agreements';
import { type AgreementChange, type AgreementLine, CaseStore, type Officer } from '#case-store';
import { asReadmissionError, type Fault, ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { readChange, readEndorsement, readProfileDocument, readSimulation } from './agreement-acts.js';
import { type DueDates, dueDates, type DueQuestion } from './due-dates.js';
import { CallingOfficer, MayBeCalledBy, WithFreshSignIn } from '../officer-access.guard.js';
import { simulateRelease, type Simulation } from './simulate-release.js';

const simulatedCases = 5_000;

/** Agreements: what is stored and in force, what would change, and who proposes, endorses and approves it. */
@Controller('api')
export class AgreementsController {
  constructor(private readonly store: CaseStore) {}

  @Get('agreements')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async list(): Promise<{ agreements: AgreementLine[] }> {
    return { agreements: await this.store.agreementChanges.list() };
  }

  /** Whether a profile could be imported, with every fault and its line. Nothing is stored. */
  @Post('agreement-validations')
  @HttpCode(200)
  @MayBeCalledBy('agreement-editor', 'legal-adviser', 'agreement-approver')
  validate(@Req() { body }: FastifyRequest): {
    valid: boolean;
    id?: string;
    version?: number;
    digest?: string;
    faults: readonly Fault[];
  } {
    const document = readProfileDocument(body);
    try {
      const { profile, digest } = readAgreement(document);
      return { valid: true, id: profile.id, version: profile.version, digest, faults: [] };
    } catch (error) {
      const refusal = asReadmissionError(error);
      if (refusal.code !== 'AGREEMENT_INVALID') throw refusal;
      return { valid: false, faults: refusal.faults };
    }
  }

  /** Stores a profile as an immutable draft. */
  @Post('agreements')
  @HttpCode(201)
  @MayBeCalledBy('agreement-editor')
  async import(@CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    const { profile, digest } = await this.store.agreements.importDraft(readProfileDocument(body));
    const { id, version } = profile;
    await this.store.operations.audit(`officer:${officer.id}`, 'agreement-imported', { id, version, digest });
    return { id, version, digest };
  }

  @Get('agreements/:id/releases/:version')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async release(@Param('id') id: string, @Param('version') version: string) {
    const { profile, digest } = await this.store.agreements.getVersion(id, versionOf(version));
    return { profile, digest };
  }

  /** What changed between two versions, in words. */
  @Get('agreements/:id/difference')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async difference(
    @Param('id') id: string,
    @Query('from') from?: string,
    @Query('to') to?: string,
  ): Promise<{ changes: ProfileChange[] }> {
    const [before, after] = [
      await this.store.agreements.getVersion(id, versionOf(from)),
      await this.store.agreements.getVersion(id, versionOf(to)),
    ];
    return { changes: compareProfiles(before.profile, after.profile) };
  }

  /** Due dates with their arithmetic, for an instant that is asked about. */
  @Get('agreements/:id/due')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async due(@Param('id') id: string, @Query() query: DueQuestion & { version?: string }): Promise<DueDates> {
    return dueDates(await this.store.agreements.getVersion(id, versionOf(query.version)), query);
  }

  /** Which due dates of stored cases would differ under a version. Nothing of them changes. */
  @Post('agreements/:id/simulation')
  @HttpCode(200)
  @MayBeCalledBy('agreement-editor', 'legal-adviser', 'agreement-approver')
  async simulate(@Param('id') id: string, @Req() { body }: FastifyRequest): Promise<Simulation> {
    const agreement = await this.store.agreements.getVersion(id, readSimulation(body));
    return simulateRelease(agreement, await this.store.agreementChanges.listCases(id, simulatedCases));
  }

  @Get('agreements/:id/changes')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async changes(@Param('id') id: string): Promise<{ changes: AgreementChange[] }> {
    return { changes: await this.store.agreementChanges.listChanges(id) };
  }

  @Post('agreements/:id/changes')
  @HttpCode(201)
  @MayBeCalledBy('agreement-editor')
  async propose(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    return this.noted(officer, 'proposed', await this.store.agreementChanges.propose(readChange(body, id), officer.id));
  }

  @Post('agreement-changes/:id/endorsement')
  @WithFreshSignIn()
  @HttpCode(201)
  @MayBeCalledBy('legal-adviser')
  async endorse(@Param('id') id: string, @CallingOfficer() officer: Officer, @Req() { body }: FastifyRequest) {
    const note = readEndorsement(body);
    return this.noted(officer, 'endorsed', await this.store.agreementChanges.endorse(id, officer.id, note));
  }

  @Post('agreement-changes/:id/approval')
  @WithFreshSignIn()
  @HttpCode(201)
  @MayBeCalledBy('agreement-approver')
  async approve(@Param('id') id: string, @CallingOfficer() officer: Officer) {
    return this.noted(officer, 'approved', await this.store.agreementChanges.approve(id, officer.id));
  }

  private async noted(officer: Officer, what: string, change: AgreementChange): Promise<AgreementChange> {
    const { id, agreementId, version, kind } = change;
    await this.store.operations.audit(`officer:${officer.id}`, `agreement-change-${what}`, { change: id, agreementId, version, kind }); // prettier-ignore
    return change;
  }
}

/** Throws QUERY_INVALID. */
function versionOf(text: string | undefined): number {
  const version = /^[1-9][0-9]{0,5}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (version > 0) return version;
  const fault: Fault = { code: 'QUERY_INVALID', pointer: '/version', detail: 'must be the number of a version' };
  throw new ReadmissionError('QUERY_INVALID', { faults: [fault] });
}
