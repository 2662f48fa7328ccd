import { Controller, Get } from '@nestjs/common';
import { CaseStore, type UnacknowledgedAnswer } from '#case-store';
import { MayBeCalledBy } from './officer-access.guard.js';

const pageSize = 200;

/** Answers that are ready and of which no partner has said that it has them. */
@Controller('api/unacknowledged-answers')
export class UnacknowledgedAnswersController {
  constructor(private readonly store: CaseStore) {}

  @Get()
  @MayBeCalledBy('operator', 'lead', 'auditor')
  async list(): Promise<{ answers: UnacknowledgedAnswer[] }> {
    return { answers: await this.store.unacknowledgedAnswers.list(pageSize) };
  }
}
