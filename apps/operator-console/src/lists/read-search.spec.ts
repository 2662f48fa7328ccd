import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { readSearch } from './read-search.js';

const read = (text: string) => readSearch(Buffer.from(JSON.stringify({ text })));

describe('what is searched for', () => {
  it.each([
    'AUT-2026-ABCDE-12345',
    'BMI 44.120/2026',
    '1990-02-01',
    'Exampleson',
    'Exampleson 1990-02-31',
    'A/1990-02-01/7',
  ])('is a number: %s', (text) => {
    expect(read(` ${text} `)).toEqual({ number: text });
  });

  it.each(['Exampleson 1990-02-01', '1990-02-01 Exampleson', 'Exampleson 1.2.1990', 'Exampleson 01. 02. 1990.'])(
    'is a person: %s',
    (text) => {
      expect(read(text).person).toEqual({ name: 'Exampleson', birth: '1990-02-01' });
    },
  );

  it('is text, and not too short', () => {
    expect(() => read('x')).toThrow(ReadmissionError);
  });
});
