import { randomBytes } from 'node:crypto';
import {
  type Agreement,
  type Clock,
  competentAuthority,
  type Deficiency,
  ethnicityPolicyAt,
  latestTarget,
  type Notice,
} from '#agreements';
import { type Intake } from '#case-store';
import { type Envelope } from '#canonical-message';
import { type CanonicalDraft } from '#host-countries';
import { type SigningKey, signMessage } from '#message-signing';
import { newId } from '#service-runtime';
import { type IncomingAct } from './incoming-act.js';
import { sha256, type SignedAct } from './open-signed-act.js';

/** Everything known about a request that will be received. */
export interface Admitted {
  readonly incoming: IncomingAct;
  readonly act: SignedAct;
  readonly agreement: Agreement;
  readonly draft: CanonicalDraft;
  readonly clocks: readonly Clock[];
  readonly deficiencies: readonly Deficiency[];
  readonly notices: readonly Notice[];
}

/** Writes what a received request leaves behind: case, receipt, canonical message, bodies. */
export class ComposeIntake {
  constructor(
    private readonly key: SigningKey,
    private readonly gatewayId: string,
    private readonly installation: string,
  ) {}

  async run(admitted: Admitted): Promise<Intake> {
    const { incoming, act, agreement, draft, clocks, deficiencies, notices } = admitted;
    const id = newId();
    const caseNumber = newCaseNumber(act.hostCountry, incoming.receivedAt);
    const reference = { id: agreement.profile.id, version: agreement.profile.version, digest: agreement.digest };
    const receipt = await this.composeReceipt(admitted, id, caseNumber);
    const message = await signMessage(this.key, this.envelope(admitted, id, caseNumber));
    const [transferee] = draft.request.persons;
    return {
      case: {
        id,
        caseNumber,
        partner: act.partner,
        hostCountry: act.hostCountry,
        agreement: reference,
        personClass: draft.request.personClass,
        authority: competentAuthority(agreement, 'readmission', incoming.receivedAt),
        receivedAt: incoming.receivedAt,
        dueOn: latestDue(clocks),
        clocks,
        deficiencies,
        notices,
        persons: draft.request.persons.map(({ id, role }) => ({ id, role })),
        dropped: draft.dropped,
        restricted: restrictedOf(admitted),
        reference: draft.request.reference,
        transfereeName: transferee?.name.asStated ?? '',
        transfereeBirth: transferee?.dateOfBirth,
      },
      receipt,
      bodies: [
        { kind: 'received', sha256: act.bodySha256, mediaType: 'application/jose', content: Buffer.from(act.jws) },
        {
          kind: 'message',
          sha256: sha256(message.jws),
          mediaType: 'application/jose',
          content: Buffer.from(message.jws),
        },
        ...draft.attachments.map(({ bytes, mediaType }) => ({
          kind: 'attachment' as const,
          sha256: sha256(bytes),
          mediaType,
          content: bytes,
        })),
      ],
      message: {
        messageId: message.envelope.id,
        routingKey: 'request.received.v1',
        sha256: sha256(message.jws),
        headers: { kind: 'readmission-request', version: 1, hostCountry: act.hostCountry, caseId: id, caseVersion: 1 },
      },
    };
  }

  private async composeReceipt(
    { incoming, act, agreement, clocks, deficiencies, notices }: Admitted,
    caseId: string,
    caseNumber: string,
  ): Promise<Intake['receipt']> {
    const receiptId = newId();
    const { id: agreementId, version, channel } = agreement.profile;
    // Ids, digests, dates and articles; nothing about the person, so that the receipt can be kept for ever.
    const statement = {
      id: receiptId,
      gateway: this.gatewayId,
      partner: act.partner,
      act: incoming.act,
      jti: act.header.jti,
      receivedAt: incoming.receivedAt.toISOString(),
      sha256: act.bodySha256,
      payloadSha256: act.payloadSha256,
      caseId,
      caseNumber,
      agreement: { id: agreementId, version, digest: agreement.digest },
      // To whom it is addressed is a fact of the day of its receipt.
      authority: competentAuthority(agreement, 'readmission', incoming.receivedAt) ?? null,
      channel,
      clocks,
      deficiencies,
      notices,
    };
    const jws = await this.key.sign('readmission-receipt+jws', Buffer.from(JSON.stringify(statement)));
    const answer = {
      id: caseId,
      caseNumber,
      state: 'received',
      receiptId,
      receipt: jws,
      clocks,
      deficiencies,
      notices,
    };
    const { jti, kid } = act.header;
    const { bodySha256, payloadSha256 } = act;
    return { id: receiptId, jti, act: incoming.act, kid, bodySha256, payloadSha256, jws, answer };
  }

  private envelope(
    { incoming, act, agreement, draft }: Admitted,
    caseId: string,
    caseNumber: string,
  ): Envelope<'readmission-request'> {
    const { id, version } = agreement.profile;
    return {
      id: newId(),
      kind: 'readmission-request',
      version: 1,
      installation: this.installation,
      issuer: 'gateway-api',
      issuedAt: new Date().toISOString(),
      caseId,
      caseVersion: 1,
      caseNumber,
      partner: act.partner,
      hostCountry: act.hostCountry,
      agreement: { id, version, digest: agreement.digest },
      receivedAt: incoming.receivedAt.toISOString(),
      body: draft.request,
    };
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
function newCaseNumber(hostCountry: string, at: Date): string {
  const characters = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('');
  return `${hostCountry.toUpperCase()}-${at.getUTCFullYear()}-${characters.slice(0, 5)}-${characters.slice(5)}`;
}
