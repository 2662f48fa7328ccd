import { type BirthPlace, birthPlaces, inventedVillages } from './birth-places.js';
import { inventDocuments, type InventedDocument } from './invent-documents.js';
import { inventJmbg, inventPersonalNumber } from './invented-numbers.js';
import { type NamePool, namePools } from './invented-names.js';
import { Random } from './random.js';
import { toCyrillic } from './to-cyrillic.js';

/** A row of the invented registry. */
export interface InventedPerson {
  readonly id: string;
  readonly familyId: string;
  readonly surname: string;
  readonly givenName: string;
  readonly formerSurnames: readonly string[];
  /** YYYY-MM-DD. */
  readonly dateOfBirth: string;
  readonly sex: 'male' | 'female';
  readonly fatherName: string;
  readonly motherName: string;
  readonly municipality: string;
  readonly settlement: string;
  readonly personalNumber: string;
  readonly jmbg?: string;
  readonly documents: readonly InventedDocument[];
}

/** Everybody invented comes from this number, so that two installations have the same persons. */
const seed = 1999;
/** The JMBG is given to those born before 1990 here; the younger ones have only the later number. */
const jmbgBefore = 1990;

interface Family {
  readonly id: string;
  readonly pool: NamePool;
  readonly write: (name: string) => string;
  readonly surname: string;
  readonly home: BirthPlace;
}

interface Born {
  readonly year: number;
  readonly sex: 'male' | 'female';
  readonly fatherName: string;
  readonly motherName: string;
  readonly home: BirthPlace;
  readonly formerSurnames?: readonly string[];
}

/** Invents persons in families until there are at least so many: a couple, or one alone, and their children. */
export function inventPersons(least: number): InventedPerson[] {
  const inventor = new Inventor();
  while (inventor.persons.length < least) inventor.addFamily();
  return inventor.persons;
}

class Inventor {
  readonly persons: InventedPerson[] = [];
  private readonly random = new Random(seed);
  private readonly jmbgs = new Set<string>();
  private families = 0;

  addFamily(): void {
    const { random } = this;
    const pool = this.pickPool();
    const write = random.chance(pool.cyrillic) ? toCyrillic : (name: string) => name;
    const id = `FAM-${String((this.families += 1)).padStart(6, '0')}`;
    const family = { id, pool, write, surname: write(random.pick(pool.surnames)), home: random.pick(birthPlaces) };
    const year = random.between(1944, 1990);
    const isCouple = random.chance(0.85);
    const father = isCouple || random.chance(0.5) ? this.addAdult(family, 'male', year) : undefined;
    const mother =
      isCouple || father === undefined ? this.addAdult(family, 'female', year + random.between(-2, 6)) : undefined;
    if (!father || !mother) return;
    this.addChildren(family, year, father.givenName, mother.givenName);
  }

  private addAdult(family: Family, sex: 'male' | 'female', year: number): InventedPerson {
    const { random } = this;
    const home = sex === 'male' || random.chance(0.6) ? family.home : random.pick(birthPlaces);
    const isRenamed = sex === 'female' && random.chance(0.8);
    return this.add(family, {
      ...{ year, sex, home },
      fatherName: family.write(random.pick(family.pool.male)),
      motherName: family.write(random.pick(family.pool.female)),
      formerSurnames: isRenamed ? [family.write(random.pick(family.pool.surnames))] : [],
    });
  }

  private addChildren(family: Family, parentsYear: number, fatherName: string, motherName: string): void {
    let year = parentsYear + this.random.between(24, 30);
    for (let left = this.random.between(0, 4); left > 0 && year <= 2023; left -= 1) {
      const sex = this.random.chance(0.5) ? 'male' : 'female';
      this.add(family, { year, sex, fatherName, motherName, home: family.home });
      year += this.random.between(1, 4);
    }
  }

  private add(family: Family, born: Born): InventedPerson {
    const { random } = this;
    const place = this.persons.length + 1;
    const dateOfBirth = this.pickDate(born.year);
    const { sex, home } = born;
    const person: InventedPerson = {
      id: `INV-${String(place).padStart(6, '0')}`,
      familyId: family.id,
      surname: family.surname,
      givenName: family.write(random.pick(sex === 'male' ? family.pool.male : family.pool.female)),
      formerSurnames: born.formerSurnames ?? [],
      dateOfBirth,
      sex,
      fatherName: born.fatherName,
      motherName: born.motherName,
      municipality: home.municipality,
      settlement: random.chance(0.5) ? home.seat : random.pick(inventedVillages),
      personalNumber: inventPersonalNumber(place),
      ...(born.year < jmbgBefore
        ? { jmbg: inventJmbg(random, this.jmbgs, { dateOfBirth, region: home.jmbgRegion, sex }) }
        : {}),
      documents: inventDocuments(random, place, born.year),
    };
    this.persons.push(person);
    return person;
  }

  /** Some old entries have the first of January, because nobody knew the day. */
  private pickDate(year: number): string {
    if (year < 1965 && this.random.chance(0.08)) return `${year}-01-01`;
    const day = this.random.between(1, 365);
    return new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
  }

  private pickPool(): NamePool {
    let left = this.random.next() * namePools.reduce((whole, { share }) => whole + share, 0);
    const found = namePools.find(({ share }) => (left -= share) < 0);
    return found ?? (namePools[0] as NamePool);
  }
}
