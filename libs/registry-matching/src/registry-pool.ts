import { ReadmissionError } from '#canonical-message';
import { Pool, type PoolClient } from 'pg';

/** A small pool of connections to the database with the schema `registry`. */
export function openRegistryPool(databaseUrl: string, size = 4): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: size,
    application_name: 'civil-registry',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
  });
  // A connection that is lost while idle is replaced at the next question, which reports it if that fails too.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Whatever goes wrong while asking means that the registry cannot be asked now. A wrong statement or a missing table
 * included: the answer is never "nobody".
 */
export const unavailable = (cause: unknown): ReadmissionError =>
  new ReadmissionError('REGISTRY_UNAVAILABLE', { cause });

/** Runs work in one transaction; anything thrown rolls back. Throws REGISTRY_UNAVAILABLE. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw unavailable(cause);
  });
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // The connection may be broken: it is thrown away, which rolls back as well.
    client.release(true);
    throw error instanceof ReadmissionError ? error : unavailable(error);
  }
}
