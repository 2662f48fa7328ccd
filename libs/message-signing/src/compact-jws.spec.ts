import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCompactJws } from './index.js';

const encode = (part: string | Uint8Array): string => Buffer.from(part).toString('base64url');
const header = encode('{"alg":"EdDSA"}');
const payload = encode('Shembull');
const signature = encode(Buffer.alloc(64, 1));
const text = `${header}.${payload}.${signature}`;
const codeOf = (sent: string): string | undefined => {
  try {
    readCompactJws(sent);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the form of a compact JWS', () => {
  it('is taken apart, and the string is kept as it was', () => {
    const jws = readCompactJws(text);
    expect(jws.text).toBe(text);
    expect(jws.header).toEqual({ alg: 'EdDSA' });
    expect(Buffer.from(jws.payload).toString()).toBe('Shembull');
  });

  it('may have an empty payload', () => {
    expect(readCompactJws(`${header}..${signature}`).payload).toHaveLength(0);
  });

  it.each([
    ['nothing', ''],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${text}.${signature}`],
    ['a dot before', `.${text}`],
    ['a dot behind', `${text}.`],
    ['five parts, as in encryption', `${header}.${payload}.${payload}.${payload}.${signature}`],
    ['no header', `.${payload}.${signature}`],
    ['JSON serialization', JSON.stringify({ protected: header, payload, signature })],
    ['a newline before', `\n${text}`],
    ['a newline behind', `${text}\n`],
    ['a line break within', `${header}.${payload}\r\n.${signature}`],
    ['a space', `${header}. ${payload}.${signature}`],
    ['NUL', `${text}\0`],
    ['a byte order mark before', `\ufeff${text}`],
    ['full-width letters', `${header}.Ａ${payload}.${signature}`],
    ['the alphabet of base64', `${header}.${encode(Buffer.from([251, 255])).replace('-', '+')}.${signature}`],
    ['a slash', `${header}.${payload}.${signature.slice(0, -2)}/w`],
    ['padding', `${header}.${encode('ab')}=.${signature}`],
    ['padding in the signature', `${text}==`],
    ['one character more than whole bytes', `${header}.AAAAA.${signature}`],
  ])('is refused with %s', (_, sent) => {
    expect(codeOf(sent)).toBe('BODY_NOT_JWS');
  });

  it.each([
    ['payload', `${header}.YWK.${signature}`, `${header}.YWI.${signature}`],
    ['payload of one byte', `${header}.YR.${signature}`, `${header}.YQ.${signature}`],
    ['signature', `${text.slice(0, -1)}R`, `${text.slice(0, -1)}Q`],
    ['header', `e31.${payload}.${signature}`, `e30.${payload}.${signature}`],
  ])('has one spelling only: the %s with bits that count for nothing is refused', (_, spelledOtherwise, spelled) => {
    expect(codeOf(spelledOtherwise)).toBe('BODY_NOT_JWS');
    expect(codeOf(spelled)).toBeUndefined();
  });

  it('gives any two strings that it accepts different bytes', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_-]{0,9}$/);
    fc.assert(
      fc.property(part, (sent) => {
        const isAccepted = codeOf(`${header}.${sent}.${signature}`) === undefined;
        expect(isAccepted).toBe(encode(Buffer.from(sent, 'base64url')) === sent);
      }),
    );
  });
});

describe('the protected header', () => {
  it.each([
    ['not JSON', '{"alg":'],
    ['a list', '["EdDSA"]'],
    ['null', 'null'],
    ['a text', '"EdDSA"'],
    ['a number', '7'],
    ['two objects', '{}{}'],
    ['an object behind a byte order mark', '\ufeff{"alg":"EdDSA"}'],
  ])('is refused when it is %s', (_, json) => {
    expect(codeOf(`${encode(json)}.${payload}.${signature}`)).toBe('BODY_NOT_JWS');
  });

  it('is refused when it is not UTF-8', () => {
    const latin = Buffer.from('{"alg":"EdDSA","note":"\xeb"}', 'latin1');
    expect(codeOf(`${encode(latin)}.${payload}.${signature}`)).toBe('BODY_NOT_JWS');
  });

  it('counts the last of two members of one name, as RFC 7515, section 4, permits', () => {
    const twice = encode('{"alg":"none","alg":"EdDSA"}');
    expect(readCompactJws(`${twice}.${payload}.${signature}`).header['alg']).toBe('EdDSA');
  });

  it('does not inherit members from one called __proto__', () => {
    const sent = encode('{"__proto__":{"alg":"EdDSA"}}');
    expect(readCompactJws(`${sent}.${payload}.${signature}`).header['alg']).toBeUndefined();
  });

  it('says what is wrong, and never repeats what was sent', () => {
    expect(() => readCompactJws(`${encode('secret-value')}.${payload}.${signature}`)).toThrow(
      'BODY_NOT_JWS: The protected header is not JSON.',
    );
    expect(() => readCompactJws('secret-value?')).toThrow('BODY_NOT_JWS: It has other than three parts');
  });

  it.each([
    ['JSON', '{"payload":""}', 'It is JSON'],
    ['padding', `${text}==`, 'base64 padding'],
    ['the other alphabet', `${header}.${payload}.ab+/`, '"+" or "/"'],
    ['a line break', `${header}.\n${payload}.${signature}`, 'line break'],
    ['a part that was cut', text.slice(0, -1), 'was it cut off'],
    ['no signature of the alphabet', `${header}.${payload}.é`, 'The body is not a compact JWS.'],
  ])('says what its sender can mend: %s', (_, sent, detail) => {
    expect(() => readCompactJws(sent)).toThrow(detail);
  });
});
