import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#service-runtime';
import { type Database } from './database.js';
import { type Officer } from './officers.js';
import { type Mode } from './partners.js';

/** How an officer showed who it is. */
export type SignInMethod = 'development' | 'openid-connect';

/** How and when an officer showed who it is. */
export interface Shown {
  readonly method: SignInMethod;
  readonly authenticatedAt: Date;
}

/** How long a session lasts, in seconds: without a call, and in all. */
export interface SessionLimits {
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
}

/** A session that runs. */
export interface ConsoleSession {
  readonly id: string;
  readonly officer: Officer;
  readonly method: SignInMethod;
  readonly startedAt: Date;
  /** When the officer last showed who it is. */
  readonly authenticatedAt: Date;
  readonly endsAt: Date;
}

/** One of an officer's sessions that run, as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly method: SignInMethod;
  readonly startedAt: string;
  /** To the minute. */
  readonly seenAt: string;
  readonly endsAt: string;
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (): string => randomBytes(32).toString('base64url');

const find = /* sql */ `
  with mine as (
    select s.* from console_session s join officer o on o.id = s.officer_id
    where s.token_sha256 = $1 and s.ended_at is null and s.ends_at > now()
      and s.seen_at > now() - make_interval(secs => $2)
      and o.disabled_at is null and (o.purpose = 'production' or $3 <> 'production')
  ),
  -- Once a minute is enough to know that somebody is there.
  touched as (
    update console_session s set seen_at = now() from mine where s.id = mine.id and mine.seen_at < now() - interval '1 minute'
  )
  select m.id, m.method, m.started_at as "startedAt", m.authenticated_at as "authenticatedAt", m.ends_at as "endsAt",
    jsonb_build_object('id', o.id, 'name', o.name, 'roles', o.roles) as officer
  from mine m join officer o on o.id = m.officer_id`;

// To look whether somebody may still listen is not to see that somebody is there.
const isOpen = /* sql */ `
  select from console_session s join officer o on o.id = s.officer_id
  where s.token_sha256 = $1 and s.ended_at is null and s.ends_at > now()
    and s.seen_at > now() - make_interval(secs => $2)
    and o.disabled_at is null and (o.purpose = 'production' or $3 <> 'production')`;

const open = /* sql */ `
  with opened as (
    insert into console_session (id, token_sha256, officer_id, method, ends_at, authenticated_at)
    values ($1, $2, $3, $4, now() + make_interval(secs => $5), least(now(), $6::timestamptz)) returning id
  )
  insert into audit (actor, act, details)
  select 'officer:' || $3, 'signed-in', jsonb_build_object('session', id, 'method', $4::text) from opened`;

// What the browser held until now is worth nothing any more.
const renew = /* sql */ `
  with renewed as (
    update console_session set token_sha256 = $2, authenticated_at = least(now(), $3::timestamptz), seen_at = now()
    where id = $1 and ended_at is null and ends_at > now() returning id, officer_id
  )
  insert into audit (actor, act, details)
  select 'officer:' || officer_id, 'signed-in-again', jsonb_build_object('session', id) from renewed returning id`;

const end = /* sql */ `
  with ended as (
    update console_session set ended_at = now()
    where id = $1 and ended_at is null and officer_id = coalesce($2, officer_id) returning id, officer_id
  )
  insert into audit (actor, act, details)
  select 'officer:' || officer_id, 'signed-out', jsonb_build_object('session', id) from ended returning id`;

const listOwn = /* sql */ `
  select id, method, to_json(started_at) as "startedAt", to_json(seen_at) as "seenAt", to_json(ends_at) as "endsAt"
  from console_session
  where officer_id = $1 and ended_at is null and ends_at > now() and seen_at > now() - make_interval(secs => $2)
  order by started_at desc limit 100`;

/** Sessions of officers in a browser. What the browser holds is random, and kept here as a digest. */
export class ConsoleSessions {
  constructor(
    private readonly database: Database,
    private readonly mode: Mode,
  ) {}

  /** The running session of a token; undefined if it has ended, was idle too long, or its officer was disabled. */
  async find(token: string, { idleSeconds }: Pick<SessionLimits, 'idleSeconds'>): Promise<ConsoleSession | undefined> {
    return (await this.database.run<ConsoleSession>(find, [digest(token), idleSeconds, this.mode]))[0];
  }

  /** Whether it goes on; asking does not prolong it. */
  async isOpen(token: string, { idleSeconds }: Pick<SessionLimits, 'idleSeconds'>): Promise<boolean> {
    return (await this.database.run(isOpen, [digest(token), idleSeconds, this.mode])).length > 0;
  }

  /** Begins a session and returns what the browser is to hold. */
  async open(officer: string, { method, authenticatedAt }: Shown, { wholeSeconds }: SessionLimits): Promise<string> {
    const token = newToken();
    await this.database.run(open, [newId(), digest(token), officer, method, wholeSeconds, authenticatedAt]);
    return token;
  }

  /** The officer has shown again who it is: a new token for the same session. Undefined if it has ended meanwhile. */
  async renew(id: string, authenticatedAt: Date): Promise<string | undefined> {
    const token = newToken();
    const rows = await this.database.run(renew, [id, digest(token), authenticatedAt]);
    return rows.length > 0 ? token : undefined;
  }

  /** Ends a session at once; one that has ended stays so. */
  async end(id: string): Promise<void> {
    await this.database.run(end, [id, null]);
  }

  /** The sessions of an officer that run, newest first. */
  listOwn(officer: string, { idleSeconds }: Pick<SessionLimits, 'idleSeconds'>): Promise<OwnSession[]> {
    return this.database.run<OwnSession>(listOwn, [officer, idleSeconds]);
  }

  /** Ends a session of an officer's own; false if there is none of that id that runs. */
  async endOwn(id: string, officer: string): Promise<boolean> {
    return (await this.database.run(end, [id, officer])).length > 0;
  }
}
