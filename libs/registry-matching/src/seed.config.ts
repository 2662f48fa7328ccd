import { ReadmissionError } from '#canonical-message';

/** The only setting of the seed: which database. Throws CONFIGURATION_INVALID. */
export function readSeedSettings(environment: NodeJS.ProcessEnv = process.env): { databaseUrl: string } {
  const databaseUrl = environment['DATABASE_URL'] ?? '';
  if (databaseUrl !== '') return { databaseUrl };
  throw new ReadmissionError('CONFIGURATION_INVALID', { detail: 'DATABASE_URL is missing: address of PostgreSQL.' });
}
