import { type EvidenceType, type Person, ReadmissionError } from '#canonical-message';
import { type Pool } from 'pg';
import { Random } from './random.js';
import { openRegistryPool, unavailable } from './registry-pool.js';

/** An invented person in nobody's format; dates YYYY-MM-DD. */
export interface DrawnPerson {
  readonly role: Person['role'];
  readonly surname: string;
  readonly givenName: string;
  readonly dateOfBirth: string;
  /** Settlement or seat, as the registry writes it. */
  readonly placeOfBirth: string;
  readonly sex: 'male' | 'female';
  readonly fatherName?: string;
  readonly motherName?: string;
  /** Ten digits. */
  readonly personalNumber?: string;
  /** Valid on the day of drawing, and not reported lost. */
  readonly documents: readonly {
    readonly type: EvidenceType;
    readonly number: string;
    readonly issuedOn?: string;
    readonly expiresOn?: string;
  }[];
}

/** The transferee first, over eighteen; then spouse and children under eighteen, if they travel along. */
export type DrawnFamily = readonly [DrawnPerson, ...DrawnPerson[]];

/** How many families, and from which number to draw; the same number draws the same ones on the same day. */
export interface DrawSettings {
  readonly count: number;
  readonly seed: number;
}

type Row = Omit<DrawnPerson, 'role'> & { readonly familyId: string; readonly isAdult: boolean };

/**
 * Families for whom a valid passport is there for every adult, since the demonstration shows how somebody is proved.
 * Adults are parents: the invented registry has nobody twice, so that grown-up children are families of their own.
 */
const selectFamilies = `
with held as (
  select person_id, json_agg(json_build_object('type', type, 'number', number, 'issuedOn', issued_on, 'expiresOn', expires_on)
                             order by type desc) as documents, bool_or(type = 'passport') as has_passport
    from registry.document where not reported_lost and expires_on > current_date + 90 and issued_on <= current_date
   group by person_id
), member as (
  select p.*, h.documents, coalesce(h.has_passport, false) as has_passport,
         p.birth_date <= current_date - interval '18 years' as is_adult
    from registry.person p left join held h on h.person_id = p.id where p.origin = 'invented'
), fit as (
  select family_id from member group by family_id
  having bool_or(is_adult) and bool_and(has_passport or not is_adult) and count(*) <= 5
     and count(*) filter (where is_adult) <= 2
   order by md5(family_id || $1) limit $2
)
select family_id as "familyId", surname, given_name as "givenName", to_char(birth_date, 'YYYY-MM-DD') as "dateOfBirth",
       birth_settlement as "placeOfBirth", sex, father_name as "fatherName", mother_name as "motherName",
       personal_number as "personalNumber", coalesce(documents, '[]') as documents, is_adult as "isAdult"
  from fit join member using (family_id)
 order by md5(family_id || $1), is_adult desc, sex desc, id`;

/**
 * Draws families and single adults from the invented registry, for the demonstration and for tests. Throws
 * REGISTRY_UNAVAILABLE if it cannot be asked, or holds fewer.
 */
export async function drawFamilies(databaseUrl: string, { count, seed }: DrawSettings): Promise<DrawnFamily[]> {
  const pool = openRegistryPool(databaseUrl, 1);
  try {
    const families = new Map<string, Row[]>();
    for (const row of await select(pool, count, seed)) {
      families.set(row.familyId, [...(families.get(row.familyId) ?? []), row]);
    }
    if (families.size < count) {
      throw new ReadmissionError('REGISTRY_UNAVAILABLE', { detail: 'It holds too few persons.' });
    }
    const random = new Random(seed);
    return [...families.values()].map((rows) => travellers(rows, random));
  } finally {
    await pool.end();
  }
}

const select = async (pool: Pool, count: number, seed: number): Promise<Row[]> => {
  try {
    return (await pool.query<Row>(selectFamilies, [String(seed), count])).rows;
  } catch (cause) {
    throw unavailable(cause);
  }
};

function travellers(rows: readonly Row[], random: Random): DrawnFamily {
  const [transferee, ...others] = rows;
  const first = toPerson(transferee as Row, 'transferee');
  // Half of them alone, so that a demonstration shows both.
  if (random.chance(0.5)) return [first];
  return [first, ...others.map((row) => toPerson(row, row.isAdult ? 'spouse' : 'child'))];
}

function toPerson({ familyId: _familyId, isAdult: _isAdult, ...row }: Row, role: Person['role']): DrawnPerson {
  return { role, ...row };
}
