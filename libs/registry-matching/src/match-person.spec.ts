import { describe, expect, it } from '@jest/globals';
import { type Evidence, type Person } from '#canonical-message';
import { type RegistryEntry } from './civil-registry.js';
import { matchPerson } from './match-person.js';

const entry: RegistryEntry = {
  registryId: 'INV-000001',
  surname: 'Shembull',
  givenName: 'Ymer',
  formerSurnames: [],
  dateOfBirth: '1980-03-04',
  sex: 'male',
  fatherName: 'Shaqir',
  motherName: 'Drita',
  municipalityOfBirth: 'XK-20',
  settlementOfBirth: 'Fshati i Ri/Novo Selo',
  personalNumber: '1000000001',
  documents: [{ type: 'passport', number: 'PI0000001', reportedLost: false }],
};
const twin: RegistryEntry = {
  ...entry,
  registryId: 'INV-000002',
  givenName: 'Agim',
  personalNumber: '1000000002',
  documents: [],
};

const person: Person = {
  id: 'p1',
  role: 'transferee',
  name: { asStated: 'Ymer Shembull', surnames: ['Shembull'], givenNames: ['Ymer'] },
  dateOfBirth: '1980-03-04',
  sex: 'male',
  nationalities: [],
};
const withNumber = (value: string): Person => ({
  ...person,
  personalNumbers: [{ scheme: 'kosovo-personal-number', value }],
});
const passport: Evidence = {
  id: 'e1',
  person: 'p1',
  type: 'passport',
  presentation: 'number-only',
  number: 'PI 0000001',
};
const named = (surname: string, givenName: string): Person => ({
  ...person,
  name: { asStated: `${givenName} ${surname}`, surnames: [surname], givenNames: [givenName] },
});
const match = (who: Person, entries = [entry], documents: Evidence[] = []) => matchPerson(entries, who, documents);
const reasonsOf = (who: Person, entries = [entry]) => match(who, entries).candidates[0]?.reasons;

describe('matchPerson', () => {
  it('is not certain of a name and a date of birth alone', () => {
    expect(match(person).match).toBe('probable');
  });

  it.each<[string, Person, Evidence[]]>([
    ['the personal number', withNumber('1000000001'), []],
    ['a document', person, [passport]],
    ["the father's name", { ...person, fatherName: 'Шаћир' }, []],
    ["the father's name in the middle", { ...person, name: { ...person.name, givenNames: ['Ymer', 'Schakir'] } }, []],
    ['the municipality of birth', { ...person, placeOfBirth: { asStated: 'Призрен' } }, []],
    ['the village of birth', { ...person, placeOfBirth: { asStated: 'Novo Selo' } }, []],
  ])('is certain where %s agrees as well', (_, who, documents) => {
    const { match: found, candidates } = match(who, [entry, twin], documents);
    expect(found).toBe('certain');
    expect(candidates[0]).toMatchObject({ registryId: 'INV-000001', certainty: 'certain' });
  });

  it('never takes a twin for certain', () => {
    expect(match({ ...person, fatherName: 'Shaqir' }, [twin]).match).toBe('possible');
  });

  it('is a conflict where two entries are certain', () => {
    const double = { ...entry, registryId: 'INV-000003' };
    expect(match({ ...person, fatherName: 'Shaqir' }, [entry, double]).match).toBe('conflict');
  });

  it('is a conflict where everything agrees but the personal number', () => {
    const who = { ...withNumber('1999999999'), fatherName: 'Shaqir' };
    expect(match(who).match).toBe('conflict');
    expect(reasonsOf(who)).toContain('personal-number-differs');
  });

  it('is no conflict with a namesake once the personal number has found its entry', () => {
    const namesake = { ...entry, registryId: 'INV-000004', personalNumber: '1000000009', documents: [] };
    expect(match({ ...withNumber('1000000001'), fatherName: 'Shaqir' }, [namesake, entry]).match).toBe('certain');
  });

  it("is a conflict where the document is another person's", () => {
    const other = { ...named('Primer', 'Marko'), dateOfBirth: '1990-09-09' };
    expect(match(other, [entry], [passport])).toMatchObject({
      match: 'conflict',
      candidates: [{ certainty: 'possible', reasons: expect.arrayContaining(['document-of-another']) }],
    });
  });

  it('does not build on a document that was reported lost', () => {
    const lost = { ...entry, documents: [{ type: 'passport', number: 'PI0000001', reportedLost: true }] as const };
    const found = match(person, [lost], [passport]);
    expect(found.match).toBe('probable');
    expect(found.candidates[0]?.reasons).toContain('document-reported-lost');
  });

  it.each<[string, Person]>([
    ['birth-date-day-month-swapped', { ...person, dateOfBirth: '1980-04-03' }],
    ['birth-year-equal', { ...person, dateOfBirth: '1980' }],
    ['birth-year-equal', { ...person, dateOfBirth: '1980-01-01' }],
    ['given-name-variant', named('Shembull', 'Omer')],
    ['given-name-sounds-alike', named('Schembul', 'Ümer')],
    ['name-order-swapped', named('Ymer', 'Shembull')],
  ])('says %s and finds it probable', (reason, who) => {
    expect(match(who).match).toBe('probable');
    expect(reasonsOf(who)).toContain(reason);
  });

  it('finds a woman by the surname she had', () => {
    const known = { ...entry, sex: 'female', surname: 'Primer', formerSurnames: ['Shembull'] } as const;
    expect(reasonsOf({ ...person, sex: 'female' }, [known])).toContain('former-surname-agrees');
  });

  it('leaves out who has hardly anything in common', () => {
    expect(match({ ...named('Shembull', 'Blerim'), dateOfBirth: '1981-07-07' })).toEqual({
      candidates: [],
      match: 'none',
    });
  });

  it('tells no more than five candidates, best first, without personal data', () => {
    const many = Array.from({ length: 9 }, (_, place) => ({ ...twin, registryId: `INV-10000${place}` }));
    const { candidates } = match({ ...person, fatherName: 'Shaqir' }, [...many, entry]);
    expect(candidates).toHaveLength(5);
    expect(candidates[0]?.registryId).toBe('INV-000001');
    expect(candidates.flatMap(({ reasons }) => reasons).every((code) => /^[a-z0-9-]+$/.test(code))).toBe(true);
  });

  it('says none, and nothing more, where the registry has nobody', () => {
    expect(match(person, [])).toEqual({ candidates: [], match: 'none' });
  });
});
