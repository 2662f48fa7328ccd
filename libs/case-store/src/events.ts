import { type Database } from './database.js';

/** Something that a partner is told. Thin: ids and a digest; the document itself is fetched. */
export interface PartnerEvent {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sha256: string | null;
  readonly occurredAt: string;
}

interface Row {
  seq: string;
  id: string;
  type: string;
  case_id: string;
  case_number: string;
  sha256: string | null;
  occurred_at: Date;
}

const columns = `e.seq, e.id, e.type, e.case_id, c.case_number, e.sha256, e.occurred_at
  from event e join readmission_case c on c.id = e.case_id`;

// Numbers are given after commit, by one sequencer at a time: a reader that has seen n has seen all before n.
const number = /* sql */ `
  with unnumbered as (
    select id, partner_id, row_number() over (partition by partner_id order by occurred_at, id) as place
    from event where seq is null order by occurred_at, id limit 1000
  ),
  head as (
    select partner_id, (select coalesce(max(seq), 0) from event e where e.partner_id = p.partner_id) as last
    from (select distinct partner_id from unnumbered) p
  )
  update event e set seq = head.last + u.place
  from unnumbered u join head using (partner_id) where e.id = u.id
  returning e.id`;

/** The gap-free event sequence of each partner. */
export class Events {
  constructor(private readonly database: Database) {}

  /** Numbers what has been committed since; returns how many. Any number of programs may call it at once. */
  async numberNew(): Promise<number> {
    return this.database.inTransaction(async (runner) => {
      await runner.run(/* sql */ `select pg_advisory_xact_lock(hashtext('readmission event sequence'))`);
      return (await runner.run(number)).length;
    });
  }

  /** Events of a partner after a number, in order. */
  async listAfter(partner: string, after: number, limit: number): Promise<PartnerEvent[]> {
    const text = /* sql */ `select ${columns} where e.partner_id = $1 and e.seq > $2 order by e.seq limit $3`;
    return (await this.database.run<Row>(text, [partner, after, limit])).map(toEvent);
  }

  /** The last number of each of these partners that has one. */
  async lastNumbers(partners: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const text = /* sql */ `
      select p as partner, (select max(seq) from event where partner_id = p) as last from unnest($1::text[]) p`;
    const rows = await this.database.run<{ partner: string; last: string | null }>(text, [[...partners]]);
    return new Map(rows.map(({ partner, last }) => [partner, Number(last ?? 0)]));
  }

  async find(partner: string, seq: number): Promise<PartnerEvent | undefined> {
    const text = /* sql */ `select ${columns} where e.partner_id = $1 and e.seq = $2`;
    return (await this.database.run<Row>(text, [partner, seq])).map(toEvent)[0];
  }
}

const toEvent = (row: Row): PartnerEvent => ({
  seq: Number(row.seq),
  id: row.id,
  type: row.type,
  caseId: row.case_id,
  caseNumber: row.case_number,
  sha256: row.sha256,
  occurredAt: row.occurred_at.toISOString(),
});
