import { Controller, Get, Param, Res } from '@nestjs/common';
import { isPrintable, printAnswer } from '#answer-paper';
import { CaseStore, type Officer } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type HostCountries } from '#host-countries';
import { type FastifyReply } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from './officer-access.guard.js';

/** What the papers of answers are printed with. */
export class PaperPress {
  constructor(readonly countries: HostCountries) {}
}

/** The answer of a case as a printable paper. It names the person, so opening it is audited. */
@Controller('api/cases')
export class AnswerPapersController {
  constructor(
    private readonly store: CaseStore,
    private readonly press: PaperPress,
  ) {}

  @Get(':id/answer.pdf')
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async print(@Param('id') id: string, @CallingOfficer() officer: Officer, @Res() reply: FastifyReply): Promise<void> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    const answer = await this.store.officerCases.openAnswer(view.id, officer.id);
    if (answer === undefined) throw new ReadmissionError('ANSWER_NOT_READY');
    if (!isPrintable(answer)) throw new ReadmissionError('NOT_FOUND');
    const paper = await printAnswer(answer, this.press.countries);
    await reply.type('application/pdf').header('Content-Disposition', 'inline; filename="answer.pdf"').send(paper);
  }
}
