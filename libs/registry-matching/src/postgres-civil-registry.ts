import { type Evidence, type EvidenceType, type Person } from '#canonical-message';
import { type Pool } from 'pg';
import { CivilRegistry, mostEntries, type RegistryEntry } from './civil-registry.js';
import { foldSounds, foldSurnames } from './fold-name.js';
import { plainNumber } from './number-agreement.js';
import { openRegistryPool, unavailable } from './registry-pool.js';

/**
 * Who has the number, who has the document, and whose surname sounds alike and who was born about then. Without a year
 * the given name has to sound alike as well, or a common surname would bring half a town.
 */
const findCandidates = {
  name: 'registry_find_candidates',
  text: `
with named as (
  select id from registry.person where personal_number = any($1::text[]) or jmbg = any($1::text[])
  union select person_id from registry.document where plain_number = any($2::text[])
), near as (
  select id from registry.person
   where surname_keys && $3::text[]
     and case when $4::int is null then given_name_keys && $5::text[] else birth_year between $4 - 1 and $4 + 1 end
   order by (given_name_keys && $5::text[]) desc, abs(birth_year - coalesce($4, birth_year)), id
   limit ${mostEntries}
), found as (
  select id, 0 as rank from named union select id, 1 from near where id not in (select id from named)
)
select p.id, p.surname, p.given_name, p.former_surnames, to_char(p.birth_date, 'YYYY-MM-DD') as birth_date, p.sex,
       p.father_name, p.mother_name, p.birth_municipality, p.birth_settlement, p.personal_number, p.jmbg,
       coalesce(
         (select json_agg(json_build_object('type', d.type, 'number', d.number, 'reportedLost', d.reported_lost)
                          order by d.type, d.number)
            from registry.document d where d.person_id = p.id), '[]') as documents
  from found join registry.person p using (id)
 order by found.rank, p.id
 limit ${mostEntries}`,
};

interface Row {
  readonly id: string;
  readonly surname: string;
  readonly given_name: string;
  readonly former_surnames: string[];
  readonly birth_date: string;
  readonly sex: 'male' | 'female';
  readonly father_name: string | null;
  readonly mother_name: string | null;
  readonly birth_municipality: string | null;
  readonly birth_settlement: string | null;
  readonly personal_number: string | null;
  readonly jmbg: string | null;
  readonly documents: { type: EvidenceType; number: string; reportedLost: boolean }[];
}

/** The side of the port with PostgreSQL behind it: one prepared statement for each question. */
export class PostgresCivilRegistry extends CivilRegistry {
  readonly name = 'registry-postgresql';
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    super();
    this.pool = openRegistryPool(databaseUrl);
  }

  override async findCandidates(person: Person, documents: readonly Evidence[]): Promise<RegistryEntry[]> {
    try {
      const { rows } = await this.pool.query<Row>({ ...findCandidates, values: parametersOf(person, documents) });
      return rows.map(toEntry);
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  override async close(): Promise<void> {
    await this.pool.end();
  }
}

function parametersOf(person: Person, documents: readonly Evidence[]): unknown[] {
  const { name, otherNames = [], personalNumbers = [], dateOfBirth } = person;
  const earlier = otherNames.filter(({ kind }) => kind !== 'nickname').map(({ asStated }) => asStated);
  // Given names are among the surnames too: some papers are read the wrong way round.
  const surnames = [...name.surnames, ...name.givenNames, ...earlier];
  const givenNames = [...name.givenNames, ...name.surnames];
  return [
    personalNumbers.map(({ value }) => value),
    documents.map(({ number = '' }) => plainNumber(number)).filter((number) => number !== ''),
    foldSurnames(surnames),
    dateOfBirth === undefined ? null : Number(dateOfBirth.slice(0, 4)),
    foldSounds(givenNames),
  ];
}

const toEntry = (row: Row): RegistryEntry => ({
  registryId: row.id,
  surname: row.surname,
  givenName: row.given_name,
  formerSurnames: row.former_surnames,
  dateOfBirth: row.birth_date,
  sex: row.sex,
  documents: row.documents,
  ...(row.father_name === null ? {} : { fatherName: row.father_name }),
  ...(row.mother_name === null ? {} : { motherName: row.mother_name }),
  ...(row.birth_municipality === null ? {} : { municipalityOfBirth: row.birth_municipality }),
  ...(row.birth_settlement === null ? {} : { settlementOfBirth: row.birth_settlement }),
  ...(row.personal_number === null ? {} : { personalNumber: row.personal_number }),
  ...(row.jmbg === null ? {} : { jmbg: row.jmbg }),
});
