import { pathToFileURL } from 'node:url';
import { asReadmissionError } from '#canonical-message';
import { type PoolClient } from 'pg';
import { foldSounds, foldSurnames } from './fold-name.js';
import { type InventedPerson, inventPersons } from './invent-persons.js';
import { plainNumber } from './number-agreement.js';
import { inTransaction, openRegistryPool } from './registry-pool.js';
import { registryLock, registrySchema } from './registry-schema.js';
import { readSeedSettings } from './seed.config.js';

const insertPersons = `
insert into registry.person (id, family_id, surname, given_name, former_surnames, surname_keys, given_name_keys, birth_date,
  birth_year, sex, father_name, mother_name, birth_municipality, birth_settlement, personal_number, jmbg, origin)
select id, family_id, surname, given_name, string_to_array(former_surnames, ' '), string_to_array(surname_keys, ' '),
       string_to_array(given_name_keys, ' '), birth_date, extract(year from birth_date), sex, father_name, mother_name,
       birth_municipality, birth_settlement, personal_number, jmbg, 'invented'
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::text[],
              $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])
    as given (id, family_id, surname, given_name, former_surnames, surname_keys, given_name_keys, birth_date, sex,
              father_name, mother_name, birth_municipality, birth_settlement, personal_number, jmbg)`;

const insertDocuments = `
insert into registry.document (person_id, type, number, plain_number, issued_on, expires_on, reported_lost)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::boolean[])`;

const rowsAtOnce = 4_000;

/**
 * Makes the schema `registry` and fills it with invented persons, at least as many as asked for, always the same ones.
 * Where invented persons are already there it adds nobody. Safe to run again, and by several at once. Gives how many
 * were added. Throws REGISTRY_UNAVAILABLE.
 */
export async function seedRegistry(databaseUrl: string, { persons = 20_000 } = {}): Promise<number> {
  const pool = openRegistryPool(databaseUrl, 1);
  try {
    return await inTransaction(pool, async (client) => {
      await client.query(registryLock);
      await client.query(registrySchema);
      const { rowCount } = await client.query(`select 1 from registry.person where origin = 'invented' limit 1`);
      return rowCount === 0 ? fill(client, persons) : 0;
    });
  } finally {
    await pool.end();
  }
}

async function fill(client: PoolClient, least: number): Promise<number> {
  const persons = inventPersons(least);
  for (let from = 0; from < persons.length; from += rowsAtOnce) {
    const some = persons.slice(from, from + rowsAtOnce);
    await client.query(insertPersons, personColumns(some));
    await client.query(insertDocuments, documentColumns(some));
  }
  // Without statistics the first questions would read the whole table.
  await client.query('analyze registry.person, registry.document');
  return persons.length;
}

const personColumns = (persons: readonly InventedPerson[]): unknown[][] => [
  persons.map(({ id }) => id),
  persons.map(({ familyId }) => familyId),
  persons.map(({ surname }) => surname),
  persons.map(({ givenName }) => givenName),
  persons.map(({ formerSurnames }) => formerSurnames.join(' ')),
  persons.map(({ surname, formerSurnames }) => foldSurnames([surname, ...formerSurnames]).join(' ')),
  persons.map(({ givenName }) => foldSounds([givenName]).join(' ')),
  persons.map(({ dateOfBirth }) => dateOfBirth),
  persons.map(({ sex }) => sex),
  persons.map(({ fatherName }) => fatherName),
  persons.map(({ motherName }) => motherName),
  persons.map(({ municipality }) => municipality),
  persons.map(({ settlement }) => settlement),
  persons.map(({ personalNumber }) => personalNumber),
  persons.map(({ jmbg }) => jmbg ?? null),
];

function documentColumns(persons: readonly InventedPerson[]): unknown[][] {
  const documents = persons.flatMap(({ id, documents: held }) => held.map((document) => ({ id, ...document })));
  return [
    documents.map(({ id }) => id),
    documents.map(({ type }) => type),
    documents.map(({ number }) => number),
    documents.map(({ number }) => plainNumber(number)),
    documents.map(({ issuedOn }) => issuedOn),
    documents.map(({ expiresOn }) => expiresOn),
    documents.map(({ reportedLost }) => reportedLost),
  ];
}

async function main(): Promise<void> {
  try {
    const added = await seedRegistry(readSeedSettings().databaseUrl);
    process.stdout.write(`${added === 0 ? 'registry is there already' : `${added} invented persons added`}\n`);
  } catch (error) {
    const { message, cause } = asReadmissionError(error);
    process.stderr.write(`${message}${cause instanceof Error ? ` (${cause.message})` : ''}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
