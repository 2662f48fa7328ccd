import { type QuotaPeriod } from '#agreements';
import { type Database } from './database.js';

/** How far contingents are used. */
export class Quotas {
  constructor(private readonly database: Database) {}

  /** How many persons, this case's included, have been asked for up to it in the period of a contingent. */
  async usedUpTo(caseId: string, agreementId: string, { since, personClasses }: QuotaPeriod): Promise<number> {
    const text = /* sql */ `
      select coalesce(sum(jsonb_array_length(c.persons)), 0)::int as used
      from readmission_case own join readmission_case c on c.agreement_id = $2 and c.received_at >= $3
        and (c.received_at, c.id) <= (own.received_at, own.id)
      where own.id = $1 and ($4::text[] is null or c.person_class = any($4))`;
    const classes = personClasses ? [...personClasses] : null;
    return (await this.database.run<{ used: number }>(text, [caseId, agreementId, since, classes]))[0]?.used ?? 0;
  }
}
