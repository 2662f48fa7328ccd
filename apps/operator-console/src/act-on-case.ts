import { createHash } from 'node:crypto';
import { type Agreement } from '#agreements';
import { type CaseStore, type HeldCase, type Officer } from '#case-store';
import { type CaseAct, type CaseState, acts, ruleOf } from '#case-lifecycle';
import { ReadmissionError } from '#canonical-message';
import { kidOf, type Signer } from '#message-signing';
import { newId } from '#service-runtime';
import { assertIdentityTold, type ErrorClaim, errorClaimOf } from './claim-error.js';
import { type CaseActBody, readCaseAct } from './officer-acts.js';

/** Acts that have ways of their own: a proposal and its countersignature, the release of a hold. */
const elsewhere: readonly CaseAct[] = ['propose', 'countersign', 'release'];

/** What officers do to a case beside deciding it; what the partner has to know of goes out as a signed statement. */
export class ActOnCase {
  constructor(
    private readonly store: Pick<CaseStore, 'agreements' | 'caseActs' | 'officerCases'>,
    private readonly key: Signer,
    private readonly gatewayId: string,
  ) {}

  /** Throws NOT_FOUND, ROLE_NOT_ALLOWED, CODE_UNKNOWN, ACT_NOT_IN_AGREEMENT, and what `CaseActs.perform` throws. */
  async run(id: string, officer: Officer, body: unknown): Promise<{ act: CaseAct; state: CaseState }> {
    const read = readCaseAct(body);
    const act = knownAct(read.act);
    assertRole(act, officer);
    const view = await this.store.officerCases.find(id);
    if (!view) throw new ReadmissionError('NOT_FOUND');
    const agreement = await this.store.agreements.get(view.agreement);
    assertProvidedFor(act, agreement);
    assertIdentityTold(act, read, agreement);
    const at = instantOf(read, new Date(view.receivedAt));
    const { event } = ruleOf(act);
    const draft = {
      act,
      actor: `officer:${officer.id}`,
      at,
      details: { text: read.text, ...(read.consents === undefined ? {} : { consents: read.consents }) },
      ...(read.consents === undefined ? {} : { consents: read.consents }),
      ...(event
        ? {
            compose: (now: HeldCase) =>
              this.compose(now, {
                act,
                text: read.text,
                at,
                event,
                agreement,
                claim: errorClaimOf(act, read, { now, agreement }),
              }),
          }
        : {}),
    };
    return { act, state: await this.store.caseActs.perform(view.id, draft, agreement) };
  }

  private async compose(now: HeldCase, told: Told) {
    const statedAt = new Date();
    const statement = {
      kind: told.act,
      gateway: this.gatewayId,
      partner: now.partner,
      caseId: now.id,
      caseNumber: now.caseNumber,
      agreement: now.agreement,
      text: told.text,
      ...told.claim,
      ...(told.act === 'revoke-transit' ? { legalRef: told.agreement.profile.transit?.revocable?.legalRef } : {}),
      at: told.at.toISOString(),
      statedAt: statedAt.toISOString(),
    };
    const jws = await this.key.sign('readmission-statement+jws', Buffer.from(JSON.stringify(statement)));
    const sha256 = createHash('sha256').update(jws).digest('hex');
    return {
      bodies: [{ kind: 'statement' as const, sha256, mediaType: 'application/jose', content: Buffer.from(jws) }],
      statement: { kind: told.act, sha256, kid: kidOf(jws), statedAt },
      event: { id: newId(), type: told.event, sha256 },
    };
  }
}

interface Told {
  readonly act: CaseAct;
  readonly text: string;
  readonly at: Date;
  readonly event: string;
  readonly agreement: Agreement;
  readonly claim: ErrorClaim | undefined;
}

function knownAct(name: string): CaseAct {
  const act = Object.hasOwn(acts, name) ? (name as CaseAct) : undefined;
  const isOfOfficers =
    act && !elsewhere.includes(act) && ruleOf(act).by.some((by) => by === 'operator' || by === 'lead');
  if (!act || !isOfOfficers) {
    const detail = 'is not an act of officers; see the lifecycle';
    throw new ReadmissionError('CODE_UNKNOWN', { faults: [{ code: 'CODE_UNKNOWN', pointer: '/act', detail }] });
  }
  return act;
}

function assertRole(act: CaseAct, { roles }: Officer): void {
  const allowed = ruleOf(act).by.filter((by) => by === 'operator' || by === 'lead');
  if (!allowed.some((role) => roles.includes(role))) {
    throw new ReadmissionError('ROLE_NOT_ALLOWED', { show: { roles: [...allowed] } });
  }
}

/** What the agreement leaves to the other State is not done here. What it is unverified about an officer may do. */
function assertProvidedFor(act: CaseAct, { profile }: Agreement): void {
  const isOthersDocument = profile.travelDocument !== undefined && profile.travelDocument.issuer !== 'XKX';
  if (act === 'revoke-transit' && !profile.transit?.revocable) throw new ReadmissionError('ACT_NOT_IN_AGREEMENT');
  if (act === 'record-document' && isOthersDocument) throw new ReadmissionError('ACT_NOT_IN_AGREEMENT');
}

/** When it happened: now, or before; never before the request and never in the future. */
function instantOf({ at }: CaseActBody, receivedAt: Date): Date {
  const now = new Date();
  if (at === undefined) return now;
  const instant = new Date(at);
  if (instant >= receivedAt && instant <= now) return instant;
  const detail = 'must lie between the receipt of the request and now';
  throw new ReadmissionError('FIELD_INVALID', { faults: [{ code: 'FIELD_INVALID', pointer: '/at', detail }] });
}
