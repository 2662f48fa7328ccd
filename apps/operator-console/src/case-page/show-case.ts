import { type CaseStore, type CaseView, type ConsoleStore, type DecisionLine, type LinkedCase, type TimelineEntry } from '#case-store'; // prettier-ignore
import { openActs } from '#case-lifecycle';
import { type Envelope, type MessageKind, ReadmissionError, type ReadmissionRequest } from '#canonical-message';
import { verifyMessage } from '#message-signing';
import { clocksOfPage, type KeptClock, type PageClock } from './clocks-of-page.js';
import { evidenceOfPage, type PageEvidence, type PageVerification, verificationOfPage } from './evidence-of-page.js';
import { type PageSafeguard, safeguardsOfPage } from './safeguards-of-page.js';

/** A case with everything that its page shows; of the persons only their place in the request. */
export interface CasePage extends Omit<CaseView, 'clocks' | 'timeline'> {
  readonly openActs: readonly string[];
  readonly clocks: readonly PageClock[];
  /** Null once erased. */
  readonly evidence: readonly PageEvidence[] | null;
  /** Null before the verification, or once erased. */
  readonly verification: PageVerification | null;
  readonly safeguards: readonly PageSafeguard[];
  readonly linked: readonly LinkedCase[];
  readonly decisions: readonly DecisionLine[];
  readonly timeline: readonly TimelineEntry[];
}

/** Who a request is about: what an officer opens, and what is audited. */
export type OpenedRequest = Pick<ReadmissionRequest, 'persons' | 'evidence' | 'specialCircumstances' | 'observations'>;

type Stores = Pick<CaseStore, 'agreements' | 'ledger' | 'officerCases' | 'installation'>;

/** Shows one case, and opens the persons that it is about. */
export class ShowCase {
  constructor(
    private readonly store: Stores,
    private readonly console: Pick<ConsoleStore, 'caseHistory'>,
  ) {}

  /** Throws NOT_FOUND. */
  async get(idOrNumber: string): Promise<CasePage> {
    const view = await this.store.officerCases.find(idOrNumber);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    const { caseHistory } = this.console;
    const [agreement, request, result, timeline, decisions, linked] = await Promise.all([
      this.store.agreements.get(view.agreement),
      this.read(view.id, 'request.received.v1', 'readmission-request'),
      this.read(view.id, 'request.verified.v1', 'verification-result'),
      caseHistory.timeline(view.id),
      caseHistory.decisions(view.id),
      caseHistory.linked(view.id),
    ]);
    return {
      ...view,
      openActs: openActs(view.state),
      clocks: clocksOfPage(view.clocks as readonly KeptClock[], agreement),
      evidence: request ? evidenceOfPage(request.body, agreement) : null,
      // A correction is verified anew: until then the result of the request before says nothing about it.
      verification: result && view.verificationOutcome !== null ? verificationOfPage(result.body) : null,
      safeguards: safeguardsOfPage(view),
      linked,
      decisions,
      timeline,
    };
  }

  /** Opens the persons of a case; it is audited by whom and why. Throws NOT_FOUND, also once they have been erased. */
  async open(idOrNumber: string, officer: string, purpose: string | undefined): Promise<OpenedRequest> {
    const view = await this.store.officerCases.find(idOrNumber);
    const request = view && (await this.read(view.id, 'request.received.v1', 'readmission-request'));
    if (!request) throw new ReadmissionError('NOT_FOUND');
    await this.store.officerCases.noteOpening(view.id, officer, purpose);
    const { persons, evidence, specialCircumstances, observations } = request.body;
    return {
      persons,
      evidence,
      ...(specialCircumstances === undefined ? {} : { specialCircumstances }),
      ...(observations === undefined ? {} : { observations }),
    };
  }

  /** The newest signed message of a kind, if it has not been erased: read from what was signed, not from a copy. */
  private async read<Kind extends MessageKind>(caseId: string, routingKey: string, kind: Kind): Promise<Envelope<Kind> | undefined> {
    const jws = await this.store.officerCases.readMessage(caseId, routingKey);
    if (jws === undefined) return undefined;
    const { envelope } = await verifyMessage(jws, (kid) => this.store.ledger.findProgramKey(kid), this.store.installation);
    if (envelope.kind !== kind) throw new ReadmissionError('MESSAGE_INVALID');
    return envelope as Envelope<Kind>;
  } // prettier-ignore
}
