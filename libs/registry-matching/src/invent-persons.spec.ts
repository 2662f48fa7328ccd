import { describe, expect, it } from '@jest/globals';
import { isValidJmbg } from '#reference-data';
import { inventPersons } from './invent-persons.js';

const persons = inventPersons(3_000);

describe('inventPersons', () => {
  it('invents the same persons every time, and at least as many as asked for', () => {
    expect(persons.length).toBeGreaterThanOrEqual(3_000);
    expect(inventPersons(300)).toEqual(persons.slice(0, inventPersons(300).length));
  });

  it('gives a valid JMBG to those born before 1990 and to nobody else', () => {
    for (const { jmbg, dateOfBirth } of persons) {
      expect(jmbg !== undefined && isValidJmbg(jmbg)).toBe(dateOfBirth < '1990');
    }
  });

  it('gives every number once', () => {
    const numbers = persons.flatMap(({ personalNumber, jmbg, documents }) => [
      personalNumber,
      ...(jmbg === undefined ? [] : [jmbg]),
      ...documents.map(({ number }) => number),
    ]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('names children after their parents and makes no parent a child', () => {
    for (const family of families()) {
      const [father, mother, ...children] = family;
      for (const child of children) {
        expect(child.surname).toBe(father?.surname);
        expect([child.fatherName, child.motherName]).toEqual([father?.givenName, mother?.givenName]);
        expect(Number(child.dateOfBirth.slice(0, 4)) - Number(mother?.dateOfBirth.slice(0, 4))).toBeGreaterThanOrEqual(
          17,
        );
      }
    }
  });

  it('writes some names in Cyrillic', () => {
    expect(persons.some(({ surname }) => /\p{Script=Cyrillic}/u.test(surname))).toBe(true);
  });
});

function families(): (typeof persons)[] {
  const found = new Map<string, typeof persons>();
  for (const person of persons) found.set(person.familyId, [...(found.get(person.familyId) ?? []), person]);
  return [...found.values()];
}
