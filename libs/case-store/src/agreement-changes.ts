import { type Agreement, effectiveDay, endOfDay } from '#agreements';
import { type PersonClass, ReadmissionError } from '#canonical-message';
import { isUuid, newId } from '#service-runtime';
import { type AgreementReleases } from './agreement-releases.js';
import { type Database } from './database.js';

/** A change of what is in force, as somebody proposes it. */
export interface ChangeDraft {
  readonly kind: 'activate' | 'suspend' | 'resume' | 'terminate';
  readonly agreementId: string;
  readonly version: number;
  /** Of a suspension in part. */
  readonly personClasses?: readonly PersonClass[];
  /** First day of an activation or a resumption, YYYY-MM-DD; without it at once. */
  readonly effectiveOn?: string;
  /** Of a suspension or termination: the day from which its notice counts, YYYY-MM-DD. */
  readonly notifiedOn?: string;
  readonly reason: string;
}

/** A proposed change with who has done what about it. */
export interface AgreementChange {
  readonly id: string;
  readonly kind: ChangeDraft['kind'];
  readonly agreementId: string;
  readonly version: number;
  readonly personClasses: readonly PersonClass[] | null;
  readonly effectiveFrom: string;
  readonly notifiedOn: string | null;
  readonly reason: string;
  readonly needsEndorsement: boolean;
  readonly proposedBy: string;
  readonly endorsedBy: string | null;
  readonly approvedBy: string | null;
}

/** A stored release and what it is: a draft, scheduled, active, replaced, suspended or ended. */
export interface AgreementLine {
  readonly agreementId: string;
  readonly version: number;
  readonly digest: string;
  readonly hostCountries: readonly string[];
  readonly importedAt: string;
  readonly status: 'draft' | 'scheduled' | 'active' | 'replaced' | 'suspended' | 'suspended-in-part' | 'ended';
  readonly effectiveFrom: string | null;
  readonly cases: number;
}

/** A case as a simulation sees it: what its clocks were computed from. */
export interface SimulatedCase {
  readonly caseNumber: string;
  readonly personClass: PersonClass;
  readonly receivedAt: Date;
  readonly dueOn: string | null;
  readonly isAccelerated: boolean;
}

const columns = /* sql */ `
  c.id, c.kind, c.agreement_id as "agreementId", c.version, c.person_classes as "personClasses",
  to_json(c.effective_from)#>>'{}' as "effectiveFrom", to_char(c.notified_on, 'YYYY-MM-DD') as "notifiedOn", c.reason,
  c.needs_endorsement as "needsEndorsement", c.proposed_by as "proposedBy", e.endorsed_by as "endorsedBy",
  s.approved_by as "approvedBy"
  from agreement_change c left join agreement_endorsement e on e.change_id = c.id
  left join agreement_status s on s.change_id = c.id`;

const list = /* sql */ `
  select r.agreement_id as "agreementId", r.version, r.digest, r.host_countries as "hostCountries",
    to_json(r.imported_at)#>>'{}' as "importedAt", to_json(own.effective_from)#>>'{}' as "effectiveFrom",
    (select count(*)::int from readmission_case c where c.agreement_id = r.agreement_id and c.agreement_version = r.version) as cases,
    case
      when own.effective_from is null then 'draft'
      when own.effective_from > now() then 'scheduled'
      when exists (select from agreement_status e where e.agreement_id = r.agreement_id and e.status = 'ended' and e.effective_from <= now()) then 'ended'
      when exists (
        select from agreement_status later where later.agreement_id = r.agreement_id and later.status = 'active'
          and later.effective_from <= now() and (later.effective_from, later.id) > (own.effective_from, own.id)) then 'replaced'
      when held.status = 'suspended' and held.person_classes is null then 'suspended'
      when held.status = 'suspended' then 'suspended-in-part'
      else 'active'
    end as status
  from agreement_release r
  left join lateral (
    select t.id, t.effective_from from agreement_status t
    where t.agreement_id = r.agreement_id and t.version = r.version and t.status = 'active'
    order by t.effective_from desc, t.id desc limit 1) own on true
  left join lateral (
    select t.status, t.person_classes from agreement_status t
    where t.agreement_id = r.agreement_id and t.status in ('suspended', 'resumed') and t.effective_from <= now()
    order by t.effective_from desc, t.id desc limit 1) held on true
  order by r.agreement_id, r.version`;

// The time of the change may have passed while it waited for its approval; nothing takes effect before it is approved.
const approve = /* sql */ `
  insert into agreement_status (agreement_id, version, status, effective_from, proposed_by, approved_by, change_id, person_classes)
  select c.agreement_id, c.version, $3, greatest(c.effective_from, now()), c.proposed_by, $2, c.id, c.person_classes
  from agreement_change c where c.id = $1
  on conflict (change_id) do nothing returning id`;

const statusOf = { activate: 'active', suspend: 'suspended', resume: 'resumed', terminate: 'ended' } as const;

/** Changes of what is in force: proposed, endorsed where a text had to be interpreted, approved by another person. */
export class AgreementChanges {
  constructor(
    private readonly database: Database,
    private readonly releases: AgreementReleases,
  ) {}

  list(): Promise<AgreementLine[]> {
    return this.database.run<AgreementLine>(list);
  }

  /** Changes of an agreement, the newest first. */
  listChanges(agreementId: string): Promise<AgreementChange[]> {
    const text = /* sql */ `select ${columns} where c.agreement_id = $1 order by c.proposed_at desc, c.id`;
    return this.database.run<AgreementChange>(text, [agreementId]);
  }

  /** Proposes a change; its day is computed as the text demands. Throws NOT_FOUND or AGREEMENT_CHANGE_INVALID. */
  async propose(draft: ChangeDraft, officer: string): Promise<AgreementChange> {
    const agreement = await this.releases.getVersion(draft.agreementId, draft.version);
    const effectiveFrom = effectiveInstant(agreement, draft, new Date());
    const needsEndorsement = draft.kind === 'activate' && restsOnReadings(agreement);
    const id = newId();
    const text = /* sql */ `
      insert into agreement_change (id, agreement_id, version, kind, person_classes, effective_from, notified_on, reason,
        needs_endorsement, proposed_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
    const { agreementId, version, kind, personClasses, notifiedOn, reason } = draft;
    const classes = personClasses ? [...personClasses] : null;
    await this.database.run(text, [id, agreementId, version, kind, classes, effectiveFrom, notifiedOn ?? null, reason, needsEndorsement, officer]); // prettier-ignore
    return this.get(id);
  }

  /** A legal adviser stands for the readings of the text. Throws NOT_FOUND or SAME_OFFICER. */
  async endorse(id: string, officer: string, note: string): Promise<AgreementChange> {
    const change = await this.get(id);
    if (change.proposedBy === officer) throw new ReadmissionError('SAME_OFFICER');
    const text = /* sql */ `insert into agreement_endorsement (change_id, endorsed_by, note) values ($1, $2, $3) on conflict do nothing`;
    await this.database.run(text, [id, officer, note]);
    return this.get(id);
  }

  /** Puts a change into effect at its time. Throws NOT_FOUND, SAME_OFFICER or ENDORSEMENT_MISSING. */
  async approve(id: string, officer: string): Promise<AgreementChange> {
    const change = await this.get(id);
    if (change.proposedBy === officer) throw new ReadmissionError('SAME_OFFICER');
    if (change.needsEndorsement && change.endorsedBy === null) throw new ReadmissionError('ENDORSEMENT_MISSING');
    await this.database.run(approve, [id, officer, statusOf[change.kind]]);
    return this.get(id);
  }

  /** Stored cases of an agreement, the newest first, to compute anew under another version. */
  listCases(agreementId: string, limit: number): Promise<SimulatedCase[]> {
    const text = /* sql */ `
      select case_number as "caseNumber", person_class as "personClass", received_at as "receivedAt",
        to_char(due_on, 'YYYY-MM-DD') as "dueOn",
        coalesce(clocks @> '[{"startedBy": "accelerated-request-received"}]', false) as "isAccelerated"
      from readmission_case where agreement_id = $1 order by received_at desc limit $2`;
    return this.database.run<SimulatedCase>(text, [agreementId, limit]);
  }

  private async get(id: string): Promise<AgreementChange> {
    const text = /* sql */ `select ${columns} where c.id = $1`;
    const [row] = isUuid(id) ? await this.database.run<AgreementChange>(text, [id]) : [];
    if (!row) throw new ReadmissionError('NOT_FOUND');
    return row;
  }
}

/** Somebody has to stand for a profile that answers what its text leaves open, or that is not read to its end. */
const restsOnReadings = ({ profile }: Agreement): boolean =>
  profile.unverified.length > 0 || profile.clocks.some(({ interpretations = [] }) => interpretations.length > 0);

/** When a change takes effect: on the day that is wished, or as the text counts from the notice. */
function effectiveInstant({ profile }: Agreement, draft: ChangeDraft, now: Date): Date {
  const startOf = (day: string): Date => new Date(endOfDay(profile.zone, day).getTime() - 24 * 3_600_000);
  switch (draft.kind) {
    case 'activate':
    case 'resume': {
      const at = draft.effectiveOn === undefined ? now : endOfDay(profile.zone, dayBefore(draft.effectiveOn));
      if (at < startOf(now.toISOString().slice(0, 10))) throw invalid('/effectiveOn', 'lies in the past');
      return at;
    }
    case 'suspend': {
      if (!profile.suspension) throw invalid('/kind', 'the profile does not say how the agreement is suspended');
      if (draft.personClasses && !profile.suspension.inPart) throw invalid('/personClasses', 'it cannot be suspended in part'); // prettier-ignore
      if (draft.notifiedOn === undefined) throw invalid('/notifiedOn', 'the day of the notice is missing');
      // It takes effect on that day, so from its first moment on.
      return endOfDay(profile.zone, dayBefore(effectiveDay(profile.suspension.effective, draft.notifiedOn)));
    }
    case 'terminate': {
      if (!profile.termination) throw invalid('/kind', 'the profile does not say how the agreement is terminated');
      if (draft.notifiedOn === undefined) throw invalid('/notifiedOn', 'the day of the notice is missing');
      return endOfDay(profile.zone, effectiveDay(profile.termination.effective, draft.notifiedOn));
    }
  }
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const invalid = (pointer: string, detail: string): ReadmissionError =>
  new ReadmissionError('AGREEMENT_CHANGE_INVALID', { faults: [{ code: 'AGREEMENT_CHANGE_INVALID', pointer, detail }] });
