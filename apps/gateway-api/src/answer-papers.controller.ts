import { Controller, Get, Param, Res } from '@nestjs/common';
import { printAnswer } from '#answer-paper';
import { CaseStore } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type HostCountries } from '#host-countries';
import { isUuid } from '#service-runtime';
import { type FastifyReply } from 'fastify';
import { Partner } from './partner-access.guard.js';

/** What the papers of answers are printed with. */
export class PaperPress {
  constructor(readonly countries: HostCountries) {}
}

/** The answer as a printable paper, made from the signed one at each request. */
@Controller('v1')
export class AnswerPapersController {
  constructor(
    private readonly store: CaseStore,
    private readonly press: PaperPress,
  ) {}

  @Get('requests/:id/answer.pdf')
  async print(@Partner() partner: string, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const found = isUuid(id) ? await this.store.partnerCases.find(partner, id) : undefined;
    // The forms of transit are not laid out on paper yet: the signed answer is all there is.
    if (!found || found.procedure === 'transit') throw new ReadmissionError('NOT_FOUND');
    const answer = await this.store.partnerCases.findAnswer(partner, id);
    if (answer === undefined) throw new ReadmissionError('ANSWER_NOT_READY');
    const paper = await printAnswer(answer, this.press.countries);
    await reply.type('application/pdf').header('Content-Disposition', 'inline; filename="answer.pdf"').send(paper);
  }
}
