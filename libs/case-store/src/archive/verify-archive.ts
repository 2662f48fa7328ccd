import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asReadmissionError, ReadmissionError } from '#canonical-message';
import { type PublicJwk, readCompactJws, readPublicKey, type UnverifiedJws, verifySignature } from '#message-signing';
import { BodySeal } from '../body-seal.js';
import { Database } from '../database.js';
import { signedKinds, type SignedKind, type SignedRow } from './signed-kinds.js';

/** What was looked at of one kind. */
export interface Tally {
  readonly kind: string;
  /** How many hold. */
  readonly verified: number;
  /** How many were erased: their digest stays, their bytes are gone. */
  readonly erased: number;
  /** What does not hold, by its id, and why. */
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

const rowsAtOnce = 200;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Verifies every signature and every digest that is stored: acts as they were received, receipts, messages, answers,
 * statements, acts about keys and webhooks, files, agreements, the quarantine. It reads and changes nothing.
 *
 * Throws BACKUP_INVALID where `keys/body.key` is not there, DATABASE_UNAVAILABLE.
 */
export async function verifyArchive(databaseUrl: string, dataDirectory: string): Promise<Tally[]> {
  const file = join(dataDirectory, 'keys', 'body.key');
  if (!existsSync(file)) throw new ReadmissionError('BACKUP_INVALID', { detail: `${file} is not there.` });
  const database = await Database.open(databaseUrl, 2);
  try {
    const verifier = new Verifier(BodySeal.open(file), await keysOf(database));
    const tallies: Tally[] = [];
    for (const kind of signedKinds) tallies.push(await verifyKind(database, kind, verifier));
    return tallies;
  } finally {
    await database.close();
  }
}

async function verifyKind(database: Database, kind: SignedKind, verifier: Verifier): Promise<Tally> {
  let [verified, erased, after] = [0, 0, ''];
  const failed: Tally['failed'][number][] = [];
  for (;;) {
    const rows = await database.run<SignedRow>(`${kind.rows} order by id limit ${rowsAtOnce}`, [after]);
    for (const row of rows) {
      try {
        if (row.content === null) erased++;
        else {
          await verifier.verify(row, kind);
          verified++;
        }
      } catch (error) {
        failed.push({ id: row.id, why: asReadmissionError(error).message });
      }
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < rowsAtOnce) return { kind: kind.name, verified, erased, failed };
  }
}

async function keysOf(database: Database): Promise<Keys> {
  const read = async (table: string) => {
    const rows = await database.run<{ kid: string; public_jwk: PublicJwk }>(`select kid, public_jwk from ${table}`);
    return new Map(rows.map(({ kid, public_jwk }) => [kid, public_jwk]));
  };
  return { ours: await read('program_key'), partner: await read('partner_key') };
}

type Keys = Readonly<Record<'ours' | 'partner', ReadonlyMap<string, PublicJwk>>>;

class Verifier {
  constructor(
    private readonly seal: BodySeal,
    private readonly keys: Keys,
  ) {}

  async verify(row: SignedRow, kind: SignedKind): Promise<void> {
    const stored = row.content ?? Buffer.alloc(0);
    const content = row.sealed_to === null ? stored : this.unseal(stored, row.sealed_to);
    if (row.sha256 !== null && sha256(content) !== row.sha256) throw invalid('The bytes are not those of the digest.');
    if (kind.signedBy === 'nobody') return;
    const jws = readCompactJws(content.toString());
    const kid = String(jws.header['kid']);
    const jwk = kind.signedBy === 'itself' ? row.jwk : this.keys[kind.signedBy].get(kid);
    if (!jwk) throw new ReadmissionError('KEY_UNKNOWN');
    await verifySignature(jws, await readPublicKey(jwk));
    if (jws.header['typ'] !== kind.typ) throw invalid('It is signed as something else.');
    assertSays(jws, row);
  }

  private unseal(stored: Buffer, boundTo: string): Buffer {
    try {
      return this.seal.unseal(stored, boundTo);
    } catch (cause) {
      throw new ReadmissionError('SIGNATURE_INVALID', { cause, detail: 'The seal does not open.' });
    }
  }
}

/** What the row says of the signed string has to stand in it, so that none can take another's place. */
function assertSays({ payload }: UnverifiedJws, { payload_sha256, says }: SignedRow): void {
  if (payload_sha256 !== null && sha256(payload) !== payload_sha256) throw invalid('The payload is another.');
  if (says === null) return;
  const stated = JSON.parse(Buffer.from(payload).toString()) as Record<string, unknown>;
  if (Object.entries(says).some(([name, value]) => stated[name] !== value)) {
    throw invalid('It is about something else.');
  }
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('SIGNATURE_INVALID', { detail });
