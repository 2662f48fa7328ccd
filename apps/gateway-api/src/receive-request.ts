import { computeClocks, findDeficiencies, findNotices, momentOfReceipt } from '#agreements';
import { type CaseStore, type Intake } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type HostCountries, type HostCountry } from '#host-countries';
import { assertFresh } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { agreementOf, assertNotSuspended } from './agreement-of-act.js';
import { type ComposeIntake } from './compose-intake.js';
import { findDuplicates } from './find-duplicates.js';
import { findPriorReply } from './find-prior-reply.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedActs } from './open-signed-act.js';
import { attachmentsApart, listAttachments, type ListedAttachment } from './list-attachments.js';
import { readDocument } from './read-document.js';

/**
 * FLOW 1: a ministry's signed request becomes a case, a receipt and a message in the outbox. It reads top to bottom;
 * each line is a step, and whatever throws leaves nothing behind.
 */
export class ReceiveRequest {
  constructor(
    private readonly acts: SignedActs,
    private readonly countries: HostCountries,
    private readonly store: Pick<CaseStore, 'cases' | 'likenesses' | 'partnerCases' | 'uploads'>,
    private readonly composeIntake: ComposeIntake,
    private readonly relay: Pick<OutboxRelay, 'wake'>,
  ) {}

  async run(incoming: IncomingAct): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, (code) => this.countryOf(code).mediaType);
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const country = this.countryOf(act.hostCountry);
    const agreement = agreementOf(act);
    const draft = readDocument(country, agreement, act.payload, act.header.confirms);
    assertNotSuspended(act, draft.request.personClass);

    const { request } = draft;
    const { receivedAt } = incoming;
    const moment = momentOfReceipt(agreement, request.procedure.accelerated);
    const clocks = computeClocks(agreement, { personClass: request.personClass, moment, at: receivedAt });
    const { enclosed, named } = attachmentsApart(request.attachments, draft.attachments);
    const [files, prior, duplicates] = await Promise.all([
      listAttachments(this.store.uploads, act.partner, enclosed, named),
      findPriorReply(this.store.partnerCases, act.partner, agreement, request, receivedAt),
      findDuplicates(this.store.likenesses, act, request),
    ]);
    const notices = [...duplicates, ...prior, ...findNotices(agreement, request, receivedAt)];
    const deficiencies = [...findDeficiencies(agreement, request), ...files.deficiencies];
    const intake = await this.composeIntake.run({ incoming, act, agreement, draft, clocks, deficiencies, notices, files }); // prettier-ignore

    const isNew = await this.open(intake, incoming.isTrial === true);
    if (!isNew) return this.acts.getRepeated(act);
    if (incoming.isTrial) return wouldAnswer(intake, files.attachments);
    this.relay.wake();
    return { answer: intake.receipt.answer, isRepeated: false };
  }

  /** A request that takes the place of another is opened together with the other's end. */
  private async open(intake: Intake, isTrial: boolean): Promise<boolean> {
    const { supersedes } = intake.case;
    if (supersedes !== undefined) {
      return this.store.cases.supersede(intake, supersedes, isTrial ? 'rollback' : 'commit');
    }
    return isTrial || this.store.cases.receive(intake);
  }

  private countryOf(code: string): HostCountry {
    const country = this.countries.get(code);
    if (!country) throw new ReadmissionError('AGREEMENT_NOT_IN_FORCE', { show: { hostCountry: code } });
    return country;
  }
}

/** What a request would have been answered: without a case there is no number of it, and no receipt. */
function wouldAnswer({ case: its }: Intake, attachments: readonly ListedAttachment[]): Acknowledged {
  const { agreement, clocks, deficiencies, notices, dropped } = its;
  return { answer: { dryRun: true, state: 'received', agreement, clocks, deficiencies, notices, attachments, dropped }, isRepeated: false }; // prettier-ignore
}
