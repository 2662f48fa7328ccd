import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CaseStore, type KeyChallenge, type Officer, type PartnerKeyLine } from '#case-store';
import { ReadmissionError } from '#canonical-message';
import { judgeNewKey, keyProofTyp } from '#message-signing';
import { isUuid, newId } from '#service-runtime';
import { type FastifyRequest } from 'fastify';
import { CallingOfficer, MayBeCalledBy } from '../officer-access.guard.js';
import { type EnteredKey, readEnteredKey, readRevocation } from './key-bodies.js';

/** How long a partner has to prove a key that an officer entered: it is told of it by another way than this one. */
const challengeMilliseconds = 7 * 24 * 3_600_000;

/** A registration that waits for its proof or for the second officer, as officers see it. */
export interface OpenRegistration {
  readonly id: string;
  readonly kid: string;
  readonly enteredBy: string | null;
  readonly challenge: string;
  readonly expiresAt: string;
  readonly state: 'challenged' | 'awaiting-approval';
  /** What the partner has to send. */
  readonly proof: { readonly typ: string; readonly act: string };
}

/** Keys of partners: a first one is entered by one officer, proven by its owner and approved by another officer. */
@Controller('api')
export class PartnerKeysController {
  constructor(private readonly store: CaseStore) {}

  @Get('partners/:partner/keys')
  @MayBeCalledBy('operator', 'lead', 'agreement-editor', 'legal-adviser', 'agreement-approver', 'auditor')
  async list(@Param('partner') partner: string): Promise<{ keys: PartnerKeyLine[]; open: OpenRegistration[] }> {
    if (!(await this.store.partners.find(partner))) throw new ReadmissionError('NOT_FOUND');
    const open = await this.store.partnerKeys.listOpen(partner);
    return { keys: await this.store.partnerKeys.list(partner), open: open.map(asOpen) };
  }

  @Post('partners/:partner/keys')
  @MayBeCalledBy('agreement-editor')
  async enter(
    @CallingOfficer() officer: Officer,
    @Param('partner') partner: string,
    @Req() { body }: FastifyRequest,
  ): Promise<OpenRegistration> {
    const entered = readEnteredKey(body);
    const { hostCountry } = await this.partnerOf(partner, entered);
    const at = new Date();
    const inForce = await this.store.agreements.findInForce(hostCountry, at);
    const algorithms = inForce?.agreement.profile.signatureAlgorithms;
    const judged = await judgeNewKey(entered, { usage: this.store.partners.usage, at, algorithms });
    if (await this.store.partnerKeys.isRegistered(judged.kid)) throw new ReadmissionError('KEY_ALREADY_REGISTERED');
    const draft = { id: newId(), partner, ...judged, expiresAt: new Date(at.getTime() + challengeMilliseconds) };
    await this.store.partnerKeys.enter(draft, officer.id, entered.partner);
    return asOpen({ ...draft, enteredBy: officer.id, provenAt: null });
  }

  @Post('key-registrations/:id/approval')
  @MayBeCalledBy('agreement-approver')
  async approve(@CallingOfficer() officer: Officer, @Param('id') id: string): Promise<PartnerKeyLine> {
    const challenge = isUuid(id) ? await this.store.partnerKeys.findChallenge(id) : undefined;
    if (!challenge) throw new ReadmissionError('NOT_FOUND');
    await this.store.partnerKeys.approve(id, officer.id);
    return this.keyOf(challenge.partner, challenge.kid);
  }

  /** One officer is enough: a key that may be in wrong hands counts for nothing at once. */
  @Post('partners/:partner/keys/:kid/revocation')
  @HttpCode(200)
  @MayBeCalledBy('agreement-editor', 'agreement-approver', 'lead')
  async revoke(
    @CallingOfficer() officer: Officer,
    @Param('partner') partner: string,
    @Param('kid') kid: string,
    @Req() { body }: FastifyRequest,
  ): Promise<PartnerKeyLine> {
    const { reason } = readRevocation(body);
    await this.keyOf(partner, kid);
    await this.store.partnerKeys.revokeByOfficer(partner, { kid, reason }, officer.id);
    return this.keyOf(partner, kid);
  }

  private async keyOf(partner: string, kid: string): Promise<PartnerKeyLine> {
    const key = (await this.store.partnerKeys.list(partner)).find((one) => one.kid === kid);
    if (!key) throw new ReadmissionError('NOT_FOUND');
    return key;
  }

  /** A partner that is not known yet comes with its first key. */
  private async partnerOf(id: string, { partner }: EnteredKey): Promise<{ readonly hostCountry: string }> {
    const known = await this.store.partners.find(id);
    const found = known ?? partner;
    if (!found || !/^[a-z][a-z0-9-]{1,39}$/.test(id)) throw new ReadmissionError('NOT_FOUND');
    return found;
  }
}

const asOpen = (
  challenge: Pick<KeyChallenge, 'id' | 'kid' | 'enteredBy' | 'challenge' | 'expiresAt' | 'provenAt'>,
): OpenRegistration => {
  const { id, kid, enteredBy, expiresAt, provenAt } = challenge;
  const proof = { typ: keyProofTyp, act: `POST /v1/key-registrations/${id}/proof` };
  const state = provenAt ? 'awaiting-approval' : 'challenged';
  return { id, kid, enteredBy, challenge: challenge.challenge, expiresAt: expiresAt.toISOString(), state, proof };
};
