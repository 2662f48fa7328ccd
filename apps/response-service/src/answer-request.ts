import { type Agreement, competentAuthority } from '#agreements';
import { type CaseStore, wasMade } from '#case-store';
import { type Envelope, ReadmissionError } from '#canonical-message';
import { type VerifiedMessage } from '#message-signing';
import { done, type Outcome } from '#messaging';
import { type ComposeAnswer } from './compose-answer.js';
import { type EventSequencer } from './event-sequencer.js';

/**
 * FLOW 3: a verification result or two officers' decision becomes the signed answer. A result that the agreement does
 * not let be accepted by itself is queued for officers, or held.
 */
export class AnswerRequest {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'cases'>,
    private readonly composeAnswer: ComposeAnswer,
    private readonly sequencer: Pick<EventSequencer, 'wake'>,
  ) {}

  async run({ envelope }: VerifiedMessage): Promise<Outcome> {
    switch (envelope.kind) {
      case 'verification-result':
        if (envelope.body.automaticAcceptance.permitted) await this.answer(envelope);
        else await this.queueForOfficers(envelope);
        return done;
      case 'decision':
        await this.answer(envelope);
        return done;
      default:
        throw new ReadmissionError('MESSAGE_INVALID');
    }
  }

  private async answer(envelope: Envelope<'verification-result' | 'decision'>): Promise<void> {
    const agreement = await this.store.agreements.get(envelope.agreement);
    const authority = authorityAt(agreement, new Date());
    const { answer, body, event } = await this.composeAnswer.run(envelope, authority);
    const made = await this.store.cases.move({
      caseId: envelope.caseId,
      follows: envelope.caseVersion,
      act: 'answer',
      to: answer.outcome,
      actor: 'program:response-service',
      details: { outcome: answer.outcome, decidedBy: answer.decidedBy, sha256: answer.sha256 },
      handled: { consumer: 'response-service', messageId: envelope.id },
      bodies: [body],
      answer,
      event,
    });
    if (wasMade(made)) this.sequencer.wake();
  }

  private async queueForOfficers(envelope: Envelope<'verification-result'>): Promise<void> {
    const isHeld = envelope.body.outcome === 'held';
    const made = await this.store.cases.move({
      caseId: envelope.caseId,
      follows: envelope.caseVersion,
      act: isHeld ? 'hold' : 'queue',
      to: isHeld ? 'held' : 'awaiting-decision',
      actor: 'program:response-service',
      details: {
        because: envelope.body.automaticAcceptance.because,
        holds: envelope.body.holds.map(({ code }) => code),
      },
      handled: { consumer: 'response-service', messageId: envelope.id },
    });
    wasMade(made);
  }
}

/** Who answers today; an agreement that names nobody for this day is ours to mend before anything is signed. */
function authorityAt(agreement: Agreement, at: Date): string {
  const authority = competentAuthority(agreement, 'readmission', at);
  if (!authority) {
    throw new ReadmissionError('AGREEMENT_INVALID', { detail: 'No authority is competent for readmission today.' });
  }
  return authority;
}
