import { StepFailed } from './steps.mjs';

/** @param {string} url */
export async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that goes away while we idle must not end the set-up with an unhandled event; the next query says it.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Connects, and makes the database if the server has none of that name. @param {string} url */
export async function ensureDatabase(url) {
  const isMissing = await canConnect(url);
  if (isMissing) await makeDatabase(url);
  const client = await connect(url);
  try {
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    if (rows[0].encoding !== 'UTF8') {
      throw new StepFailed(`the database keeps text as ${rows[0].encoding}, which cannot hold every name`, {
        next: 'name another database in DATABASE_URL; it is made as UTF8.',
      });
    }
    return { version: String(rows[0].version).split(' ')[0], made: isMissing };
  } finally {
    await client.end();
  }
}

/** @param {string} url @returns {Promise<boolean>} whether the server is there but the database is not */
async function canConnect(url) {
  try {
    await (await connect(url)).end();
    return false;
  } catch (error) {
    // 3D000 invalid_catalog_name, PostgreSQL manual, appendix A.
    if (/** @type {{ code?: string }} */ (error).code === '3D000') return true;
    throw unreachable(url, error);
  }
}

/** @param {string} url */
async function makeDatabase(url) {
  const admin = new URL(url);
  const name = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = '/postgres';
  let client;
  try {
    client = await connect(admin.href);
    await client.query(`create database "${name.replaceAll('"', '""')}" encoding 'UTF8' template template0`);
  } catch (error) {
    // 42P04 duplicate_database: another start was quicker.
    if (/** @type {{ code?: string }} */ (error).code === '42P04') return;
    throw new StepFailed(`the database "${name}" does not exist and could not be made: ${reason(error)}`, {
      next: `make it by hand (createdb ${name}), or give the user the right to (alter role … createdb).`,
    });
  } finally {
    await client?.end();
  }
}

/** @param {string} url @param {unknown} error */
function unreachable(url, error) {
  let host;
  try {
    ({ host } = new URL(url));
  } catch {
    return new StepFailed('DATABASE_URL is no address', {
      next: 'write it as postgres://user:password@host:5432/database',
    });
  }
  return new StepFailed(`no connection to the database at ${host}: ${reason(error)}`, {
    next: 'check DATABASE_URL and that the server runs; or leave DATABASE_URL empty for a server of its own.',
  });
}

/** @param {unknown} error */
function reason(error) {
  const { message, code } = /** @type {{ message?: string, code?: string }} */ (error);
  return [message, code && !message?.includes(code) ? `(${code})` : ''].filter(Boolean).join(' ');
}
