import { type Database } from './database.js';
import { Grouped } from './grouped.js';

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

const byNumbers = /* sql */ `
  select e.partner_id as partner, ${columns}
  join unnest($1::text[], $2::bigint[]) as a(partner, seq) on a.partner = e.partner_id and a.seq = e.seq`;

/** The gap-free event sequence of each partner. */
export class Events {
  private readonly numbered: Grouped<{ readonly partner: string; readonly seq: number }, PartnerEvent | undefined>;

  constructor(private readonly database: Database) {
    this.numbered = new Grouped(async (asked) => {
      const values = [asked.map(({ partner }) => partner), asked.map(({ seq }) => seq)];
      const rows = await database.run<Row & { partner: string }>(byNumbers, values);
      const found = new Map(rows.map((row) => [`${row.partner} ${row.seq}`, toEvent(row)]));
      return asked.map(({ partner, seq }) => found.get(`${partner} ${seq}`));
    });
  }

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

  find(partner: string, seq: number): Promise<PartnerEvent | undefined> {
    return this.numbered.submit({ partner, seq });
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
