import { randomBytes } from 'node:crypto';
import {
  type Agreement,
  type Clock,
  competentAuthority,
  type Deficiency,
  ethnicityPolicyAt,
  evidenceClassOf,
  latestTarget,
  type Notice,
} from '#agreements';
import { type Intake } from '#case-store';
import { type CanonicalDraft } from '#host-countries';
import { type Signer } from '#message-signing';
import { newId } from '#service-runtime';
import { ComposeReceipt } from './compose-receipt.js';
import { attachmentBodies, composeRequestMessage, receivedBody } from './compose-request-message.js';
import { type IncomingAct } from './incoming-act.js';
import { type AttachmentList } from './list-attachments.js';
import { municipalityOf } from './municipality-of.js';
import { type SignedAct } from './open-signed-act.js';

/** Everything known about a request that will be received. */
export interface Admitted {
  readonly incoming: IncomingAct;
  readonly act: SignedAct;
  readonly agreement: Agreement;
  readonly draft: CanonicalDraft;
  readonly clocks: readonly Clock[];
  readonly deficiencies: readonly Deficiency[];
  readonly notices: readonly Notice[];
  readonly files: AttachmentList;
}

/** Writes what a received request leaves behind: case, receipt, canonical message, bodies. */
export class ComposeIntake {
  private readonly receipts: ComposeReceipt;

  constructor(
    private readonly key: Signer,
    gatewayId: string,
    private readonly installation: string,
  ) {
    this.receipts = new ComposeReceipt(key, gatewayId);
  }

  async run(admitted: Admitted): Promise<Intake> {
    const { incoming, act, agreement, draft, clocks, deficiencies, notices } = admitted;
    const { receivedAt } = incoming;
    const { partner, hostCountry } = act;
    const { request } = draft;
    const id = newId();
    const caseNumber = newCaseNumber(hostCountry, receivedAt);
    const reference = { id: agreement.profile.id, version: agreement.profile.version, digest: agreement.digest };
    const receipt = await this.composeReceipt(admitted, id, caseNumber);
    const message = await composeRequestMessage(this.key, this.installation, {
      caseId: id, caseNumber, caseVersion: 1, partner, hostCountry, agreement: reference, receivedAt, request,
    }); // prettier-ignore
    const [transferee] = request.persons;
    return {
      case: {
        id,
        caseNumber,
        procedure: 'readmission',
        partner,
        hostCountry,
        agreement: reference,
        personClass: request.personClass,
        authority: competentAuthority(agreement, 'readmission', receivedAt),
        receivedAt,
        dueOn: latestDue(clocks),
        clocks,
        deficiencies,
        notices,
        persons: request.persons.map(({ id, role }) => ({ id, role })),
        dropped: draft.dropped,
        restricted: restrictedOf(admitted),
        reference: request.reference,
        transfereeName: transferee?.name.asStated ?? '',
        transfereeBirth: transferee?.dateOfBirth,
        evidenceClass: evidenceClassOf(agreement, request),
        municipality: municipalityOf(transferee),
        supersedes: act.header.supersedes,
      },
      receipt,
      bodies: [receivedBody(act.jws, act.bodySha256), message.body, ...attachmentBodies(draft.attachments)],
      named: admitted.files.named,
      message: message.message,
    };
  }

  private composeReceipt(admitted: Admitted, id: string, caseNumber: string): Promise<Intake['receipt']> {
    const { incoming, act, agreement, clocks, deficiencies, notices } = admitted;
    const { id: agreementId, version, channel } = agreement.profile;
    // To whom it is addressed is a fact of the day of its receipt.
    const authority = competentAuthority(agreement, 'readmission', incoming.receivedAt) ?? null;
    const { supersedes } = act.header;
    const superseding = supersedes === undefined ? {} : { supersedes };
    const known = { clocks, deficiencies, notices, attachments: admitted.files.attachments, ...superseding };
    return this.receipts.run(incoming, act, {
      statement: {
        caseId: id,
        caseNumber,
        agreement: { id: agreementId, version, digest: agreement.digest },
        authority,
        channel,
        ...known,
      },
      answer: (receipt) => ({ id, caseNumber, state: 'received', ...receipt, ...known }),
    });
  }
}

/** The day after which silence has the effect that the agreement gives it; none where no limit could be sourced. */
const latestDue = (clocks: readonly Clock[]): string | undefined =>
  clocks.flatMap((clock) => (clock.purpose === 'reply' ? (latestTarget(clock)?.due ?? []) : []))[0];

/** Ethnicity is forgotten here, but for the policy of a time that could not do without. */
const restrictedOf = ({ agreement, draft, incoming }: Admitted): Intake['case']['restricted'] =>
  ethnicityPolicyAt(agreement, incoming.receivedAt) === undefined ? [] : (draft.restricted ?? []);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A number to say over the telephone: country, year, and ten characters without I, L, O and U. Fifty random bits, so
 * that two cases of one country and year practically never share one; if they do, the intake fails and is tried again.
 */
export function newCaseNumber(hostCountry: string, at: Date): string {
  const characters = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('');
  return `${hostCountry.toUpperCase()}-${at.getUTCFullYear()}-${characters.slice(0, 5)}-${characters.slice(5)}`;
}
