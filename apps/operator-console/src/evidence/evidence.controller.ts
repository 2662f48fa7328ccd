import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { readPurpose } from '../officer-acts.js';
import { ComposeBundle } from './compose-bundle.js';

/** A bundle on the wire: the bytes of each file in base64. */
export interface SentBundle {
  readonly caseNumber: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** Everything that proves a case. It shows what the partner really sent, so it asks for a purpose and is audited. */
@Controller('api/cases')
export class EvidenceController {
  constructor(
    private readonly store: CaseStore,
    private readonly compose: ComposeBundle,
  ) {}

  @Post(':id/evidence')
  @HttpCode(200)
  @MayBeCalledBy('auditor')
  async open(
    @Param('id') id: string,
    @CallingOfficer() officer: Officer,
    @Req() request: FastifyRequest,
  ): Promise<SentBundle> {
    const purpose = readPurpose(request.body);
    const view = await this.store.officerCases.find(id);
    const evidence = view && (await this.store.evidence.open(view.id, officer.id, purpose));
    if (!evidence) throw new ReadmissionError('NOT_FOUND');
    const files = await this.compose.run(evidence);
    return {
      caseNumber: evidence.caseNumber,
      files: [...files].map(([name, bytes]) => ({ name, content: Buffer.from(bytes).toString('base64') })),
    };
  }
}
