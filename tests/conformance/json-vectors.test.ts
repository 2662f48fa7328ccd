import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { readStrictJson } from '#wire-formats';

const folder = fileURLToPath(new URL('../vectors/json-parsing/test_parsing/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const beginningWith = (prefix: string): string[] => files.filter((name) => name.startsWith(prefix));

/** `accepted`, or the code of the refusal. */
function outcomeOf(name: string): string {
  try {
    readStrictJson(readFileSync(join(folder, name)));
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.code;
  }
}

/** JSON of which readers make different things, so that what was signed would not be what is read. */
const strictlyRefused: Readonly<Record<string, string>> = {
  'y_object_duplicated_key.json': 'JSON_DUPLICATE_KEY',
  'y_object_duplicated_key_and_value.json': 'JSON_DUPLICATE_KEY',
  // NUL ends a text in half of all programs, and PostgreSQL cannot keep it.
  'y_object_escaped_null_in_key.json': 'TEXT_FORBIDDEN_CHARACTER',
  'y_string_null_escape.json': 'TEXT_FORBIDDEN_CHARACTER',
};

/** What RFC 8259 leaves to readers, as it is decided here. */
const decided: readonly (readonly [pattern: RegExp, outcome: string])[] = [
  // Their value is lost: infinite, zero, or another whole number (RFC 7493, section 2.2).
  [/^i_number_/, 'JSON_INVALID'],
  [/^i_string_UTF8_surrogate/, 'ENCODING_INVALID'],
  [/surrogate/, 'TEXT_FORBIDDEN_CHARACTER'],
  [/^i_string_/, 'ENCODING_INVALID'],
  [/nested_arrays/, 'JSON_TOO_DEEP'],
  [/BOM_empty_object/, 'JSON_INVALID'],
];

describe('the JSON parsing vectors', () => {
  it('are all here', () => {
    expect({ y: beginningWith('y_').length, n: beginningWith('n_').length, i: beginningWith('i_').length }).toEqual({
      y: 95,
      n: 188,
      i: 35,
    });
  });

  it('that are JSON are accepted, except where this reader is stricter', () => {
    const outcomes = Object.fromEntries(beginningWith('y_').map((name) => [name, outcomeOf(name)]));
    const expected = Object.fromEntries(beginningWith('y_').map((name) => [name, strictlyRefused[name] ?? 'accepted']));
    expect(outcomes).toEqual(expected);
  });

  it('that are not JSON are refused, each with a code of the catalogue', () => {
    const accepted = beginningWith('n_').filter((name) => outcomeOf(name) === 'accepted');
    expect(accepted).toEqual([]);
  });

  it('that are left to readers are decided', () => {
    const expected = beginningWith('i_').map((name) => [name, decided.find(([pattern]) => pattern.test(name))?.[1]]);
    expect(beginningWith('i_').map((name) => [name, outcomeOf(name)])).toEqual(expected);
  });

  it('give an accepted document as the standard reader gives it', () => {
    for (const name of beginningWith('y_').filter((one) => outcomeOf(one) === 'accepted')) {
      const bytes = readFileSync(join(folder, name));
      expect(readStrictJson(bytes)).toEqual(JSON.parse(bytes.toString('utf8')));
    }
  });
});
