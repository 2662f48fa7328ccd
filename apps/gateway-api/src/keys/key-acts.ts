import { type CaseStore } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { judgeNewKey, keyProofTyp, type NewKey } from '#message-signing';
import { newId } from '#service-runtime';
import { type Acknowledged, type IncomingAct } from '../incoming-act.js';
import { type ReceiveSignedAct } from '../receive-signed-act.js';
import { registration, revocation, type RevocationPayload } from './key-payloads.js';

/** How long a partner has to sign a challenge that it asked for itself. */
const challengeMilliseconds = 10 * 60_000;

/** Valid keys that a partner may have at a time, those that are still to come among them. Our own number. */
const mostKeys = 20;

/** What a partner does about its keys, each time by an act that it signs with a key it has already. */
export class KeyActs {
  constructor(
    private readonly receive: ReceiveSignedAct,
    private readonly store: Pick<CaseStore, 'partners' | 'partnerKeys'>,
  ) {}

  /**
   * Begins a registration: says what the new key has to sign. Throws KEY_PRIVATE, KEY_INVALID, KEY_USAGE_WRONG,
   * KEY_ALREADY_REGISTERED or FIELD_INVALID.
   */
  challenge(incoming: IncomingAct): Promise<Acknowledged> {
    return this.receive.run<NewKey>(incoming, registration, async (payload, { partner, inForce }) => {
      const at = incoming.receivedAt;
      const algorithms = inForce?.agreement.profile.signatureAlgorithms;
      const judged = await judgeNewKey(payload, { usage: this.store.partners.usage, at, algorithms });
      await this.assertRoomFor(partner, judged.kid);
      const id = newId();
      const expiresAt = new Date(at.getTime() + challengeMilliseconds);
      const proof = { typ: keyProofTyp, act: `POST /v1/key-registrations/${id}/proof` };
      const { kid, challenge } = judged;
      const shown = { id, kid, challenge, expiresAt: expiresAt.toISOString(), proof };
      const draft = { id, partner, ...judged, expiresAt };
      return { shown, write: (of) => this.store.partnerKeys.challenge(draft, of) };
    });
  }

  /** A key counts no more from this instant on, this act's own key included. Throws NOT_FOUND. */
  revoke(incoming: IncomingAct, kid: string): Promise<Acknowledged> {
    return this.receive.run<RevocationPayload>(incoming, revocation, async ({ reason }, { partner }) => {
      const keys = await this.store.partnerKeys.list(partner);
      const key = keys.find((one) => one.kid === kid);
      if (!key) throw new ReadmissionError('NOT_FOUND');
      const validKeys = keys.filter((one) => one.state === 'valid' && one.kid !== kid).length;
      const revokedAt = key.revokedAt ?? incoming.receivedAt.toISOString();
      const shown = { kid, revokedAt, validKeys };
      return { shown, write: (of) => this.store.partnerKeys.revoke({ kid, reason }, of) };
    });
  }

  private async assertRoomFor(partner: string, kid: string): Promise<void> {
    if (await this.store.partnerKeys.isRegistered(kid)) throw new ReadmissionError('KEY_ALREADY_REGISTERED');
    const keys = await this.store.partnerKeys.list(partner);
    if (keys.filter(({ state }) => state === 'valid' || state === 'future').length < mostKeys) return;
    const detail = `There are ${mostKeys} valid keys already; revoke one first.`;
    throw new ReadmissionError('KEY_INVALID', { detail, whoseMove: 'partner' });
  }
}
