import { type Database } from './database.js';

/** Figures of the whole installation. */
export interface Figures {
  readonly outboxWaiting: number;
  readonly outboxOldestSeconds: number;
  readonly quarantined: number;
  readonly casesByState: Readonly<Record<string, number>>;
}

/** What the people who run the gateway look at. */
export class Operations {
  constructor(private readonly database: Database) {}

  async installation(): Promise<string> {
    const [row] = await this.database.run<{ id: string }>(/* sql */ `select id from installation`);
    return row?.id ?? '';
  }

  /** The database's clock, to compare ours with. */
  async now(): Promise<Date> {
    const [row] = await this.database.run<{ now: Date }>(/* sql */ `select clock_timestamp() as now`);
    return row?.now ?? new Date(Number.NaN);
  }

  async figures(): Promise<Figures> {
    const text = /* sql */ `
      select (select count(*)::int from outbox where published_at is null) as "outboxWaiting",
        (select coalesce(extract(epoch from now() - min(created_at)), 0)::float from outbox where published_at is null) as "outboxOldestSeconds",
        (select count(*)::int from quarantine) as quarantined,
        (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) n from readmission_case group by state) s) as "casesByState"`;
    const [row] = await this.database.run<Figures>(text);
    return row ?? { outboxWaiting: 0, outboxOldestSeconds: 0, quarantined: 0, casesByState: {} };
  }

  async audit(actor: string, act: string, details: Readonly<Record<string, unknown>>): Promise<void> {
    const text = /* sql */ `insert into audit (actor, act, details) values ($1, $2, $3)`;
    await this.database.run(text, [actor, act, JSON.stringify(details)]);
  }
}
