import { createHash } from 'node:crypto';
import { refusalReason, transitGround } from '#agreements';
import { type CaseStore, type CaseView, type Officer, type Proposal, type Step } from '#case-store';
import { type Decision, ReadmissionError } from '#canonical-message';
import { type Signer, signMessage, verifyMessage } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { newId } from '#service-runtime';
import { readDecision } from './officer-acts.js';
import { type DecisionBasis, type TransitBasis } from './transit-basis.js';

/** Two officers decide a case: one proposes, another countersigns, and the decision goes out as a signed message. */
export class DecideCase {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'decisions' | 'ledger' | 'officerCases' | 'installation'>,
    private readonly key: Signer,
    private readonly relay: Pick<OutboxRelay, 'wake'>,
    private readonly transits: TransitBasis,
  ) {}

  async propose(id: string, officer: Officer, body: unknown): Promise<Proposal> {
    const view = await this.get(id);
    const agreement = await this.store.agreements.get(view.agreement);
    const articleOf = view.procedure === 'transit' ? transitGround : refusalReason;
    const draft = readDecision(body, view.persons, (code) => articleOf(agreement, code) !== undefined);
    return this.store.decisions.propose(view.id, officer.id, draft);
  }

  async countersign(id: string, officer: Officer): Promise<Proposal> {
    const view = await this.get(id);
    const proposal = await this.store.decisions.countersign(view.id, officer.id, (open, follows, at) =>
      this.compose(view, open, { follows, officer: officer.id, at }),
    );
    this.relay.wake();
    return proposal;
  }

  private async get(id: string): Promise<CaseView> {
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    return view;
  }

  private async compose(
    view: CaseView,
    proposal: Proposal,
    { follows, officer, at }: { readonly follows: number; readonly officer: string; readonly at: Date },
  ): Promise<Pick<Step, 'bodies' | 'message'>> {
    const basis = view.procedure === 'transit' ? await this.transits.basisOf(view, officer) : await this.verificationOf(view, officer); // prettier-ignore
    const decision: Decision = {
      outcome: proposal.outcome,
      reasons: proposal.reasons,
      ...(proposal.persons.length > 0 ? { persons: proposal.persons } : {}),
      proposedBy: proposal.officer,
      proposedAt: proposal.proposedAt.toISOString(),
      countersignedBy: officer,
      countersignedAt: at.toISOString(),
      ...basis.body,
    };
    const message = await signMessage<'decision'>(this.key, {
      ...basis,
      id: newId(),
      kind: 'decision',
      issuer: 'operator-console',
      issuedAt: at.toISOString(),
      caseVersion: follows,
      body: decision,
    });
    const sha256 = createHash('sha256').update(message.jws).digest('hex');
    const { hostCountry, id: caseId } = view;
    return {
      bodies: [{ kind: 'message', sha256, mediaType: 'application/jose', content: Buffer.from(message.jws) }],
      message: {
        messageId: message.envelope.id,
        routingKey: 'case.decided.v1',
        sha256,
        headers: { kind: 'decision', version: 1, hostCountry, caseId, caseVersion: follows },
      },
    };
  }

  /** What the decision rests on, read from the signed message and not from a copy beside it. */
  private async verificationOf(view: CaseView, officer: string): Promise<DecisionBasis> {
    const jws = await this.store.officerCases.openMessage(view.id, 'request.verified.v1', officer);
    if (jws === undefined) {
      throw new ReadmissionError('CASE_STATE_CONFLICT', { detail: 'The case has not been verified.' });
    }
    const { envelope } = await verifyMessage(
      jws,
      (kid) => this.store.ledger.findProgramKey(kid),
      this.store.installation,
    );
    if (envelope.kind !== 'verification-result') throw new ReadmissionError('MESSAGE_INVALID');
    const { subject } = envelope.body;
    return { ...envelope, body: { subject } };
  }
}
