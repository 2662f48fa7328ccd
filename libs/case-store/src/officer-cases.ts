import { type AgreementReference } from '#canonical-message';
import { type CaseState } from '#case-lifecycle';
import { isUuid } from '#service-runtime';
import { type Database } from './database.js';

/** A line of the list: when it is due comes first, who it is about is masked to initials. */
export interface CaseLine {
  readonly id: string;
  readonly caseNumber: string;
  readonly partner: string;
  readonly hostCountry: string;
  readonly state: CaseState;
  readonly dueOn: string | null;
  readonly receivedAt: string;
  readonly verificationOutcome: string | null;
  readonly openHolds: number;
  /** Who was competent on the day of the receipt. */
  readonly authority: string | null;
}

/** A case as an officer sees it; the person is in the canonical message, which is opened on its own. */
export interface CaseView extends CaseLine {
  readonly version: number;
  readonly agreement: AgreementReference;
  readonly reference: string | null;
  readonly personClass: string;
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
  readonly timeline: readonly { at: string; actor: string; act: string; details: unknown }[];
}

interface LineRow {
  id: string;
  case_number: string;
  partner_id: string;
  host_country: string;
  state: CaseState;
  due_on: string | null;
  received_at: Date;
  verification_outcome: string | null;
  open_holds: number;
  authority: string | null;
}

interface ViewRow extends LineRow {
  version: number;
  agreement_id: string;
  agreement_version: number;
  agreement_digest: string;
  reference: string | null;
  person_class: string;
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
  timeline: CaseView['timeline'];
}

const lineColumns = `c.id, c.case_number, c.partner_id, c.host_country, c.state, to_char(c.due_on, 'YYYY-MM-DD') as due_on,
  c.received_at, c.verification_outcome, c.authority,
  (select count(*)::int from hold h where h.case_id = c.id and h.released_at is null) as open_holds`;

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

  /** Cases of the given states, of one authority or of all, the next to expire first. */
  async list(states: readonly CaseState[], authority: string | undefined, limit: number): Promise<CaseLine[]> {
    const text = /* sql */ `
      select ${lineColumns} from readmission_case c
      where c.state = any($1) and ($2::text is null or c.authority = $2)
      order by c.due_on nulls last, c.received_at, c.id limit $3`;
    return (await this.database.run<LineRow>(text, [[...states], authority ?? null, limit])).map(toLine);
  }

  /** One case by id or case number. */
  async find(idOrNumber: string): Promise<CaseView | undefined> {
    const text = /* sql */ `
      select ${lineColumns}, c.version, c.agreement_id, c.agreement_version, c.agreement_digest, c.reference,
        c.person_class, c.persons, c.deficiencies, c.notices, c.dropped, ${clocksOfCase} as clocks, ${statementsOfCase} as statements,
        ${partnerActsOfCase} as partner_acts, c.supersedes, c.superseded_by,
        coalesce((select jsonb_agg(jsonb_build_object('code', h.code, 'person', h.person, 'firstReleasedBy', h.first_released_by,
            'releasedAt', h.released_at, 'validUntil', h.valid_until, 'isExpired', coalesce(h.valid_until < current_date, false)) order by h.id)
          from hold h where h.case_id = c.id), '[]') as holds,
        (select jsonb_build_object('id', p.id, 'outcome', p.outcome, 'persons', p.persons, 'reasons', p.reasons, 'officer', p.officer_id,
            'proposedAt', p.proposed_at, 'countersignedBy', s.officer_id, 'countersignedAt', s.countersigned_at)
          from proposal p left join countersignature s on s.proposal_id = p.id
          where p.case_id = c.id order by p.case_version desc limit 1) as proposal,
        (select jsonb_build_object('outcome', a.outcome, 'isLate', a.is_late, 'decidedBy', a.decided_by, 'sha256', a.sha256,
            'answeredAt', a.answered_at) from answer a where a.case_id = c.id) as answer,
        coalesce((select jsonb_agg(jsonb_build_object('at', l.at, 'actor', l.actor, 'act', l.act, 'details', l.details) order by l.id)
          from audit l where l.case_id = c.id), '[]') as timeline
      from readmission_case c where c.id = $1 or c.case_number = $2`;
    const id = isUuid(idOrNumber) ? idOrNumber : null;
    return (await this.database.run<ViewRow>(text, [id, idOrNumber])).map(toView)[0];
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
}

const toLine = (row: LineRow): CaseLine => ({
  id: row.id,
  caseNumber: row.case_number,
  partner: row.partner_id,
  hostCountry: row.host_country,
  state: row.state,
  dueOn: row.due_on,
  receivedAt: row.received_at.toISOString(),
  verificationOutcome: row.verification_outcome,
  openHolds: row.open_holds,
  authority: row.authority,
});

const toView = (row: ViewRow): CaseView => ({
  ...toLine(row),
  version: row.version,
  agreement: { id: row.agreement_id, version: row.agreement_version, digest: row.agreement_digest },
  reference: row.reference,
  personClass: row.person_class,
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
  timeline: row.timeline,
});
