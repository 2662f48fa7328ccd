/**
 * The schema `registry`: an invented civil registry that stands in for an authority's own. It has no column for
 * ethnicity or religion, and says of every row where it comes from. Names are kept with their sound keys, so that one
 * indexed look-up finds every spelling. Safe to run again.
 */
export const registrySchema = `
create schema if not exists registry;

create table if not exists registry.person (
  id text primary key,
  family_id text not null,
  surname text not null,
  given_name text not null,
  former_surnames text[] not null,
  surname_keys text[] not null,
  given_name_keys text[] not null,
  birth_date date not null,
  birth_year smallint not null,
  sex text not null check (sex in ('male', 'female')),
  father_name text,
  mother_name text,
  birth_municipality text check (birth_municipality ~ '^XK-[0-9]{2}$'),
  birth_settlement text,
  personal_number text unique check (personal_number ~ '^[0-9]{10}$'),
  jmbg text unique check (jmbg ~ '^[0-9]{13}$'),
  origin text not null check (origin in ('invented', 'imported'))
);
-- Without the list of pending entries, which every question would have to read through after many persons were added.
create index if not exists person_surname_keys on registry.person using gin (surname_keys) with (fastupdate = off);
create index if not exists person_birth_year on registry.person (birth_year);
create index if not exists person_family on registry.person (family_id);

create table if not exists registry.document (
  person_id text not null references registry.person (id),
  type text not null,
  number text not null,
  plain_number text not null,
  issued_on date not null,
  expires_on date not null,
  reported_lost boolean not null,
  primary key (type, number)
);
create index if not exists document_plain_number on registry.document (plain_number);
create index if not exists document_person on registry.document (person_id);
`;

/** Two programs that start at once would both create the schema; whoever comes second waits. Held to the commit. */
export const registryLock = `select pg_advisory_xact_lock(hashtext('readmission registry'))`;
