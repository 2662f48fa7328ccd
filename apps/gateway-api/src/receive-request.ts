import { type Agreement, computeClocks, findDeficiencies } from '#agreements';
import { type CaseStore } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { type HostCountries, type HostCountry } from '#host-countries';
import { assertFresh } from '#message-signing';
import { type OutboxRelay } from '#messaging';
import { type ComposeIntake } from './compose-intake.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedAct, type SignedActs } from './open-signed-act.js';
import { readDocument } from './read-document.js';

/**
 * FLOW 1: a ministry's signed request becomes a case, a receipt and a message in the outbox. It reads top to bottom;
 * each line is a step, and whatever throws leaves nothing behind.
 */
export class ReceiveRequest {
  constructor(
    private readonly acts: SignedActs,
    private readonly countries: HostCountries,
    private readonly store: Pick<CaseStore, 'cases'>,
    private readonly composeIntake: ComposeIntake,
    private readonly relay: Pick<OutboxRelay, 'wake'>,
  ) {}

  async run(incoming: IncomingAct): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, (code) => this.countryOf(code).mediaType);
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const country = this.countryOf(act.hostCountry);
    const agreement = inForce(act);
    const draft = readDocument(country, agreement, act.payload, act.header.confirms);

    const { personClass } = draft.request;
    const clocks = computeClocks(agreement, { personClass, receivedAt: incoming.receivedAt });
    const deficiencies = findDeficiencies(agreement, draft.request);
    const intake = await this.composeIntake.run({ incoming, act, agreement, draft, clocks, deficiencies });

    const isNew = await this.store.cases.receive(intake);
    if (!isNew) return this.acts.getRepeated(act);
    this.relay.wake();
    return { answer: intake.receipt.answer, isRepeated: false };
  }

  private countryOf(code: string): HostCountry {
    const country = this.countries.get(code);
    if (!country) throw new ReadmissionError('AGREEMENT_NOT_IN_FORCE', { show: { hostCountry: code } });
    return country;
  }
}

function inForce({ agreement, hostCountry }: SignedAct): Agreement {
  if (!agreement) throw new ReadmissionError('AGREEMENT_NOT_IN_FORCE', { show: { hostCountry } });
  return agreement;
}
