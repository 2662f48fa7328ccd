import { competentAuthority } from '#agreements';
import { type CaseStore, wasMade } from '#case-store';
import { type Envelope, ReadmissionError } from '#canonical-message';
import { type ComposeTransitAnswer } from './compose-transit-answer.js';
import { type EventSequencer } from './event-sequencer.js';

/** Two officers' decision about a transit becomes the signed answer. Late or in time, it is the answer. */
export class AnswerTransit {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'cases'>,
    private readonly compose: ComposeTransitAnswer,
    private readonly sequencer: Pick<EventSequencer, 'wake'>,
  ) {}

  async run(envelope: Envelope<'decision'>): Promise<void> {
    const agreement = await this.store.agreements.get(envelope.agreement);
    const authority = competentAuthority(agreement, 'transit', new Date());
    if (!authority) {
      throw new ReadmissionError('AGREEMENT_INVALID', { detail: 'No authority is competent for transit today.' });
    }
    // A limit that has passed is stated first: until then the step is too early and comes again.
    const isLate = await this.store.cases.hasExpired(envelope.caseId, 'transit-reply');
    const { answer, body, event } = await this.compose.run(envelope, { agreement, authority, isLate });
    const { outcome, sha256, decidedBy } = answer;
    const result = await this.store.cases.move({
      caseId: envelope.caseId,
      follows: envelope.caseVersion,
      act: 'answer',
      to: outcome === 'accepted' ? 'transit-approved' : 'transit-refused',
      actor: 'program:response-service',
      details: { outcome, decidedBy, sha256, isLate },
      handled: { consumer: 'response-service', messageId: envelope.id },
      bodies: [body],
      answer,
      event,
    });
    wasMade(result);
    this.sequencer.wake();
  }
}
