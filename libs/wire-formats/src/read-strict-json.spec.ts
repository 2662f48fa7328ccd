import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import fc from 'fast-check';
import { readStrictJson } from './read-strict-json.js';

const read = (text: string): unknown => readStrictJson(Buffer.from(text));
const faultsOf = (bytes: Uint8Array): string[] => {
  try {
    readStrictJson(bytes);
    return [];
  } catch (error) {
    return error instanceof ReadmissionError
      ? error.faults.map(({ code, pointer }) => `${code} ${pointer}`)
      : [String(error)];
  }
};
const faults = (text: string): string[] => faultsOf(Buffer.from(text));

describe('reading strict JSON', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        // Whole numbers that are printed in full and lie beyond those that a double has each of.
        fc.pre(!text.includes('\\u0000') && !/-?\d{16,}(?![\d.e])/.test(text));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses a name given twice, also when one of the two is written with escapes', () => {
    expect(faults('{"a":1,"b":{"c":1,"c":2},"\\u0061":3}')).toEqual([
      'JSON_DUPLICATE_KEY /b/c',
      'JSON_DUPLICATE_KEY /a',
    ]);
  });

  it('lets the same name stand in different objects', () => {
    expect(faults('[{"a":1},{"a":2,"b":{"a":3}}]')).toEqual([]);
  });

  it('refuses NUL and unpaired surrogates wherever they stand', () => {
    expect(faults('{"a":"x\\u0000y","b":["\\ud800"],"\\udc00":1}')).toEqual([
      'TEXT_FORBIDDEN_CHARACTER /a',
      'TEXT_FORBIDDEN_CHARACTER /b/0',
      'TEXT_FORBIDDEN_CHARACTER /\udc00',
    ]);
  });

  it('accepts a surrogate pair', () => {
    expect(read('"\\ud83d\\ude00"')).toBe('😀');
  });

  it('refuses a million opening brackets without reading them all', () => {
    expect(faults('['.repeat(1_000_000))).toEqual([`JSON_TOO_DEEP ${'/0'.repeat(32)}`]);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(faultsOf(Buffer.from([0x22, 0xff, 0x22]))).toEqual(['ENCODING_INVALID ']);
  });

  it.each(['', '{', '{"a":}', '{a:1}', "{'a':1}", '[1,]', '"open', '{"a":1}}', '\ufeff{}', 'NaN', '01', '"\t"'])(
    'refuses %j as not JSON',
    (text) => {
      expect(faults(text)).toEqual(['JSON_INVALID ']);
    },
  );

  it.each(['9007199254740993', '-9007199254740992', '1e999', '-1e999', '1e-999'])('refuses the number %s', (number) => {
    expect(() => read(`{"a":[0,${number}]}`)).toThrow(expect.objectContaining({ code: 'JSON_INVALID', faults: [expect.objectContaining({ pointer: '/a/1' })] })); // prettier-ignore
  });

  it.each(['9007199254740991', '-0', '0.1', '1e300', '0e-999', '123.456e78'])('reads the number %s', (number) => {
    expect(read(`[${number}]`)).toEqual([Number(number)]);
  });

  it('does not quote the text in its refusal', () => {
    expect(() => read('{"surname": SHEMBULL}')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('SHEMBULL') }),
    );
  });
});
