import { bandOf, type bandsAt, daysBetween, type DueBand } from '#agreements';
import { type CaseState } from '#case-lifecycle';

/** The limit of a case that ends next, and what silence would mean. */
export interface NextDue {
  /** Last day, YYYY-MM-DD. */
  readonly on: string;
  readonly clock: string;
  readonly purpose: string;
  /** Which State it binds. */
  readonly bound: string;
  readonly silence: string;
  readonly legalRef: string;
  readonly band: DueBand;
  /** Calendar days from today; negative once it has passed. */
  readonly daysLeft: number;
}

/** A line of the list: when it is due comes first, who it is about is masked to initials. */
export interface CaseLine {
  readonly id: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly partner: string;
  readonly hostCountry: string;
  readonly state: CaseState;
  /** The limit of the reply, whether it still runs or not. */
  readonly dueOn: string | null;
  readonly due: NextDue | null;
  readonly receivedAt: string;
  readonly verificationOutcome: string | null;
  readonly openHolds: number;
  /** Who was competent on the day of the receipt. */
  readonly authority: string | null;
  /** The partner's own; null once erased. */
  readonly reference: string | null;
  /** Initials, such as `B. A.`; null once erased. */
  readonly person: string | null;
  readonly personClass: string;
  readonly evidenceClass: string;
  readonly municipality: string | null;
  readonly release: string;
  readonly reasons: readonly string[];
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly lastEvent: { readonly at: string; readonly act: string; readonly actor: string } | null;
}

/** A line as the database gives it. */
export interface LineRow {
  id: string;
  case_number: string;
  version: number;
  partner_id: string;
  host_country: string;
  state: CaseState;
  reply_due: string | null;
  due_on: string | null;
  clock_id: string;
  purpose: string;
  bound: string;
  silence: string;
  silence_ref: string;
  received_at: Date;
  verification_outcome: string | null;
  open_holds: number;
  authority: string | null;
  reference: string | null;
  transferee_name: string | null;
  person_class: string;
  evidence_class: string;
  municipality: string | null;
  release: string;
  reasons: string[];
  assignee: CaseLine['assignee'];
  last_event: CaseLine['lastEvent'];
}

/** Acts that only looked at a case. */
export const looking = ['opened', 'person-opened', 'message-opened', 'evidence-opened', 'restricted-opened'] as const;

/** What a line shows of a case `c` and its line `l`. */
export const lineColumns = /* sql */ `
  c.id, c.case_number, c.version, c.partner_id, c.host_country, c.state, to_char(c.due_on, 'YYYY-MM-DD') as reply_due,
  to_char(nullif(l.due_on, 'infinity'), 'YYYY-MM-DD') as due_on, l.clock_id, l.purpose, l.bound, l.silence, l.silence_ref,
  c.received_at, c.verification_outcome, c.authority, c.reference, c.transferee_name, l.person_class, l.evidence_class,
  l.municipality, l.release, l.reasons,
  (select count(*)::int from hold h where h.case_id = c.id and h.released_at is null) as open_holds,
  (select jsonb_build_object('id', o.id, 'name', o.name) from officer o where o.id = l.assignee) as assignee,
  (select jsonb_build_object('at', a.at, 'act', a.act, 'actor', a.actor) from audit a
    where a.case_id = c.id and a.act <> all('{${looking.join(',')}}') order by a.id desc limit 1) as last_event`;

/** A row as a line; `bands` are those of today. */
export const toLine = (row: LineRow, bands: ReturnType<typeof bandsAt>): CaseLine => ({
  id: row.id,
  caseNumber: row.case_number,
  version: row.version,
  partner: row.partner_id,
  hostCountry: row.host_country,
  state: row.state,
  dueOn: row.reply_due,
  due: nextDueOf(row, bands),
  receivedAt: row.received_at.toISOString(),
  verificationOutcome: row.verification_outcome,
  openHolds: row.open_holds,
  authority: row.authority,
  reference: row.reference,
  person: row.transferee_name === null ? null : initialsOf(row.transferee_name),
  personClass: row.person_class,
  evidenceClass: row.evidence_class,
  municipality: row.municipality,
  release: row.release,
  reasons: row.reasons,
  assignee: row.assignee,
  lastEvent: row.last_event,
});

function nextDueOf(row: LineRow, bands: ReturnType<typeof bandsAt>): NextDue | null {
  if (row.due_on === null) return null;
  const today = bands.today.from ?? row.due_on;
  return {
    on: row.due_on,
    clock: row.clock_id,
    purpose: row.purpose,
    bound: row.bound,
    silence: row.silence,
    legalRef: row.silence_ref,
    band: bandOf(row.due_on, bands),
    daysLeft: daysBetween(today, row.due_on),
  };
}

/** `BERISHA, Arbër Luan` as `B. A. L.`: enough to tell two lines apart, not enough to know anybody. */
export const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
