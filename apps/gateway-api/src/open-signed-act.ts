import { createHash } from 'node:crypto';
import { type CaseStore, type InForce, type PartnerOfKey, type StoredReceipt } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { assertAddressedTo, type PartnerHeader, readPartnerSignature } from '#message-signing';
import { type Acknowledged, type IncomingAct } from './incoming-act.js';
import { type PartnerLimits } from './limits/partner-limits.js';
import { type VerifyPartner } from './verify-partner.js';

/** A signed act whose signature verifies and which is meant for this gateway and this call. */
export interface SignedAct extends PartnerOfKey {
  /** The agreement in force when the act was received, if there is one, and how far it is suspended. */
  readonly inForce: InForce | undefined;
  /** The receipt that this partner was given for this jti before, if any. */
  readonly stored: StoredReceipt | undefined;
  readonly header: PartnerHeader;
  /** What the signature covers. */
  readonly payload: Uint8Array;
  /** The exact string received, without the newline that may follow it. */
  readonly jws: string;
  /** SHA-256 of that string, lower-case hex. */
  readonly bodySha256: string;
  /** SHA-256 of the payload, lower-case hex. */
  readonly payloadSha256: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Opens signed acts, in the order in which a sender can understand what is wrong. */
export class SignedActs {
  constructor(
    private readonly store: Pick<CaseStore, 'partners' | 'receipts' | 'agreements'>,
    private readonly gatewayId: string,
    private readonly limits: Pick<PartnerLimits, 'admitAct'>,
    private readonly verify: VerifyPartner,
  ) {}

  /**
   * Form, key, signature, the sender's limits and turn, address. Whether it is fresh is asked later, after the stored receipt has been looked for,
   * so that an honest repetition an hour later is not refused as stale.
   */
  async open(incoming: IncomingAct, mediaTypeOf: (hostCountry: string) => string): Promise<SignedAct> {
    const jws = withoutNewline(Buffer.from(incoming.body).toString('latin1'));
    const signature = readPartnerSignature(jws);
    incoming.sender = { kid: signature.header.kid };
    const sender = await this.store.partners.getByKey(signature.header.kid, incoming.receivedAt);
    incoming.sender = { kid: signature.header.kid, partner: sender.partner };
    // Both are asked before the signature is verified, at the same time; nothing is told of them before it is.
    const [inForce, stored] = await Promise.all([
      this.store.agreements.findInForce(sender.hostCountry, incoming.receivedAt),
      this.store.receipts.findByJti(sender.partner, signature.header.jti),
    ]);
    await this.verify.run(signature.jws, sender, inForce?.agreement.profile.signatureAlgorithms);
    incoming.endTurn = await this.limits.admitAct(sender.partner, inForce, incoming.body.length);
    const cty = mediaTypeOf(sender.hostCountry);
    assertAddressedTo(signature.header, { typ: 'readmission+jws', aud: this.gatewayId, act: incoming.act, cty });
    assertSupersedesOnlyByRequest(signature.header);
    const { payload } = signature.jws;
    return {
      ...sender,
      inForce,
      stored,
      header: signature.header,
      payload,
      jws,
      bodySha256: sha256(jws),
      payloadSha256: sha256(payload),
    };
  }

  /** The answer that the same act was given before, if any. Throws JTI_REUSED for another payload or another act. */
  findRepeated(act: SignedAct): Acknowledged | undefined {
    return act.stored && repeated(act.stored, act);
  }

  /** After a lost race: somebody else has just used this jti. */
  async getRepeated(act: SignedAct): Promise<Acknowledged> {
    const found = await this.store.receipts.findByJti(act.partner, act.header.jti);
    if (!found) throw new ReadmissionError('INTERNAL', { detail: 'A receipt is known and cannot be found.' });
    return repeated(found, act);
  }
}

/** Whoever means to supersede a case has to be told where it would go unheard. */
function assertSupersedesOnlyByRequest({ supersedes, act }: PartnerHeader): void {
  if (supersedes === undefined || act === 'POST /v1/requests') return;
  const detail = 'only a new request supersedes another';
  throw new ReadmissionError('HEADER_NOT_UNDERSTOOD', { faults: [{ code: 'HEADER_NOT_UNDERSTOOD', pointer: '/supersedes', detail }] }); // prettier-ignore
}

function repeated(stored: StoredReceipt, act: SignedAct): Acknowledged {
  if (stored.payloadSha256 !== act.payloadSha256 || stored.act !== act.header.act) {
    throw new ReadmissionError('JTI_REUSED');
  }
  return { answer: stored.answer, isRepeated: true };
}

/** One newline after the JWS is what `echo` and text editors add; it is not part of what was signed. */
export const withoutNewline = (text: string): string => text.replace(/\r?\n$/, '');
