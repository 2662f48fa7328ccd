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

/** Public keys of our programs. They are never removed, so what was signed can be verified for ever. */
export class ProgramKeys {
  private readonly known = new Map<string, Promise<ProgramKey>>();

  constructor(private readonly database: Database) {}

  /** Publishes a program's key before it signs anything with it. */
  async publish(program: string, key: SigningKey): Promise<void> {
    const text = /* sql */ `insert into program_key (kid, program, public_jwk) values ($1, $2, $3) on conflict do nothing`;
    await this.database.run(text, [key.kid, program, JSON.stringify(key.publicJwk)]);
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
