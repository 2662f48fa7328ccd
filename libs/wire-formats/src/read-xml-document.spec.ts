import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { readXmlDocument, type XmlShape } from './read-xml-document.js';
import { wireSchema } from './wire-schema.js';

const shape: XmlShape = {
  namespaces: { 'urn:example:message': 'msg', 'urn:example:header': 'hdr', 'urn:example:person': 'per' },
  root: 'msg:message',
  childNamespaces: { header: ['hdr'], person: ['per'] },
  lists: new Set(['person', 'nationality']),
  attributes: new Set(['minorVersion']),
};
const start =
  '<m:message xmlns:m="urn:example:message" xmlns:h="urn:example:header" xmlns:p="urn:example:person" minorVersion="1">';
const read = (content: string) => readXmlDocument(Buffer.from(`${start}${content}</m:message>`), shape);
const faults = (text: string): string[] => {
  try {
    readXmlDocument(Buffer.from(text), shape);
    return [];
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.faults.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`);
  }
};
const faultsIn = (content: string) => faults(`${start}${content}</m:message>`);

describe('reading XML as a document', () => {
  const content = `
    <m:header><h:action>1</h:action><h:comment/></m:header>
    <m:person><p:name>Arta</p:name><p:nationality>XKX</p:nationality></m:person>
    <m:person><p:name>Blerim</p:name></m:person>`;

  it('makes objects of elements, texts of leaves and arrays of lists', () => {
    expect(read(content)).toEqual({
      message: {
        '@minorVersion': '1',
        header: { action: '1', comment: '' },
        person: [{ name: 'Arta', nationality: ['XKX'] }, { name: 'Blerim' }],
      },
    });
  });

  it('gives a wire schema what it needs to point at the same places', () => {
    const object = (properties: object, required: string[] = []) => ({
      type: 'object',
      additionalProperties: false,
      required,
      properties,
    });
    const name = { type: 'string' };
    const person = object({ name, nationality: { type: 'array', items: name } }, ['nationality']);
    const header = object({ action: { type: 'string', enum: ['2'] }, comment: name });
    const message = object({ '@minorVersion': name, header, person: { type: 'array', items: person } });
    const found = wireSchema(object({ message })).faults(read(content));
    expect(found.map(({ pointer }) => pointer).sort()).toEqual([
      '/message/header/action',
      '/message/person/1/nationality',
    ]);
  });

  it('refuses an element that repeats and is no list, once for each repetition', () => {
    expect(faultsIn('<m:header/><m:header/><m:header/>')).toEqual(
      Array.from({ length: 2 }, () => 'FIELD_INVALID /message/header stands more than once'),
    );
  });

  it('refuses a known element in a namespace that its place does not have', () => {
    expect(faultsIn('<h:header/><m:header><p:action>1</p:action></m:header>')).toEqual([
      'FIELD_NOT_ALLOWED /message/header is not in the namespace of its place',
      'FIELD_NOT_ALLOWED /message/header/action is not in the namespace of its place',
    ]);
  });

  it('refuses attributes outside the list, and texts with attributes', () => {
    expect(faultsIn('<m:person id="1"/><m:a minorVersion="1">text</m:a>')).toEqual([
      'FIELD_NOT_ALLOWED /message/person/0/@id is an attribute outside the closed list',
      'FIELD_NOT_ALLOWED /message/a holds a text and attributes',
    ]);
  });

  it('refuses another root, in another namespace or by another name', () => {
    const fault = (name: string) => [`FIELD_NOT_ALLOWED /${name} is not the root element of this format`];
    expect(faults('<message xmlns="urn:example:header"/>')).toEqual(fault('message'));
    expect(faults('<other xmlns="urn:example:message"/>')).toEqual(fault('other'));
  });

  it('tells its own faults together with those of the reading', () => {
    expect(
      faultsIn('<m:header>&x;</m:header><m:header/><x/><m:person id="1"/>').map((fault) => fault.split(' ')[1]),
    ).toEqual(['/message/header', '/message/x', '/message/header', '/message/person/0/@id']);
  });

  it('keeps names that objects have by themselves as members like any other', () => {
    const document = read('<m:__proto__>a</m:__proto__><m:constructor>b</m:constructor>');
    expect(JSON.stringify(document)).toBe('{"message":{"@minorVersion":"1","__proto__":"a","constructor":"b"}}');
    expect(faultsIn('<m:__proto__/><m:__proto__/>')).toHaveLength(1);
  });

  it('tells no more than fifty faults', () => {
    expect(faultsIn('<m:header/>'.repeat(9_000))).toHaveLength(50);
  });
});
