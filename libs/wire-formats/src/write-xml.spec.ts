import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import fc from 'fast-check';
import { readXml } from './read-xml.js';
import { writeXml } from './write-xml.js';
import { type XmlElement, xmlElement } from './xml-element.js';

const namespaces = { 'urn:example:b': 'b', 'urn:example:a?x=1&y="2"': 'a', 'urn:example:unused': 'c' };
const write = (tree: XmlElement): string => writeXml(tree, namespaces).toString();
const failure = (tree: XmlElement): unknown => {
  try {
    return write(tree);
  } catch (error) {
    return error;
  }
};

const awkward = fc.constantFrom(
  ']]>',
  '<',
  '&amp;',
  '"',
  "'",
  '\n',
  '\r\n',
  '\t',
  '😀',
  '\u0085',
  '\u2028',
  '\ufeff',
  ' ',
);
const writable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => writable(parts.join('')));
const name = fc.constantFrom('a:one', 'a:two', 'b:one', 'b:__proto__', 'b:x-1.y');
const attributes = fc.dictionary(fc.constantFrom('id', 'a:id', 'b:id', '__proto__'), text, { maxKeys: 3 });
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.tuple(name, text, attributes).map((parts) => xmlElement(...parts)),
    fc
      .tuple(name, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }), attributes)
      .map((parts) => xmlElement(...parts)),
  ),
}));

describe('writing XML', () => {
  it('writes what is read back as the same tree', () => {
    fc.assert(
      fc.property(tree, (written) => {
        const read = readXml(writeXml(written, namespaces), { namespaces });
        expect(JSON.stringify(sorted(read))).toBe(JSON.stringify(sorted(written)));
      }),
      { numRuns: 500 },
    );
  });

  it('writes the same bytes for the same tree, with the namespaces used in the order of their prefixes', () => {
    const child = xmlElement('a:child', 'A & <B> "C"', { z: '1', 'b:y': '"\n<' });
    expect(write(xmlElement('b:root', [child, xmlElement('b:empty')], { v: '1' }))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<b:root xmlns:a="urn:example:a?x=1&amp;y=&quot;2&quot;" xmlns:b="urn:example:b" v="1">' +
        '<a:child b:y="&quot;&#10;&lt;" z="1">A &amp; &lt;B&gt; "C"</a:child><b:empty/></b:root>\n',
    );
  });

  it.each(['\0', '\u001b', '\ud800', '\uffff'])(
    'refuses the character %j with its place, and does not quote',
    (bad) => {
      const place = (content: string, attribute: string) =>
        failure(xmlElement('a:people', [xmlElement('a:p'), xmlElement('a:p', content, { id: attribute })]));
      expect(place(`SHEMBULL${bad}`, '')).toMatchObject({ faults: [{ pointer: '/people/p/1' }] });
      expect(place('', `SHEMBULL${bad}`)).toMatchObject({
        code: 'TEXT_FORBIDDEN_CHARACTER',
        faults: [{ pointer: '/people/p/1/@id', detail: 'holds a character that XML cannot hold' }],
      });
    },
  );

  it.each<[string, XmlElement]>([
    ['an element in no namespace', xmlElement('root')],
    ['a prefix that is not known', xmlElement('x:root')],
    ["a prefix of XML's own", xmlElement('xml:root')],
    ['a declaration as attribute', xmlElement('a:root', '', { xmlns: 'urn:example:b' })],
    ['a declaration with prefix', xmlElement('a:root', '', { 'xmlns:b': 'urn:example:b' })],
    ['a name with markup', xmlElement('a:root><x')],
    ['an attribute with markup', xmlElement('a:root', '', { 'x="" y': '' })],
    ['text beside children', { ...xmlElement('a:root', [xmlElement('a:child')]), text: 'x' }],
    [
      'nesting deeper than readers go',
      Array.from({ length: 33 }).reduce<XmlElement>((inner) => xmlElement('a:x', [inner]), xmlElement('a:x')),
    ],
  ])('refuses %s', (_, wrong) => {
    const error = failure(wrong);
    expect(error).toBeInstanceOf(ReadmissionError);
    expect(error).toMatchObject({ code: 'HOST_COUNTRY_INVALID' });
  });
});

/** Attributes have no order. */
function sorted(element: XmlElement): unknown {
  const entries = Object.entries(element.attributes).sort(([one], [other]) => (one < other ? -1 : 1));
  return [element.name, entries, element.children.map(sorted), element.text];
}
