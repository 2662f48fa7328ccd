import { ensureDatabase } from './database-connection.mjs';
import { startEmbedded } from './embedded-postgresql.mjs';

const databaseName = 'readmission_gateway';

/**
 * PostgreSQL for the programs: the one of DATABASE_URL, else a real server of our own.
 * @param {Record<string, string>} settings
 * @param {() => Promise<import('./server-home.mjs').ServerHome>} openHome
 * @returns {Promise<{ said: string, url: string, made?: boolean }>} made: the database of DATABASE_URL did not exist
 */
export async function findPostgres(settings, openHome) {
  if (settings.DATABASE_URL) {
    const { version, made } = await ensureDatabase(settings.DATABASE_URL);
    const { host, pathname } = new URL(settings.DATABASE_URL);
    return {
      said: `PostgreSQL ${version} of DATABASE_URL, ${host}${pathname}${made ? ', database made' : ''}`,
      url: settings.DATABASE_URL,
      made,
    };
  }
  const server = await startEmbedded(await openHome());
  const url = `${server.url}/${databaseName}`;
  const { version } = await ensureDatabase(url);
  return { said: `PostgreSQL ${version} embedded, port ${server.port}${server.joined ? ', was running' : ''}`, url };
}
