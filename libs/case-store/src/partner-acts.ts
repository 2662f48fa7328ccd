import { type Agreement, type Clock, type Deficiency, type Notice } from '#agreements';
import { type AgreementReference, type PersonClass, ReadmissionError } from '#canonical-message';
import { type CaseState, ruleOf } from '#case-lifecycle';
import { newId } from '#service-runtime';
import { type ActDraft } from './act-draft.js';
import { type BodySeal } from './body-seal.js';
import { makeStep } from './case-acts.js';
import { type Database, type Runner } from './database.js';
import { type HeldCase, holdCase } from './held-case.js';
import { clocksOfCase } from './officer-cases.js';
import { type ReceiptDraft } from './record-intake.js';
import { type NamedFile, nameFilesOfAct } from './uploads/name-files.js';
import { reviseRequest, type Revision } from './revise-request.js';

/** What has to be known of a case before an act on it is read. */
export interface OwnCase {
  readonly id: string;
  readonly agreement: AgreementReference;
  readonly personClass: PersonClass;
  readonly persons: readonly { readonly id: string; readonly role: string }[];
  /** The clock of the transfer, if one runs. */
  readonly transferClock: Clock | null;
}

/** How a case stands after an act. */
export interface CaseAfter {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly version: number;
  /** Every clock that was started, as it is then. */
  readonly clocks: unknown;
}

/** A partner's signed act, and everything that it leaves behind. */
export interface PartnerActDraft extends Omit<ActDraft, 'actor'> {
  /** Last step of its address: `withdrawal`, `correction`. */
  readonly name: string;
  readonly partner: string;
  readonly jti: string;
  /** SHA-256 of its document, which is a body of the kind `act`. */
  readonly documentSha256: string;
  readonly deficiencies: readonly Deficiency[];
  /** Files that come apart from it. */
  readonly named?: readonly NamedFile[];
  readonly notices: readonly Notice[];
  /** Of a correction: what the case is about from now on. */
  readonly revision?: Revision;
  /** Writes and signs the receipt, once it is known how the case stands after the act. */
  readonly receipt: (after: CaseAfter) => Promise<ReceiptDraft>;
  /** Nothing is kept: the transaction is rolled back when all is known. */
  readonly isTrial: boolean;
}

const isUsed = /* sql */ `select from receipt where partner_id = $1 and jti = $2`;

const record = /* sql */ `
  with fresh as (
    insert into receipt (id, partner_id, jti, act, case_id, kid, body_sha256, payload_sha256, jws, answer, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (partner_id, jti) do nothing
    returning id
  ),
  acted as (
    insert into partner_act (receipt_id, case_id, act, case_version, sha256, deficiencies, notices, received_at)
    select id, $5, $12, $13, $14, $15, $16, $11 from fresh
  ),
  told as (
    insert into event (id, partner_id, type, case_id, sha256)
    select $17, $2, $18, $5, $19 from fresh where $18::text is not null
  )
  select id from fresh`;

/** What partners do after the first request: each act is one transaction with its receipt. */
export class PartnerActs {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
  ) {}

  /** A partner's own case; another's is not found. Throws NOT_FOUND. */
  async getCase(partner: string, id: string): Promise<OwnCase> {
    const text = /* sql */ `
      select id, person_class as "personClass", persons,
        (select k.computed from clock k where k.case_id = c.id and k.purpose = 'transfer' and k.state = 'running'
          order by k.id limit 1) as "transferClock",
        jsonb_build_object('id', agreement_id, 'version', agreement_version, 'digest', agreement_digest) as agreement
      from readmission_case c where partner_id = $1 and id = $2`;
    const [found] = await this.database.run<OwnCase>(text, [partner, id]);
    if (!found) throw new ReadmissionError('NOT_FOUND');
    return found;
  }

  /**
   * Performs an act. Undefined when this partner has used the jti before: nothing was written then. Throws NOT_FOUND,
   * CASE_STATE_CONFLICT (with the acts that are open to a partner), EXTENSION_NOT_OFFERED, LIMIT_EXPIRED, or JTI_REUSED
   * where another act with this jti came first by a hair.
   */
  async receive(caseId: string, draft: PartnerActDraft, agreement: Agreement): Promise<ReceiptDraft | undefined> {
    return this.database.inTransaction(
      async (runner) => {
        const now = await holdCase(runner, caseId);
        // The same act twice at once: whoever held the case first has written the receipt.
        if ((await runner.run(isUsed, [draft.partner, draft.jti])).length > 0) return undefined;
        const actor = `partner:${draft.partner}`;
        const state = await makeStep(runner, this.seal, { now, draft: { ...draft, actor }, agreement, shownTo: 'partner' }); // prettier-ignore
        if (draft.revision) await reviseRequest(runner, caseId, draft.revision);
        const receipt = await draft.receipt(await this.after(runner, now, state));
        await this.record(runner, { now, draft, receipt });
        const its = { caseId, partner: draft.partner, receiptId: receipt.id, at: draft.at };
        await nameFilesOfAct(runner, its, draft.named ?? []);
        return receipt;
      },
      draft.isTrial ? 'rollback' : 'commit',
    );
  }

  private async after(runner: Runner, now: HeldCase, state: CaseState): Promise<CaseAfter> {
    const text = /* sql */ `select ${clocksOfCase} as clocks from readmission_case c where c.id = $1`;
    const [row] = await runner.run<{ clocks: unknown }>(text, [now.id]);
    return { id: now.id, caseNumber: now.caseNumber, state, version: now.version + 1, clocks: row?.clocks };
  }

  private async record(
    runner: Runner,
    { now, draft, receipt }: { now: HeldCase; draft: PartnerActDraft; receipt: ReceiptDraft },
  ): Promise<void> {
    const { id, jti, act, kid, bodySha256, payloadSha256, jws, answer } = receipt;
    const { event } = ruleOf(draft.act);
    const told = event === undefined ? [null, null, null] : [newId(), event, receipt.sha256];
    const written = await runner.run(record, [
      id, draft.partner, jti, act, now.id, kid, bodySha256, payloadSha256, jws, JSON.stringify(answer), draft.at,
      draft.name, now.version + 1, draft.documentSha256, JSON.stringify(draft.deficiencies), JSON.stringify(draft.notices),
      ...told,
    ]); // prettier-ignore
    if (written.length === 0) throw new ReadmissionError('JTI_REUSED');
  }

  /** The document of an act, opened by an officer who works on the case. Opening it is audited. */
  async open(caseId: string, receiptId: string, officer: string): Promise<string | undefined> {
    const text = /* sql */ `
      with found as (
        select b.content, p.case_id, p.receipt_id from partner_act p
        join body b on b.case_id = p.case_id and b.kind = 'act' and b.sha256 = p.sha256
        where p.case_id = $1 and p.receipt_id = $2 and b.content is not null
      ),
      opened as (
        insert into audit (actor, act, case_id, details)
        select 'officer:' || $3, 'opened', case_id, jsonb_build_object('act', receipt_id) from found
      )
      select content from found`;
    const [row] = await this.database.run<{ content: Buffer }>(text, [caseId, receiptId, officer]);
    return row && this.seal.unseal(row.content, caseId).toString();
  }
}
