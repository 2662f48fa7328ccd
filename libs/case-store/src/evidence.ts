import { type PublicJwk } from '#message-signing';
import { type BodySeal } from './body-seal.js';
import { type Database } from './database.js';
import { type CaseFiles } from './uploads/case-files.js';

/** Every signed string of a case, as it was received or signed, with the key that the partner used. */
export interface EvidenceBundle {
  readonly caseNumber: string;
  readonly partner: string;
  /** Signed acts of the partner with their receipts. */
  readonly acts: readonly {
    readonly act: string;
    readonly received: string | null;
    readonly receipt: string;
    readonly kid: string;
  }[];
  readonly messages: readonly string[];
  readonly answer: string | null;
  /** What we stated beside the answer: that a limit has passed, that information is asked for. */
  readonly statements: readonly string[];
  /** Files that came inside the request, by the digest that the canonical message names. */
  readonly attachments: readonly { readonly sha256: string; readonly content: Buffer }[];
  /** Partner keys by kid, as registered. */
  readonly partnerKeys: Readonly<Record<string, PublicJwk>>;
  /** Public keys of our programs by kid. */
  readonly ownKeys: Readonly<Record<string, PublicJwk>>;
  /** What was done about the case, by whom, in its order; and what the partner's keys were good for. */
  readonly log: { readonly audit: readonly object[]; readonly partnerKeys: readonly object[] };
}

interface ActRow {
  act: string;
  jws: string;
  kid: string;
  public_jwk: PublicJwk;
  content: Buffer | null;
}

/** Opens what proves a case. It unseals what was received, so it is an auditor's act with a purpose. */
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly seal: BodySeal,
    private readonly files: Pick<CaseFiles, 'originals'>,
  ) {}

  async open(caseId: string, officer: string, purpose: string): Promise<EvidenceBundle | undefined> {
    const found = await this.database.run<{ case_number: string; partner_id: string }>(
      /* sql */ `
        with opened as (
          insert into audit (actor, act, case_id, details) select 'officer:' || $2, 'evidence-opened', id, jsonb_build_object('purpose', $3::text)
          from readmission_case where id = $1
        )
        select case_number, partner_id from readmission_case where id = $1`,
      [caseId, officer, purpose],
    );
    const acts = await this.database.run<ActRow>(
      /* sql */ `
        select r.act, r.jws, r.kid, k.public_jwk, b.content
        from receipt r join partner_key k on k.kid = r.kid
        left join body b on b.case_id = r.case_id and b.kind = 'received' and b.sha256 = r.body_sha256
        where r.case_id = $1 order by r.received_at`,
      [caseId],
    );
    const signed = await this.database.run<{ kind: string; content: Buffer }>(
      /* sql */ `
        select kind, content from body where case_id = $1 and kind in ('message', 'answer', 'statement') and content is not null
        order by stored_at`,
      [caseId],
    );
    const [line] = found;
    if (!line) return undefined;
    const attachments = await this.database.run<{ sha256: string; content: Buffer }>(
      /* sql */ `select sha256, content from body where case_id = $1 and kind = 'attachment' and content is not null order by sha256`,
      [caseId],
    );
    const own = await this.database.run<{ kid: string; public_jwk: PublicJwk }>(
      /* sql */ `select kid, public_jwk from program_key`,
    );
    return {
      caseNumber: line.case_number,
      partner: line.partner_id,
      acts: acts.map(({ act, jws, kid, content }) => ({
        act,
        received: this.unseal(content, caseId),
        receipt: jws,
        kid,
      })),
      messages: signed.filter(({ kind }) => kind === 'message').map(({ content }) => content.toString()),
      statements: signed.filter(({ kind }) => kind === 'statement').map(({ content }) => content.toString()),
      answer: signed.find(({ kind }) => kind === 'answer')?.content.toString() ?? null,
      attachments: [
        ...attachments.map(({ sha256, content }) => ({ sha256, content: this.seal.unseal(content, caseId) })),
        ...(await this.files.originals(caseId)),
      ],
      partnerKeys: Object.fromEntries(acts.map(({ kid, public_jwk }) => [kid, public_jwk])),
      ownKeys: Object.fromEntries(own.map(({ kid, public_jwk }) => [kid, public_jwk])),
      log: await this.log(caseId),
    };
  }

  private async log(caseId: string): Promise<EvidenceBundle['log']> {
    const audit = await this.database.run<object>(
      /* sql */ `select at, actor, act, details from audit where case_id = $1 order by id`,
      [caseId],
    );
    const partnerKeys = await this.database.run<object>(
      /* sql */ `
        select k.kid, k.valid_from as "validFrom", k.valid_until as "validUntil", k.revoked_at as "revokedAt"
        from partner_key k where exists (select from receipt r where r.case_id = $1 and r.kid = k.kid) order by k.kid`,
      [caseId],
    );
    return { audit, partnerKeys };
  }

  private unseal(content: Buffer | null, caseId: string): string | null {
    return content && this.seal.unseal(content, caseId).toString();
  }
}
