import { ReadmissionError } from '#canonical-message';
import { isWithinPeriod, type PublicJwk, type PublicKey, readPublicKey } from '#message-signing';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';

/** Whether demonstration keys and tokens count: in production they do not. */
export type Mode = 'production' | 'development';

/** What an installation is to its partners. A key is for one of them, so that a signature of a trial never counts. */
export const keyUsages = ['sandbox', 'pilot', 'production'] as const;
export type KeyUsage = (typeof keyUsages)[number];

/** A partner, found by the key it signed with. */
export interface PartnerOfKey {
  readonly partner: string;
  readonly hostCountry: string;
  readonly key: PublicKey;
}

interface KeyRow {
  kid: string;
  partner_id: string;
  host_country: string;
  public_jwk: PublicJwk;
  purpose: 'demonstration' | 'production';
  usage: KeyUsage;
  valid_from: Date;
  valid_until: Date | null;
  revoked_at: Date | null;
}

const byKids = /* sql */ `
  select k.kid, k.partner_id, p.host_country, k.public_jwk, k.purpose, k.usage, k.valid_from, k.valid_until, k.revoked_at
  from partner_key k join partner p on p.id = k.partner_id where k.kid = any($1)`;

/** Partners and their public keys. */
export class Partners {
  /** Parsed keys by kid. Whether a key is valid is asked of the database every time: a revocation counts at once. */
  private readonly parsed = new Map<string, Promise<PublicKey>>();
  private readonly keys: Grouped<string, KeyRow | undefined>;

  constructor(
    private readonly database: Database,
    private readonly mode: Mode,
    /** What this installation is. */
    readonly usage: KeyUsage,
  ) {
    this.keys = new Grouped(async (kids) => {
      const rows = new Map((await database.run<KeyRow>(byKids, [[...kids]])).map((row) => [row.kid, row]));
      return kids.map((kid) => rows.get(kid));
    });
  }

  /**
   * The partner whose key this is. Throws KEY_UNKNOWN, KEY_USAGE_WRONG, KEY_REVOKED or KEY_EXPIRED.
   *
   * A revocation counts as soon as it is written, and a key of another copy's registration at once: neither is cached.
   */
  async getByKey(kid: string, at: Date): Promise<PartnerOfKey> {
    const row = await this.keys.submit(kid);
    if (!row || (this.mode === 'production' && row.purpose === 'demonstration')) {
      throw new ReadmissionError('KEY_UNKNOWN');
    }
    if (row.usage !== this.usage) throw new ReadmissionError('KEY_USAGE_WRONG', { show: { usage: this.usage } });
    if (row.revoked_at) {
      throw new ReadmissionError('KEY_REVOKED', { show: { revokedAt: row.revoked_at.toISOString() } });
    }
    if (!isWithinPeriod({ validFrom: row.valid_from, validUntil: row.valid_until }, at)) {
      const validUntil = row.valid_until ? { validUntil: row.valid_until.toISOString() } : {};
      throw new ReadmissionError('KEY_EXPIRED', { show: { validFrom: row.valid_from.toISOString(), ...validUntil } });
    }
    return { partner: row.partner_id, hostCountry: row.host_country, key: await this.parse(kid, row.public_jwk) };
  }

  async find(id: string): Promise<{ readonly hostCountry: string } | undefined> {
    const text = /* sql */ `select host_country as "hostCountry" from partner where id = $1`;
    return (await this.database.run<{ hostCountry: string }>(text, [id]))[0];
  }

  /** Registers a partner and a key of it; what is registered already stays as it is. */
  async register(partner: {
    readonly id: string;
    readonly hostCountry: string;
    readonly name: string;
    readonly publicJwk: PublicJwk;
    readonly purpose: 'demonstration' | 'production';
  }): Promise<string> {
    const key = await readPublicKey(partner.publicJwk);
    const text = /* sql */ `
      with registered as (insert into partner (id, host_country, name) values ($1, $2, $3) on conflict do nothing)
      insert into partner_key (kid, partner_id, public_jwk, purpose, usage) values ($4, $1, $5, $6, $7) on conflict do nothing`;
    const { id, hostCountry, name, purpose } = partner;
    await this.database.run(text, [id, hostCountry, name, key.kid, JSON.stringify(key.jwk), purpose, purpose === 'production' ? 'production' : 'sandbox']); // prettier-ignore
    return key.kid;
  }

  /** Keys of a partner beside the one it names, the newest first, whether they are valid or not: to explain a failure. */
  async listOtherKeys({ partner, key: { kid } }: PartnerOfKey): Promise<PublicKey[]> {
    const text = /* sql */ `
      select kid, public_jwk from partner_key where partner_id = $1 and kid <> $2 order by valid_from desc, kid limit 20`;
    const rows = await this.database.run<Pick<KeyRow, 'kid' | 'public_jwk'>>(text, [partner, kid]);
    return Promise.all(rows.map((row) => this.parse(row.kid, row.public_jwk)));
  }

  private parse(kid: string, jwk: PublicJwk): Promise<PublicKey> {
    const known = this.parsed.get(kid) ?? readPublicKey(jwk);
    this.parsed.set(kid, known);
    return known;
  }
}
