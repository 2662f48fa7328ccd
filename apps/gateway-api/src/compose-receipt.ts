import { type ReceiptDraft } from '#case-store';
import { type Signer } from '#message-signing';
import { newId } from '#service-runtime';
import { type IncomingAct } from './incoming-act.js';
import { sha256, type SignedAct } from './open-signed-act.js';

/** What of an act a receipt names. */
export type Receipted = Pick<SignedAct, 'partner' | 'header' | 'bodySha256' | 'payloadSha256'>;

/** What one receipt says beside what every receipt says. */
export interface ReceiptParts {
  /** Identifier that the receipt gets; a new one unless somebody has to know it before. */
  readonly id?: string;
  /** Members of the signed statement. Ids, digests, dates and articles; nothing about a person, so that it can be kept for ever. */
  readonly statement: Readonly<Record<string, unknown>>;
  /** The body of the answer, given the receipt. */
  readonly answer: (receipt: { readonly receiptId: string; readonly receipt: string }) => object;
}

/** Signs receipts: of requests, acts and acknowledgements alike. */
export class ComposeReceipt {
  constructor(
    private readonly key: Signer,
    private readonly gatewayId: string,
  ) {}

  async run(incoming: IncomingAct, act: Receipted, parts: ReceiptParts): Promise<ReceiptDraft> {
    const id = parts.id ?? newId();
    const { bodySha256, payloadSha256 } = act;
    const { jti, kid } = act.header;
    const ofEvery = {
      id,
      gateway: this.gatewayId,
      partner: act.partner,
      act: incoming.act,
      jti,
      receivedAt: incoming.receivedAt.toISOString(),
      sha256: bodySha256,
      payloadSha256,
    };
    // What every receipt says stands first, and nothing that a single one says can take its place.
    const statement = { ...ofEvery, ...parts.statement, ...ofEvery };
    const jws = await this.key.sign('readmission-receipt+jws', Buffer.from(JSON.stringify(statement)));
    const answer = parts.answer({ receiptId: id, receipt: jws });
    return { id, jti, act: incoming.act, kid, bodySha256, payloadSha256, jws, sha256: sha256(jws), answer };
  }
}
