import { bandsAt } from '#agreements';
import { type AgreementReference } from '#canonical-message';
import { type Procedure } from '#case-lifecycle';
import { isUuid } from '#service-runtime';
import { type CaseLine, lineColumns, type LineRow, toLine } from './console/case-line.js';
import { type Database } from './database.js';

/** A case as an officer sees it; the person is in the canonical message, which is opened on its own. */
export interface CaseView extends CaseLine {
  readonly procedure: Procedure;
  readonly agreement: AgreementReference;
  readonly persons: readonly { readonly id: string; readonly role: string }[];
  /** Every clock that was started, with its present dates, whether it runs, and how it ended. */
  readonly clocks: unknown;
  readonly deficiencies: unknown;
  readonly notices: unknown;
  readonly dropped: unknown;
  readonly holds: readonly {
    code: string;
    person: string | null;
    firstReleasedBy: string | null;
    releasedAt: string | null;
    validUntil: string | null;
    /** True once the day has passed until which an indication of dangerousness counts. */
    isExpired: boolean;
  }[];
  readonly proposal: unknown;
  readonly answer: { outcome: string; isLate: boolean; decidedBy: string; sha256: string; answeredAt: string } | null;
  readonly statements: unknown;
  /** What the partner did after its request: each act with its receipt, and what was to be noted about it. */
  readonly partnerActs: unknown;
  /** The case whose place it took, and the one that took its place. */
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
}

interface ViewRow extends LineRow {
  procedure: Procedure;
  agreement_id: string;
  agreement_version: number;
  agreement_digest: string;
  persons: CaseView['persons'];
  clocks: unknown;
  deficiencies: unknown;
  notices: unknown;
  statements: unknown;
  partner_acts: unknown;
  supersedes: string | null;
  superseded_by: string | null;
  dropped: unknown;
  holds: CaseView['holds'];
  proposal: unknown;
  answer: CaseView['answer'];
}

/** Every clock of a case `c`, in the order of their start. */
export const clocksOfCase = /* sql */ `
  coalesce((select jsonb_agg(k.computed || jsonb_build_object('state', k.state, 'endedAt', k.ended_at) order by k.id)
    from clock k where k.case_id = c.id), '[]')`;

/** What was stated about a case `c`, in its order. */
export const statementsOfCase = /* sql */ `
  coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'clockId', s.clock_id, 'sha256', s.sha256,
      'statedAt', s.stated_at) order by s.stated_at, s.sha256)
    from statement s where s.case_id = c.id), '[]')`;

/** What the partner of a case `c` did after its request, in its order. */
const partnerActsOfCase = /* sql */ `
  coalesce((select jsonb_agg(jsonb_build_object('receiptId', p.receipt_id, 'act', p.act, 'caseVersion', p.case_version,
      'receivedAt', p.received_at, 'deficiencies', p.deficiencies, 'notices', p.notices) order by p.case_version)
    from partner_act p where p.case_id = c.id), '[]')`;

/** Cases as officers see them. */
export class OfficerCases {
  constructor(private readonly database: Database) {}

  /** One case by id or case number. */
  async find(idOrNumber: string): Promise<CaseView | undefined> {
    const text = /* sql */ `
      select ${lineColumns}, c.procedure, c.agreement_id, c.agreement_version, c.agreement_digest, c.persons, c.deficiencies, c.notices, c.dropped, ${clocksOfCase} as clocks, ${statementsOfCase} as statements,
        ${partnerActsOfCase} as partner_acts, c.supersedes, c.superseded_by,
        coalesce((select jsonb_agg(jsonb_build_object('code', h.code, 'person', h.person, 'firstReleasedBy', h.first_released_by,
            'releasedAt', h.released_at, 'validUntil', h.valid_until, 'isExpired', coalesce(h.valid_until < current_date, false)) order by h.id)
          from hold h where h.case_id = c.id), '[]') as holds,
        (select jsonb_build_object('id', p.id, 'outcome', p.outcome, 'persons', p.persons, 'reasons', p.reasons, 'officer', p.officer_id,
            'proposedAt', p.proposed_at, 'countersignedBy', s.officer_id, 'countersignedAt', s.countersigned_at)
          from proposal p left join countersignature s on s.proposal_id = p.id
          where p.case_id = c.id order by p.case_version desc limit 1) as proposal,
        (select jsonb_build_object('outcome', a.outcome, 'isLate', a.is_late, 'decidedBy', a.decided_by, 'sha256', a.sha256,
            'answeredAt', a.answered_at) from answer a where a.case_id = c.id) as answer
      from readmission_case c join case_line l on l.case_id = c.id where c.id = $1 or c.case_number = $2`;
    const id = isUuid(idOrNumber) ? idOrNumber : null;
    return (await this.database.run<ViewRow>(text, [id, idOrNumber])).map(toView)[0];
  }

  /** The newest signed message of a kind about a case, for a program to read. Undefined where there is none, or no more. */
  async readMessage(caseId: string, routingKey: string): Promise<string | undefined> {
    const text = /* sql */ `
      select b.content from outbox o join body b on b.case_id = o.case_id and b.kind = 'message' and b.sha256 = o.sha256
      where o.case_id = $1 and o.routing_key = $2 and b.content is not null
      order by o.created_at desc limit 1`;
    return (await this.database.run<{ content: Buffer }>(text, [caseId, routingKey]))[0]?.content.toString();
  }

  /** Notes that an officer has opened the persons of a case. */
  async noteOpening(caseId: string, officer: string, purpose: string | undefined): Promise<void> {
    const text = /* sql */ `
      insert into audit (actor, act, case_id, details)
      values ('officer:' || $2, 'person-opened', $1, jsonb_strip_nulls(jsonb_build_object('purpose', $3::text)))`;
    await this.database.run(text, [caseId, officer, purpose ?? null]);
  }

  /** The newest signed message of a kind about a case: what the services work on. Opening it is audited. */
  async openMessage(caseId: string, routingKey: string, officer: string): Promise<string | undefined> {
    const text = /* sql */ `
      with opened as (insert into audit (actor, act, case_id, details) values ('officer:' || $3, 'opened', $1, jsonb_build_object('message', $2::text)))
      select b.content from outbox o join body b on b.case_id = o.case_id and b.kind = 'message' and b.sha256 = o.sha256
      where o.case_id = $1 and o.routing_key = $2 and b.content is not null
      order by o.created_at desc limit 1`;
    const rows = await this.database.run<{ content: Buffer }>(text, [caseId, routingKey, officer]);
    return rows[0]?.content.toString();
  }

  /** The signed answer, as the very string that was signed. It names the person: opening it is audited. */
  async openAnswer(caseId: string, officer: string): Promise<string | undefined> {
    const text = /* sql */ `
      with found as (
        select a.case_id, a.sha256, b.content from answer a
        join body b on b.case_id = a.case_id and b.kind = 'answer' and b.sha256 = a.sha256
        where a.case_id = $1 and b.content is not null
      ),
      opened as (
        insert into audit (actor, act, case_id, details)
        select 'officer:' || $2, 'opened', case_id, jsonb_build_object('answer', sha256) from found
      )
      select content from found`;
    return (await this.database.run<{ content: Buffer }>(text, [caseId, officer]))[0]?.content.toString();
  }
}

const toView = (row: ViewRow): CaseView => ({
  ...toLine(row, bandsAt(new Date())),
  procedure: row.procedure,
  agreement: { id: row.agreement_id, version: row.agreement_version, digest: row.agreement_digest },
  persons: row.persons,
  clocks: row.clocks,
  deficiencies: row.deficiencies,
  notices: row.notices,
  statements: row.statements,
  partnerActs: row.partner_acts,
  supersedes: row.supersedes,
  supersededBy: row.superseded_by,
  dropped: row.dropped,
  holds: row.holds,
  proposal: row.proposal,
  answer: row.answer,
});
