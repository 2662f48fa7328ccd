import { type CaseStore, type KeyChallenge } from '#case-store';
import { ReadmissionError, throwFaults } from '#canonical-message';
import {
  assertAddressedTo,
  assertFresh,
  keyProofTyp,
  type PartnerSignature,
  readPartnerSignature,
  readPublicKey,
} from '#message-signing';
import { newId } from '#service-runtime';
import { readStrictJson } from '#wire-formats';
import { type ComposeReceipt } from '../compose-receipt.js';
import { type Acknowledged, type IncomingAct } from '../incoming-act.js';
import { type PartnerLimits } from '../limits/partner-limits.js';
import { sha256, withoutNewline } from '../open-signed-act.js';
import { assertNoTrial, statementAbout } from '../receive-signed-act.js';
import { type VerifyPartner } from '../verify-partner.js';
import { proof } from './key-payloads.js';

/** What a proof is judged and answered with. */
export interface ProofParts {
  readonly verify: VerifyPartner;
  readonly limits: Pick<PartnerLimits, 'admitAct'>;
  readonly receipts: ComposeReceipt;
  readonly gatewayId: string;
}

/** Takes the proof that somebody has the private half of a key: the challenge, signed with it. */
export class ProveKey {
  constructor(
    private readonly store: Pick<CaseStore, 'partnerKeys'>,
    private readonly parts: ProofParts,
  ) {}

  /**
   * A key that its partner asked for counts from now on; one that an officer entered waits for another's approval.
   * Throws NOT_FOUND, KEY_NOT_PROVEN, KEY_CHALLENGE_EXPIRED, KEY_ALREADY_REGISTERED and what a signed act may be
   * refused for.
   */
  async run(incoming: IncomingAct, id: string): Promise<Acknowledged> {
    assertNoTrial(incoming);
    const jws = withoutNewline(Buffer.from(incoming.body).toString('latin1'));
    const signature = readPartnerSignature(jws);
    incoming.sender = { kid: signature.header.kid };
    const challenge = await this.store.partnerKeys.findChallenge(id);
    if (!challenge) throw new ReadmissionError('NOT_FOUND');
    await this.verify(incoming, signature, challenge);
    if (challenge.provenAt) return { answer: challenge.answer, isRepeated: true };
    this.judge(incoming, signature, challenge);
    return this.keep(incoming, signature, challenge);
  }

  private async verify(
    incoming: IncomingAct,
    { jws, header }: PartnerSignature,
    challenge: KeyChallenge,
  ): Promise<void> {
    const { partner, hostCountry, kid, publicJwk } = challenge;
    if (header.kid !== kid) throw notProven('It has to be signed with the new key itself, and name it as kid.');
    incoming.sender = { kid, partner };
    await this.parts.verify.run(jws, { partner, hostCountry, key: await readPublicKey(publicJwk) });
    incoming.endTurn = await this.parts.limits.admitAct(partner, undefined, incoming.body.length);
    const { gatewayId: aud } = this.parts;
    assertAddressedTo(header, { typ: keyProofTyp, aud, act: incoming.act, cty: 'application/json' });
  }

  private judge({ receivedAt }: IncomingAct, { jws, header }: PartnerSignature, challenge: KeyChallenge): void {
    assertFresh(header, receivedAt);
    const payload = readStrictJson(jws.payload);
    throwFaults(proof.faults(payload));
    if ((payload as { challenge: string }).challenge !== challenge.challenge) {
      throw notProven('It signs another challenge than the one that was given.');
    }
    if (challenge.expiresAt < receivedAt) throw new ReadmissionError('KEY_CHALLENGE_EXPIRED');
  }

  private async keep(
    incoming: IncomingAct,
    { jws, header }: PartnerSignature,
    challenge: KeyChallenge,
  ): Promise<Acknowledged> {
    const { id, partner, kid, enteredBy } = challenge;
    const shown = { id, kid, state: enteredBy === null ? 'registered' : 'awaiting-approval' };
    const act = { partner, header, bodySha256: sha256(jws.text), payloadSha256: sha256(jws.payload) };
    const receiptId = newId();
    const parts = {
      id: receiptId,
      statement: statementAbout(shown),
      answer: (signed: object) => ({ ...shown, ...signed }),
    };
    const { answer } = await this.parts.receipts.run(incoming, act, parts);
    const kept = { jws: jws.text, receiptId, answer, at: incoming.receivedAt };
    if (await this.store.partnerKeys.prove(challenge, kept)) return { answer, isRepeated: false };
    // Somebody has proven it in the same moment.
    return { answer: (await this.store.partnerKeys.findChallenge(id))?.answer, isRepeated: true };
  }
}

const notProven = (detail: string): ReadmissionError => new ReadmissionError('KEY_NOT_PROVEN', { detail });
