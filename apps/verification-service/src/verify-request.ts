import { createHash } from 'node:crypto';
import { type Agreement, findDeficiencies, gradeEvidence, judgeQuota, quotaPeriodAt } from '#agreements';
import { type CaseStore, wasMade } from '#case-store';
import {
  type Envelope,
  type ReadmissionRequest,
  ReadmissionError,
  type Subject,
  type VerificationResult,
} from '#canonical-message';
import { type Signer, signMessage, type SignedMessage, type VerifiedMessage } from '#message-signing';
import { done, type Outcome, type OutboxRelay } from '#messaging';
import { type CivilRegistry, matchPerson } from '#registry-matching';
import { newId } from '#service-runtime';
import { judgeAutomaticAcceptance, outcomeOfCase, outcomeOfPerson } from './conclude.js';
import { findHolds } from './protection-hold.js';

type RequestEnvelope = Envelope<'readmission-request'>;

/** What was found about a request before it is concluded from. */
interface Findings extends Pick<VerificationResult, 'evidence' | 'persons'> {
  readonly isQuotaExceeded: boolean;
}

/** FLOW 2: a signed request becomes a signed verification result. No path from request to answer goes around it. */
export class VerifyRequest {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'cases' | 'quotas'>,
    private readonly registry: CivilRegistry,
    private readonly key: Signer,
    private readonly relay: Pick<OutboxRelay, 'wake'>,
  ) {}

  async run({ envelope }: VerifiedMessage): Promise<Outcome> {
    if (envelope.kind !== 'readmission-request') throw new ReadmissionError('MESSAGE_INVALID');
    const agreement = await this.store.agreements.get(envelope.agreement);
    const evidence = grade(envelope.body, agreement);
    const persons = await this.findPersons(envelope.body, evidence);
    const quota = await this.judgeQuota(envelope, agreement);
    const result = this.conclude(envelope, agreement, { evidence, persons, isQuotaExceeded: quota === 'exceeded' });
    const message = await signMessage(this.key, compose(envelope, result));
    await this.record(envelope, message, quota === 'within' ? [] : [{ kind: `quota-${quota}` }]);
    return done;
  }

  private async findPersons(
    request: ReadmissionRequest,
    evidence: VerificationResult['evidence'],
  ): Promise<VerificationResult['persons']> {
    return Promise.all(
      request.persons.map(async (person) => {
        const offered = request.evidence.filter((one) => one.person === person.id);
        const entries = await this.registry.findCandidates(person, offered);
        const { candidates, match } = matchPerson(entries, person, offered);
        const grades = evidence
          .filter(({ evidence: id }) => offered.some((one) => one.id === id))
          .map(({ grade }) => grade);
        return { person: person.id, outcome: outcomeOfPerson(match, grades), candidates };
      }),
    );
  }

  /** How far the contingent of the agreement is used by this case, where it has one. */
  private async judgeQuota({ caseId, body, receivedAt }: RequestEnvelope, agreement: Agreement) {
    const period = quotaPeriodAt(agreement, body.personClass, new Date(receivedAt));
    if (!period) return 'within';
    return judgeQuota(period, await this.store.quotas.usedUpTo(caseId, agreement.profile.id, period));
  }

  private conclude(
    { body: request, receivedAt }: RequestEnvelope,
    agreement: Agreement,
    { evidence, persons, isQuotaExceeded }: Findings,
  ): VerificationResult {
    const holds = findHolds(request, persons, new Date(receivedAt));
    if (isQuotaExceeded) holds.push({ code: 'QUOTA_EXCEEDED' });
    const isComplete = findDeficiencies(agreement, request).length === 0;
    return {
      outcome: outcomeOfCase(persons, holds),
      subject: subjectOf(request),
      persons,
      evidence,
      holds,
      automaticAcceptance: judgeAutomaticAcceptance(agreement, persons, holds, isComplete),
      registry: { name: this.registry.name, askedAt: new Date().toISOString() },
    };
  }

  private async record(
    envelope: RequestEnvelope,
    message: SignedMessage<'verification-result'>,
    alerts: readonly { kind: string }[],
  ): Promise<void> {
    const sha256 = createHash('sha256').update(message.jws).digest('hex');
    const { id: messageId, body, caseId, caseVersion } = message.envelope;
    const handled = { consumer: 'verification-service', messageId: envelope.id };
    const found = {
      caseId,
      act: 'verify' as const,
      actor: 'program:verification-service',
      details: { outcome: body.outcome, message: messageId },
      handled,
      bodies: [{ kind: 'message' as const, sha256, mediaType: 'application/jose', content: Buffer.from(message.jws) }],
      verification: { messageId, outcome: body.outcome, sha256 },
      holds: body.holds,
      alerts,
      message: {
        messageId,
        routingKey: 'request.verified.v1',
        sha256,
        headers: { kind: 'verification-result', version: 1, hostCountry: envelope.hostCountry, caseId, caseVersion },
      },
    };
    const made = await this.store.cases.move({ ...found, follows: envelope.caseVersion, to: 'verified' });
    if (wasMade(made)) return this.relay.wake();
    // The limit expired while the programs were down: what the registry says is kept, and moves nothing.
    const late = await this.store.cases.findExpired(caseId, handled);
    if (late) wasMade(await this.store.cases.move({ ...found, follows: late.version, to: late.state }));
  }
}

const grade = (request: ReadmissionRequest, agreement: Agreement): VerificationResult['evidence'] =>
  request.evidence.map((one) => ({ evidence: one.id, ...gradeEvidence(agreement, one, request.personClass) }));

const compose = (envelope: RequestEnvelope, body: VerificationResult): Envelope<'verification-result'> => ({
  ...envelope,
  id: newId(),
  kind: 'verification-result',
  issuer: 'verification-service',
  issuedAt: new Date().toISOString(),
  caseVersion: envelope.caseVersion + 1,
  body,
});

/** Just enough of the request to write the answer. */
const subjectOf = (request: ReadmissionRequest): Subject => ({
  reference: request.reference,
  personClass: request.personClass,
  persons: request.persons.map(({ id, role, name, dateOfBirth }) => ({
    id,
    role,
    name: name.asStated,
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
  })),
});
