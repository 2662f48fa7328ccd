import { describe, expect, it } from '@jest/globals';
import { type Person } from '#canonical-message';
import fc from 'fast-check';
import { type RegistryEntry } from './civil-registry.js';
import { matchPerson } from './match-person.js';

/** One sound in four writings: Albanian, Serbian Latin, Cyrillic, German. */
type Writings = readonly [string, string, string, string];

const consonants: Writings[] = [
  ['xh', 'dž', 'џ', 'dsch'],
  ['gj', 'đ', 'ђ', 'dj'],
  ['ç', 'č', 'ч', 'tsch'],
  ['q', 'ć', 'ћ', 'k'],
  ['sh', 'š', 'ш', 'sch'],
  ['zh', 'ž', 'ж', 'sch'],
  ['dh', 'd', 'д', 'd'],
  ['th', 't', 'т', 't'],
  ['ll', 'l', 'л', 'l'],
  ['rr', 'r', 'р', 'r'],
  ['c', 'c', 'ц', 'z'],
  ...[...'bdfklmnprstv'].map((letter, place): Writings => [letter, letter, [...'бдфклмнпрств'][place]!, letter]),
];
const vowels: Writings[] = [
  ['a', 'a', 'а', 'a'],
  ['o', 'o', 'о', 'o'],
  ['ë', 'e', 'е', 'e'],
  ['y', 'i', 'и', 'ü'],
  ['i', 'i', 'и', 'i'],
];

const heardInTwoWays = /th|q|y|ć|z|ü|(?<![dt])sch/g;

const join = (sounds: Writings[]): Writings =>
  [0, 1, 2, 3].map((place) => sounds.map((sound) => sound[place]).join('')) as unknown as Writings;
const syllable = fc.tuple(fc.constantFrom(...consonants), fc.constantFrom(...vowels)).map(join);
const name = fc
  .tuple(fc.array(syllable, { minLength: 2, maxLength: 3 }), fc.constantFrom(...consonants))
  .map(([syllables, end]) => join([...syllables, end]))
  // Eight keys follow three sounds that are heard in two ways; a name with more of them is on no paper.
  .filter((writings) => writings.every((word) => (word.match(heardInTwoWays) ?? []).length <= 3));
const dateOfBirth = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const inBook = (surname: string, givenName: string, born: string): RegistryEntry => ({
  registryId: 'INV-000001',
  surname,
  givenName,
  formerSurnames: [],
  dateOfBirth: born,
  sex: 'female',
  documents: [],
});
const stated = (surname: string, givenName: string, born: string): Person => ({
  id: 'p1',
  role: 'transferee',
  name: { asStated: `${givenName} ${surname}`, surnames: [surname], givenNames: [givenName] },
  dateOfBirth: born,
  sex: 'female',
  nationalities: [],
});

describe('matchPerson on re-spelled persons', () => {
  it('finds the same person at least probable in each of the four writings', () => {
    fc.assert(
      fc.property(name, name, dateOfBirth, (surname, givenName, born) => {
        for (const book of [0, 1] as const) {
          for (const paper of [0, 1, 2, 3] as const) {
            const entry = inBook(surname[book], givenName[book], born);
            const { match } = matchPerson([entry], stated(surname[paper], givenName[paper], born), []);
            expect(match).toBe('probable');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never certain of a person with another name and another date of birth, whatever else agrees', () => {
    fc.assert(
      fc.property(name, name, name, name, dateOfBirth, dateOfBirth, (one, two, three, four, born, otherBorn) => {
        fc.pre(born !== otherBorn);
        const entry = {
          ...inBook(one[0], two[0], born),
          fatherName: 'Agim',
          municipalityOfBirth: 'XK-20',
          personalNumber: '1000000001',
        };
        const person = {
          ...stated(three[1], four[1], otherBorn),
          fatherName: 'Agim',
          placeOfBirth: { asStated: 'Prizren' },
          personalNumbers: [{ scheme: 'kosovo-personal-number' as const, value: '1000000001' }],
        };
        expect(matchPerson([entry], person, []).match).not.toBe('certain');
      }),
      { numRuns: 300 },
    );
  });
});
