import { createHash } from 'node:crypto';
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

  /** Registers an officer of the demonstration, or gives it a new token. */
  async registerForDemonstration(officer: Officer, token: string): Promise<void> {
    const text = /* sql */ `
      insert into officer (id, name, roles, token_sha256, purpose) values ($1, $2, $3, $4, 'demonstration')
      on conflict (id) do update set token_sha256 = excluded.token_sha256, roles = excluded.roles`;
    await this.database.run(text, [officer.id, officer.name, [...officer.roles], digest(token)]);
  }
}
