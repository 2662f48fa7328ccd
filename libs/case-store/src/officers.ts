import { createHash } from 'node:crypto';
import { newId } from '#service-runtime';
import { type Database } from './database.js';
import { type Mode } from './partners.js';

/** What an officer may do here. */
export const roles = [
  'operator',
  'lead',
  'agreement-editor',
  'legal-adviser',
  'agreement-approver',
  'auditor',
  'restricted-data-officer',
] as const;
export type Role = (typeof roles)[number];

/** A person of the competent authority who works here. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A person as an identity provider knows it. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

// What the provider says today counts, also for sessions that run.
const arrive = /* sql */ `
  insert into officer (id, name, roles, purpose, issuer, subject) values ($1, $2, $3, 'production', $4, $5)
  on conflict (issuer, subject) do update set name = excluded.name, roles = excluded.roles
  returning id, name, roles, disabled_at as "disabledAt"`;

const refuse = /* sql */ `
  with known as (
    update officer set roles = case when $3 then '{}' else roles end where issuer = $1 and subject = $2 returning id
  ),
  ended as (
    update console_session s set ended_at = now() from known where $3 and s.officer_id = known.id and s.ended_at is null
  )
  insert into audit (actor, act, details)
  select coalesce((select 'officer:' || id from known), 'stranger'), 'sign-in-refused', jsonb_build_object('code', $4::text)`;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The officers. Their tokens are kept as digests only. */
export class Officers {
  constructor(
    private readonly database: Database,
    private readonly mode: Mode,
  ) {}

  async findByToken(token: string): Promise<Officer | undefined> {
    const text = /* sql */ `
      select id, name, roles from officer
      where token_sha256 = $1 and disabled_at is null and (purpose = 'production' or $2 <> 'production')`;
    return (await this.database.run<Officer>(text, [digest(token), this.mode]))[0];
  }

  /** The officers of the demonstration, by name; none where they do not count. */
  async listInvented(): Promise<Officer[]> {
    const text = /* sql */ `
      select id, name, roles from officer
      where purpose = 'demonstration' and disabled_at is null and $1 <> 'production' order by name, id`;
    return this.database.run<Officer>(text, [this.mode]);
  }

  /** Somebody whom the provider gives a role: becomes known here, or is known again. Undefined if disabled here. */
  async arrive({ issuer, subject, name, roles }: ProviderPerson): Promise<Officer | undefined> {
    const values = [newId(), name, [...roles], issuer, subject];
    const [row] = await this.database.run<Officer & { disabledAt: Date | null }>(arrive, values);
    return row && row.disabledAt === null ? { id: row.id, name: row.name, roles: row.roles } : undefined;
  }

  /** Audits that somebody was not let in; whom the provider gives no role any more is out at once. */
  async refuse({ issuer, subject, roles }: ProviderPerson, code: string): Promise<void> {
    await this.database.run(refuse, [issuer, subject, roles.length === 0, code]);
  }

  /** Registers an officer of the demonstration, or gives it a new token. */
  async registerForDemonstration(officer: Officer, token: string): Promise<void> {
    const text = /* sql */ `
      insert into officer (id, name, roles, token_sha256, purpose) values ($1, $2, $3, $4, 'demonstration')
      on conflict (id) do update set token_sha256 = excluded.token_sha256, roles = excluded.roles`;
    await this.database.run(text, [officer.id, officer.name, [...officer.roles], digest(token)]);
  }
}
