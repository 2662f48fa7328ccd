import { type Agreement, readAgreement } from '#agreements';
import { type AgreementReference, type PersonClass, ReadmissionError } from '#canonical-message';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';

interface Row {
  agreement_id: string;
  version: number;
  digest: string;
  document: Buffer;
}

interface InForceRow {
  n: number;
  agreement_id: string;
  version: number;
  digest: string;
  suspension: 'suspended' | 'resumed' | null;
  suspended_since: Date | null;
  person_classes: PersonClass[] | null;
}

/** What is in force for a host country, and how far it is suspended. */
export interface InForce {
  readonly agreement: Agreement;
  /** Absent while it is applied in full; without classes it is suspended as a whole. */
  readonly suspension?: { readonly since: Date; readonly personClasses?: readonly PersonClass[] };
}

// Which release is in force is asked every time; its text, which never changes, is read once.
const inForce = /* sql */ `
  select a.n, v.*, s.status as suspension, s.effective_from as suspended_since, s.person_classes
  from unnest($1::int[], $2::text[], $3::timestamptz[]) as a(n, host_country, at)
  cross join lateral (
    select r.agreement_id, r.version, r.digest
    from agreement_release r join agreement_status t on t.agreement_id = r.agreement_id and t.version = r.version
    where r.host_countries @> array[a.host_country] and t.status = 'active' and t.effective_from <= a.at
      and not exists (
        select from agreement_status e
        where e.agreement_id = r.agreement_id and e.status = 'ended' and e.effective_from <= a.at
      )
    order by t.effective_from desc, t.id desc limit 1) v
  left join lateral (
    select t.status, t.effective_from, t.person_classes from agreement_status t
    where t.agreement_id = v.agreement_id and t.status in ('suspended', 'resumed') and t.effective_from <= a.at
    order by t.effective_from desc, t.id desc limit 1) s on true`;

/** Releases of agreement profiles: immutable, found by what is in force or by the reference that a case keeps. */
export class AgreementReleases {
  private readonly read = new Map<string, Agreement>();
  private readonly asked: Grouped<{ readonly hostCountry: string; readonly at: Date }, InForceRow | undefined>;

  constructor(private readonly database: Database) {
    this.asked = new Grouped(async (asked) => {
      const values = [asked.map((_, n) => n), asked.map(({ hostCountry }) => hostCountry), asked.map(({ at }) => at)];
      const rows = await database.run<InForceRow>(inForce, values);
      const found = new Map(rows.map((row) => [row.n, row]));
      return asked.map((_, n) => found.get(n));
    });
  }

  /** What is in force for a host country at an instant. */
  async findInForce(hostCountry: string, at: Date): Promise<InForce | undefined> {
    const row = await this.asked.submit({ hostCountry, at });
    if (!row) return undefined;
    const agreement = await this.get({ id: row.agreement_id, version: row.version, digest: row.digest });
    if (row.suspension !== 'suspended' || !row.suspended_since) return { agreement };
    const classes = row.person_classes === null ? {} : { personClasses: row.person_classes };
    return { agreement, suspension: { since: row.suspended_since, ...classes } };
  }

  /** The release that a case was received under. */
  async get(reference: AgreementReference): Promise<Agreement> {
    const known = this.read.get(reference.digest);
    if (known) return known;
    const row = await this.findRow(reference.id, reference.version);
    if (row?.digest !== reference.digest) {
      throw new ReadmissionError('MESSAGE_INVALID', { detail: 'The agreement release named is not stored here.' });
    }
    return this.readOnce(row);
  }

  /** A release by its number. Throws NOT_FOUND. */
  async getVersion(id: string, version: number): Promise<Agreement> {
    const row = await this.findRow(id, version);
    if (!row) throw new ReadmissionError('NOT_FOUND');
    return this.readOnce(row);
  }

  /** Imports a release as a draft; the very same bytes twice change nothing. Throws AGREEMENT_INVALID. */
  async importDraft(document: Uint8Array): Promise<Agreement> {
    const agreement = readAgreement(document);
    const { id, version, hostCountries } = agreement.profile;
    const text = /* sql */ `
      insert into agreement_release (agreement_id, version, host_countries, digest, document) values ($1, $2, $3, $4, $5)
      on conflict do nothing`;
    await this.database.run(text, [id, version, [...hostCountries], agreement.digest, Buffer.from(document)]);
    const stored = await this.findRow(id, version);
    if (stored?.digest !== agreement.digest) {
      const detail = `${id} version ${version} is stored with other bytes; a release never changes, so raise its version.`;
      throw new ReadmissionError('AGREEMENT_INVALID', { detail });
    }
    return agreement;
  }

  /** Puts a release into force from an instant without a change of its own: what an installation begins with. */
  async activate(
    reference: Pick<AgreementReference, 'id' | 'version'>,
    by: { readonly proposedBy: string; readonly approvedBy: string; readonly effectiveFrom: Date },
  ): Promise<void> {
    const text = /* sql */ `
      insert into agreement_status (agreement_id, version, status, effective_from, proposed_by, approved_by)
      select $1, $2, 'active', $3, $4, $5
      where not exists (select from agreement_status where agreement_id = $1 and version = $2)`;
    await this.database.run(text, [reference.id, reference.version, by.effectiveFrom, by.proposedBy, by.approvedBy]);
  }

  private async findRow(id: string, version: number): Promise<Row | undefined> {
    const text = /* sql */ `select agreement_id, version, digest, document from agreement_release where agreement_id = $1 and version = $2`;
    return (await this.database.run<Row>(text, [id, version]))[0];
  }

  private readOnce(row: Row): Agreement {
    const known = this.read.get(row.digest) ?? readAgreement(row.document);
    this.read.set(row.digest, known);
    return known;
  }
}
