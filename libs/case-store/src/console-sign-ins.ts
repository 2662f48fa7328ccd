import { createHash } from 'node:crypto';
import { type Database } from './database.js';

/** A sign-in that goes to the identity provider. */
export interface SignIn {
  /** What the provider sends back (RFC 6749, 10.12). */
  readonly state: string;
  /** What the browser holds meanwhile, so that only it can come back. */
  readonly browser: string;
  readonly nonce: string;
  /** RFC 7636. */
  readonly codeVerifier: string;
  /** Session in which an officer shows again who it is; undefined when somebody comes in. */
  readonly session: string | undefined;
  /** Path of the page to show afterwards. */
  readonly returnTo: string;
}

/** A sign-in that has come back, and whose session it was begun in. */
export interface ReturnedSignIn {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly session: string | null;
  readonly officer: string | null;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const begin = /* sql */ `
  with forgotten as (delete from console_sign_in where started_at < now() - interval '1 hour')
  insert into console_sign_in (state_sha256, browser_sha256, nonce, code_verifier, session_id, return_to)
  values ($1, $2, $3, $4, $5, $6)`;

const take = /* sql */ `
  with taken as (
    delete from console_sign_in
    where state_sha256 = $1 and browser_sha256 = $2 and started_at > now() - interval '10 minutes' returning *
  )
  select t.nonce, t.code_verifier as "codeVerifier", t.return_to as "returnTo", t.session_id as session, s.officer_id as officer
  from taken t left join console_session s on s.id = t.session_id`;

/** Sign-ins on their way to the identity provider and back; any copy of the program may see them return. */
export class ConsoleSignIns {
  constructor(private readonly database: Database) {}

  async begin({ state, browser, nonce, codeVerifier, session, returnTo }: SignIn): Promise<void> {
    const values = [digest(state), digest(browser), nonce, codeVerifier, session ?? null, returnTo];
    await this.database.run(begin, values);
  }

  /** The sign-in of this browser and state, once and within ten minutes; undefined otherwise. */
  async take(state: string, browser: string): Promise<ReturnedSignIn | undefined> {
    return (await this.database.run<ReturnedSignIn>(take, [digest(state), digest(browser)]))[0];
  }
}
