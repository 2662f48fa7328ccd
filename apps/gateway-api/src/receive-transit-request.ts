import {
  type Agreement,
  competentAuthority,
  computeClocks,
  type Clock,
  type Deficiency,
  findTransitDeficiencies,
  findTransitNotices,
  findUntransferableInTransit,
  latestTarget,
  type Notice,
  transitTermsOf,
} from '#agreements';
import { type CaseStore, type Intake } from '#case-store';
import { type Fault, faultsOfPartnerAct, throwFaults, type TransitRequest } from '#canonical-message';
import { assertFresh } from '#message-signing';
import { readState } from '#reference-data';
import { newId } from '#service-runtime';
import { readStrictJson } from '#wire-formats';
import { agreementOf, assertNotSuspended } from './agreement-of-act.js';
import { newCaseNumber } from './compose-intake.js';
import { type ComposeReceipt } from './compose-receipt.js';
import { receivedBody } from './compose-request-message.js';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type SignedAct, type SignedActs } from './open-signed-act.js';
import { type Format, readThroughDoor } from './read-document.js';

interface Admitted {
  readonly incoming: IncomingAct;
  readonly act: SignedAct;
  readonly agreement: Agreement;
  readonly request: TransitRequest;
  readonly clocks: readonly Clock[];
  readonly deficiencies: readonly Deficiency[];
  readonly notices: readonly Notice[];
}

/**
 * FLOW 7: a request for transit becomes a case of its own, with its own clock and its own competent authority. No
 * register is asked: who passes through is no national. Two officers decide.
 */
export class ReceiveTransitRequest {
  constructor(
    private readonly acts: SignedActs,
    private readonly store: Pick<CaseStore, 'cases'>,
    private readonly receipts: ComposeReceipt,
  ) {}

  async run(incoming: IncomingAct): Promise<Acknowledged> {
    const act = await this.acts.open(incoming, () => 'application/json');
    const before = this.acts.findRepeated(act);
    if (before) return before;
    assertFresh(act.header, incoming.receivedAt);

    const agreement = agreementOf(act);
    transitTermsOf(agreement);
    const request = readThroughDoor(format, act.payload, act.header.confirms) as TransitRequest;
    assertNotSuspended(act, request.personClass);
    throwFaults([...findUntransferableInTransit(agreement, request), ...unknownStates(request)]);

    const { personClass } = request;
    const clocks = computeClocks(agreement, { personClass, moment: 'transit-requested', at: incoming.receivedAt });
    const deficiencies = findTransitDeficiencies(agreement, request);
    const notices = findTransitNotices(agreement, request);
    const intake = await this.compose({ incoming, act, agreement, request, clocks, deficiencies, notices });
    if (incoming.isTrial) return wouldAnswer(intake);
    const isNew = await this.store.cases.receive(intake);
    return isNew ? { answer: intake.receipt.answer, isRepeated: false } : this.acts.getRepeated(act);
  }

  private async compose(admitted: Admitted): Promise<Intake> {
    const { incoming, act, agreement, request, clocks, deficiencies, notices } = admitted;
    const { receivedAt } = incoming;
    const { profile, digest } = agreement;
    const id = newId();
    const caseNumber = newCaseNumber(act.hostCountry, receivedAt);
    const reference = { id: profile.id, version: profile.version, digest };
    const authority = competentAuthority(agreement, 'transit', receivedAt);
    const known = { clocks, deficiencies, notices };
    const receipt = await this.receipts.run(incoming, act, {
      statement: { caseId: id, caseNumber, kind: name, agreement: reference, authority: authority ?? null, channel: profile.channel, ...known }, // prettier-ignore
      answer: (made) => ({ id, caseNumber, state: 'transit-requested', ...made, ...known }),
    });
    const { surnames, givenNames, dateOfBirth } = request.person;
    return {
      case: {
        id,
        caseNumber,
        procedure: 'transit',
        partner: act.partner,
        hostCountry: act.hostCountry,
        agreement: reference,
        personClass: request.personClass,
        authority,
        receivedAt,
        dueOn: clocks.flatMap((clock) => latestTarget(clock)?.due ?? [])[0],
        clocks,
        deficiencies,
        notices,
        persons: [{ id: 'p1', role: 'transferee' }],
        dropped: [],
        restricted: [],
        reference: request.reference,
        transfereeName: givenNames === undefined ? surnames : `${surnames}, ${givenNames}`,
        transfereeBirth: dateOfBirth,
        evidenceClass: 'none',
        municipality: undefined,
      },
      receipt,
      bodies: [
        receivedBody(act.jws, act.bodySha256),
        { kind: 'act', sha256: act.payloadSha256, mediaType: 'application/json', content: act.payload },
      ],
      named: [],
      document: { name, sha256: act.payloadSha256 },
    };
  }
}

const name = 'transit-request';
const format: Format = { read: readStrictJson, faults: (document) => faultsOfPartnerAct(name, document) };

/** Codes of three letters that stand for no State. */
function unknownStates({ destination, transitStates = [], assurances = [], person }: TransitRequest): Fault[] {
  const named = [
    { pointer: '/destination', state: destination },
    ...transitStates.map((state, index) => ({ pointer: `/transitStates/${index}`, state })),
    ...assurances.map(({ state }, index) => ({ pointer: `/assurances/${index}/state`, state })),
    ...(person.nationality === undefined ? [] : [{ pointer: '/person/nationality', state: person.nationality }]),
  ];
  return named
    .filter(({ state }) => readState(state)?.code !== state)
    .map(({ pointer }) => ({ code: 'CODE_UNKNOWN', pointer, detail: 'is not a State of ISO 3166-1 alpha-3' }));
}

/** What a request would have been answered: without a case there is no number of it, and no receipt. */
function wouldAnswer({ case: its }: Intake): Acknowledged {
  const { agreement, clocks, deficiencies, notices, dropped } = its;
  return {
    answer: { dryRun: true, state: 'transit-requested', agreement, clocks, deficiencies, notices, dropped },
    isRepeated: false,
  };
}
