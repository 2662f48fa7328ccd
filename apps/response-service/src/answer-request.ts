import { type Agreement, competentAuthority } from '#agreements';
import { basisOf } from '#answer-paper';
import { type CasePlace, type CaseStore, clocksStartedBy, type Step, wasMade } from '#case-store';
import { type Envelope, ReadmissionError } from '#canonical-message';
import { type VerifiedMessage } from '#message-signing';
import { done, type Outcome } from '#messaging';
import { type AnswerTransit } from './answer-transit.js';
import { type Answerable, type ComposeAnswer, outcomeOfCase } from './compose-answer.js';
import { type EventSequencer } from './event-sequencer.js';

/**
 * FLOW 3: a verification result or two officers' decision becomes the signed answer. A result that the agreement does
 * not let be accepted by itself is queued for officers, or held.
 */
export class AnswerRequest {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'cases' | 'receipts'>,
    private readonly composeAnswer: ComposeAnswer,
    private readonly sequencer: Pick<EventSequencer, 'wake'>,
    private readonly answerTransit: Pick<AnswerTransit, 'run'>,
  ) {}

  async run({ envelope }: VerifiedMessage): Promise<Outcome> {
    switch (envelope.kind) {
      case 'verification-result':
        await this.answerOrQueue(envelope);
        return done;
      case 'decision':
        await (envelope.body.transit ? this.answerTransit.run(envelope) : this.answer(envelope));
        return done;
      default:
        throw new ReadmissionError('MESSAGE_INVALID');
    }
  }

  /** A corrected request may come out clean; what held the case before still waits for a human. */
  private async answerOrQueue(envelope: Envelope<'verification-result'>): Promise<void> {
    const isCorrected = envelope.caseVersion > firstVerified;
    const isHeldBefore = isCorrected && (await this.store.cases.isHeld(envelope.caseId));
    if (envelope.body.automaticAcceptance.permitted && !isHeldBefore) await this.answer(envelope);
    else await this.queueForOfficers(envelope, isHeldBefore);
  }

  private async answer(envelope: Answerable): Promise<void> {
    const agreement = await this.store.agreements.get(envelope.agreement);
    const step = await this.compose(envelope, agreement);
    const result = await this.store.cases.move({ ...step, follows: envelope.caseVersion, to: step.answer.outcome });
    const isAnswered = result === 'made' || (await this.answerLate(envelope, agreement)) || wasMade(result);
    if (isAnswered) this.sequencer.wake();
  }

  /**
   * The limit expired before the answer was there. What was decided is signed and kept all the same; it overwrites no
   * consent that is deemed given.
   */
  private async answerLate(envelope: Answerable, agreement: Agreement): Promise<boolean> {
    const expired = await this.store.cases.findExpired(envelope.caseId, handledOf(envelope));
    if (!expired) return false;
    const step = await this.compose(envelope, agreement, expired.state);
    const to = expired.state === 'deemed-accepted' ? expired.state : step.answer.outcome;
    return wasMade(await this.store.cases.move({ ...step, follows: expired.version, to }));
  }

  private async compose(envelope: Answerable, agreement: Agreement, expired?: CasePlace['state']) {
    const answeredAt = new Date();
    const isLate = expired !== undefined;
    const outcome = outcomeOfCase(envelope);
    const { personClass } = envelope.body.subject;
    // What silence has brought about runs on as it does; an answer after it begins nothing anew.
    const clocks = expired === 'deemed-accepted' ? [] : clocksStartedBy(agreement, personClass, outcome, answeredAt);
    const { answer, body, event } = await this.composeAnswer.run(envelope, {
      authority: authorityAt(agreement, answeredAt),
      answeredAt,
      isLate,
      basis: basisOf({
        agreement: envelope.agreement,
        profile: agreement.profile,
        receipt: await this.store.receipts.findNumber(envelope.caseId),
        reasonCodes: envelope.kind === 'decision' ? envelope.body.reasons.map(({ code }) => code) : [],
        isAccepted: outcome !== 'refused',
        clocks,
      }),
    });
    return {
      caseId: envelope.caseId,
      act: 'answer',
      actor: 'program:response-service',
      details: { outcome: answer.outcome, decidedBy: answer.decidedBy, sha256: answer.sha256, isLate },
      handled: handledOf(envelope),
      bodies: [body],
      answer,
      event,
      clocks,
    } satisfies Omit<Step, 'follows' | 'to'>;
  }

  private async queueForOfficers(envelope: Envelope<'verification-result'>, isHeldBefore: boolean): Promise<void> {
    const isHeld = isHeldBefore || envelope.body.outcome === 'held';
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
      handled: handledOf(envelope),
    });
    wasMade(made);
  }
}

/** Version of a case that was verified as it was first received. */
const firstVerified = 2;

const handledOf = ({ id }: Answerable): NonNullable<Step['handled']> => ({ consumer: 'response-service', messageId: id }); // prettier-ignore

/** Who answers today; an agreement that names nobody for this day is ours to mend before anything is signed. */
function authorityAt(agreement: Agreement, at: Date): string {
  const authority = competentAuthority(agreement, 'readmission', at);
  if (!authority) {
    throw new ReadmissionError('AGREEMENT_INVALID', { detail: 'No authority is competent for readmission today.' });
  }
  return authority;
}
