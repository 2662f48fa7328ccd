import { type ProgramKey, type PublicJwk, readPublicKey, type SigningKey } from '#message-signing';
import { type Database } from './database.js';

/** A published key of one of our programs. */
export interface PublishedKey {
  readonly kid: string;
  readonly program: string;
  readonly publicJwk: PublicJwk;
}

interface Row {
  kid: string;
  program: string;
  public_jwk: PublicJwk;
}

const toKey = ({ kid, program, public_jwk }: Row): PublishedKey => ({ kid, program, publicJwk: public_jwk });

/** A key of one of our programs as those who run the gateway see it. */
export interface ProgramKeyLine {
  readonly kid: string;
  readonly program: string;
  readonly publishedAt: Date;
  /** From when the program signs with it. */
  readonly activeFrom: Date;
  readonly state: 'next' | 'in use' | 'retired';
}

const inUse = (program: string): string => `
  select kid from program_key_use where program = ${program} and active_from <= now()
  order by active_from desc, recorded_at desc limit 1`;

// Of the keys of first starts (several machines may each have made one) all are in use until one is put in their place.
const lines = /* sql */ `
  select k.kid, k.program, k.registered_at as "publishedAt", coalesce(u.active_from, k.registered_at) as "activeFrom",
    case when u.active_from > now() then 'next' when coalesce((${inUse('k.program')}), k.kid) = k.kid then 'in use'
      else 'retired' end as state
  from program_key k left join program_key_use u on u.kid = k.kid order by k.program, "activeFrom", k.kid`;

const scheduled = /* sql */ `
  with published as (insert into program_key (kid, program, public_jwk) values ($1, $2, $3)),
  used as (
    insert into program_key_use (kid, program, active_from) values ($1, $2, now() + make_interval(secs => $4))
    returning active_from
  ),
  noted as (
    insert into audit (actor, act, details)
    select 'operations', 'program-key-scheduled', jsonb_build_object('program', $2::text, 'of', $1::text, 'from', active_from) from used
  )
  select active_from as "activeFrom" from used`;

/** Public keys of our programs. They are never removed, so what was signed can be verified for ever. */
export class ProgramKeys {
  private readonly known = new Map<string, Promise<ProgramKey>>();

  constructor(private readonly database: Database) {}

  /** Publishes a program's key before it signs anything with it. */
  async publish(program: string, key: SigningKey): Promise<void> {
    const text = /* sql */ `insert into program_key (kid, program, public_jwk) values ($1, $2, $3) on conflict do nothing`;
    await this.database.run(text, [key.kid, program, JSON.stringify(key.publicJwk)]);
  }

  /** Publishes a key that a program is to sign with in some seconds; until then it is only published. */
  async schedule(program: string, key: SigningKey, seconds: number): Promise<Date> {
    const values = [key.kid, program, JSON.stringify(key.publicJwk), seconds];
    const [row] = await this.database.run<{ activeFrom: Date }>(scheduled, values);
    return row?.activeFrom ?? new Date();
  }

  /** The key that a program is to sign with now; undefined: none was ever put in place of its first. */
  async findInUse(program: string): Promise<string | undefined> {
    return (await this.database.run<{ kid: string }>(inUse('$1'), [program]))[0]?.kid;
  }

  /** Every key of every program. */
  describe(): Promise<ProgramKeyLine[]> {
    return this.database.run<ProgramKeyLine>(lines);
  }

  async find(kid: string): Promise<ProgramKey | undefined> {
    const known = this.known.get(kid);
    if (known) return known;
    const row = await this.findPublished(kid);
    if (!row) return undefined;
    // A program key never changes, so it is read once.
    const key = readPublicKey(row.publicJwk).then((read) => ({ ...read, program: row.program }));
    this.known.set(kid, key);
    return key;
  }

  async findPublished(kid: string): Promise<PublishedKey | undefined> {
    const text = /* sql */ `select kid, program, public_jwk from program_key where kid = $1`;
    return (await this.database.run<Row>(text, [kid])).map(toKey)[0];
  }

  async list(): Promise<PublishedKey[]> {
    const text = /* sql */ `select kid, program, public_jwk from program_key order by registered_at, kid`;
    return (await this.database.run<Row>(text)).map(toKey);
  }
}
