import { type Fault } from '#canonical-message';
import { partialDate } from './person-to-canonical.js';
import { type PlacedTraveller } from './travellers.js';

/**
 * Where eCH-0044 and eCH-0011 say different things of one person: nobody could tell whom the request means. White space
 * that XML Schema collapses makes no difference.
 */
export const findContradictions = (travellers: readonly PlacedTraveller[]): Fault[] =>
  travellers.flatMap(({ pointer, traveller: { person } }) => {
    const { personIdentification: identification, nameData, birthData } = person;
    const pairs: [string, string | undefined, string | undefined][] = [
      ['nameData/officialName', nameData.officialName, identification.officialName],
      ['nameData/firstName', nameData.firstName, identification.firstName],
      ['nameData/originalName', nameData.originalName, identification.originalName],
      ['birthData/sex', birthData.sex, identification.sex],
      ['birthData/dateOfBirth', partialDate(birthData.dateOfBirth), partialDate(identification.dateOfBirth)],
    ];
    return pairs
      .filter(([, one, other]) => contradict(one, other))
      .map(([place]) => fault(`${pointer}/person/${place}`));
  });

const contradict = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && collapse(one) !== collapse(other);

const collapse = (text: string): string => text.trim().replace(/\s+/g, ' ');

const fault = (pointer: string): Fault => ({
  code: 'FIELD_INVALID',
  pointer,
  detail: 'says something else than personIdentification',
});
