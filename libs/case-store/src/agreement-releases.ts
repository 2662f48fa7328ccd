import { type Agreement, readAgreement } from '#agreements';
import { type AgreementReference, ReadmissionError } from '#canonical-message';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';

interface Reference {
  agreement_id: string;
  version: number;
  digest: string;
}
interface Row extends Reference {
  document: Buffer;
}

// Which release is in force is asked every time; its text, which never changes, is read once.
const inForce = /* sql */ `
  select a.n, f.* from unnest($1::int[], $2::text[], $3::timestamptz[]) as a(n, host_country, at)
  cross join lateral (
  select r.agreement_id, r.version, r.digest
  from agreement_status s join agreement_release r using (agreement_id, version)
  where r.host_country = a.host_country and s.effective_from <= a.at and s.status = 'active'
    and not exists (
      select from agreement_status later
      where later.agreement_id = s.agreement_id and later.effective_from <= a.at
        and (later.effective_from, later.id) > (s.effective_from, s.id)
    )
  order by s.effective_from desc, s.id desc limit 1) f`;

/** Releases of agreement profiles: immutable, found by what is in force or by the reference that a case keeps. */
export class AgreementReleases {
  private readonly read = new Map<string, Agreement>();

  private readonly inForce: Grouped<{ readonly hostCountry: string; readonly at: Date }, Reference | undefined>;

  constructor(private readonly database: Database) {
    this.inForce = new Grouped(async (asked) => {
      const values = [asked.map((_, n) => n), asked.map(({ hostCountry }) => hostCountry), asked.map(({ at }) => at)];
      const rows = await database.run<Reference & { n: number }>(inForce, values);
      const found = new Map<number, Reference>(rows.map((row) => [row.n, row]));
      return asked.map((_, n) => found.get(n));
    });
  }

  /** The release in force for a host country at an instant. */
  async findInForce(hostCountry: string, at: Date): Promise<Agreement | undefined> {
    const row = await this.inForce.submit({ hostCountry, at });
    return row && this.get({ id: row.agreement_id, version: row.version, digest: row.digest });
  }

  /** The release that a case was received under. */
  async get(reference: AgreementReference): Promise<Agreement> {
    const known = this.read.get(reference.digest);
    if (known) return known;
    const text = /* sql */ `select agreement_id, version, digest, document from agreement_release where agreement_id = $1 and version = $2`;
    const [row] = await this.database.run<Row>(text, [reference.id, reference.version]);
    if (row?.digest !== reference.digest) {
      throw new ReadmissionError('MESSAGE_INVALID', { detail: 'The agreement release named is not stored here.' });
    }
    return this.readOnce(row);
  }

  /** Imports a release as a draft; the very same bytes twice change nothing. Throws AGREEMENT_INVALID. */
  async importDraft(document: Uint8Array): Promise<Agreement> {
    const agreement = readAgreement(document);
    const { id, version, hostCountry } = agreement.profile;
    const text = /* sql */ `
      insert into agreement_release (agreement_id, version, host_country, digest, document) values ($1, $2, $3, $4, $5)
      on conflict do nothing`;
    await this.database.run(text, [id, version, hostCountry, agreement.digest, Buffer.from(document)]);
    const stored = await this.database.run<{ digest: string }>(
      /* sql */ `select digest from agreement_release where agreement_id = $1 and version = $2`,
      [id, version],
    );
    if (stored[0]?.digest !== agreement.digest) {
      const detail = `${id} version ${version} is stored with other bytes; a release never changes, so raise its version.`;
      throw new ReadmissionError('AGREEMENT_INVALID', { detail });
    }
    return agreement;
  }

  /** Puts a release into force from an instant; two different people answer for it. */
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

  private readOnce(row: Row): Agreement {
    const known = this.read.get(row.digest) ?? readAgreement(row.document);
    this.read.set(row.digest, known);
    return known;
  }
}
