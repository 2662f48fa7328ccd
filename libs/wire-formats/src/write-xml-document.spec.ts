import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import fc from 'fast-check';
import { readXmlDocument, type XmlShape } from './read-xml-document.js';
import { writeXmlDocument } from './write-xml-document.js';

const shape: XmlShape = {
  namespaces: { 'urn:example:message': 'msg', 'urn:example:person': 'per', 'urn:example:other': 'oth' },
  root: 'msg:message',
  childNamespaces: { person: ['per'], unclear: ['per', 'oth'] },
  lists: new Set(['person', 'nationality']),
  attributes: new Set(['minorVersion']),
};
const codeOf = (document: object): string | undefined => {
  try {
    writeXmlDocument(document, shape);
    return undefined;
  } catch (error) {
    return error instanceof ReadmissionError ? error.code : String(error);
  }
};

describe('writing a document as XML', () => {
  const document = {
    message: {
      '@minorVersion': '1',
      note: 'a < b',
      person: [{ name: 'Arta', nationality: ['XKX', 'ALB'] }, { name: 'Blerim' }],
      absent: undefined,
    },
  };

  it('gives each element the namespace of its place and keeps the order of members', () => {
    expect(writeXmlDocument(document, shape).toString()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<msg:message xmlns:msg="urn:example:message" xmlns:per="urn:example:person" minorVersion="1">' +
        '<msg:note>a &lt; b</msg:note>' +
        '<msg:person><per:name>Arta</per:name><per:nationality>XKX</per:nationality><per:nationality>ALB</per:nationality></msg:person>' +
        '<msg:person><per:name>Blerim</per:name></msg:person></msg:message>\n',
    );
  });

  it('is what readXmlDocument reads back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', '\n', 'ë', '𝄞') });
    const person = fc.record({ name: text, nationality: fc.array(text, { minLength: 1 }) });
    const documents = fc.record({ note: text, person: fc.array(person, { minLength: 1 }) });
    fc.assert(
      fc.property(documents, (message) => {
        expect(readXmlDocument(writeXmlDocument({ message }, shape), shape)).toEqual({ message });
      }),
    );
  });

  it.each([
    ['another root', { other: 'text' }],
    ['two roots', { message: 'text', other: 'text' }],
    ['a root that repeats', { message: ['text', 'text'] }],
    ['a number', { message: { note: 1 } }],
    ['null', { message: { note: null } }],
    ['an attribute that is no text', { message: { '@minorVersion': {} } }],
    ['a place with two namespaces', { message: { unclear: { name: 'text' } } }],
    ['a name that is none', { message: { 'no name': 'text' } }],
  ])('refuses %s', (_, wrong) => {
    expect(codeOf(wrong)).toBe('HOST_COUNTRY_INVALID');
  });

  it('refuses a text that XML cannot hold', () => {
    expect(codeOf({ message: { note: '\u0000' } })).toBe('TEXT_FORBIDDEN_CHARACTER');
  });
});
