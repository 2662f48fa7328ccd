import { awaitingReply, transferable } from '#case-lifecycle';
import { type Database } from './database.js';
import { Grouped } from './grouped.js';

/** What a request says of itself, to look for another that says the same. */
export interface Likeness {
  readonly partner: string;
  /** The partner's own reference. */
  readonly reference: string;
  readonly name: string;
  /** YYYY-MM-DD or a part of it; without it no person is compared. */
  readonly birth: string | undefined;
  /** A case that is known to be alike. */
  readonly except: string | undefined;
}

/** An open case of the same partner that is alike. */
export interface Alike {
  readonly caseNumber: string;
  readonly sameReference: boolean;
  readonly samePerson: boolean;
}

interface Row extends Alike {
  readonly n: number;
}

/** The reply is owed, or the transfer may still come. */
const openStates: readonly string[] = [...awaitingReply, ...transferable];

// A few are enough to be warned; each half stops at the third that its index finds. Only that index may lead: a plan
// made while the table is empty would take any other that begins with the partner or the state, and read all of them.
const alike = /* sql */ `
  select a.n, d.* from
    unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[]) as a(n, partner, reference, name, birth, known)
  cross join lateral (
    select f.case_number as "caseNumber", bool_or(f.is_reference) as "sameReference", bool_or(not f.is_reference) as "samePerson"
    from (
      (select c.case_number, true as is_reference from readmission_case c
        where c.reference = a.reference and c.partner_id || '' = a.partner and c.state || '' = any($7) and c.id is distinct from a.known
        limit 3)
      union all
      (select c.case_number, false from readmission_case c
        where c.transferee_birth = a.birth and lower(c.transferee_name) = lower(a.name)
          and c.partner_id || '' = a.partner and c.state || '' = any($7) and c.id is distinct from a.known
        limit 3)
    ) f group by f.case_number) d
  order by a.n, d."caseNumber"`;

/** Open cases that may be the same once more: nothing is refused for it, but sender and officers are told. */
export class OpenLikenesses {
  private readonly asked: Grouped<Likeness, readonly Alike[]>;

  constructor(database: Database) {
    this.asked = new Grouped<Likeness, readonly Alike[]>(async (asked) => {
      const rows = await database.run<Row>(alike, [
        asked.map((_, n) => n),
        asked.map(({ partner }) => partner),
        asked.map(({ reference }) => reference),
        asked.map(({ name }) => name),
        asked.map(({ birth }) => birth ?? null),
        asked.map(({ except }) => except ?? null),
        [...openStates],
      ]);
      return asked.map((_, n) => rows.filter((row) => row.n === n).map(({ n: _n, ...one }) => one));
    });
  }

  /** At most six; who asks at the same time is answered together. */
  find(likeness: Likeness): Promise<readonly Alike[]> {
    return this.asked.submit(likeness);
  }
}
