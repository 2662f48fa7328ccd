import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ministry, type Reply } from '../../apps/all-in-one/src/demonstration/ministry.js';
import { House } from '../support/house.js';
import { aRequest } from '../support/requests.js';

let house: House;
let ministry: Ministry;
let request: string;
beforeAll(async () => {
  house = await House.open(['gateway-api']);
  ministry = await house.ministry('che');
  request = await aRequest('che');
}, 60_000);
afterAll(() => house.close());

const send = (document: string | Uint8Array): Promise<Reply> => ministry.send(document, { cty: 'application/xml' });
/** A namespace that the format knows, so that something else is refused first. */
const known = 'http://www.ech.ch/xmlns/eCH-0058/5';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const withDoctype = (doctype: string, rest = '<a>&x;</a>'): string => `${declaration}${doctype}${rest}`;
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const nearLimit = 4 * 1024 * 1024 - 1024 * 1024 - 2048;

describe('XML that is meant to harm', () => {
  it.each([
    ['a bomb of entities', withDoctype(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`, '<a>&l9;</a>'), 'XML_FORBIDDEN'],
    [
      'one long entity, often',
      withDoctype(`<!DOCTYPE a [<!ENTITY x "${'x'.repeat(500_000)}">]>`, `<a>${'&x;'.repeat(500_000)}</a>`),
      'XML_FORBIDDEN',
    ],
    ['an external entity', withDoctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), 'XML_FORBIDDEN'],
    ['an external DTD', withDoctype('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">'), 'XML_FORBIDDEN'],
    ['a processing instruction', `${declaration}<?php echo 1 ?><a/>`, 'XML_FORBIDDEN'],
    ['nesting without end', declaration + `<a xmlns="${known}">` + '<a>'.repeat(100_000), 'XML_TOO_DEEP'],
    [
      'a document of nothing but marks',
      declaration + '<a>' + '&lt;'.repeat(nearLimit / 4) + '</a>',
      'XML_LIMIT_EXCEEDED',
    ],
    ['broken XML', `${declaration}<a xmlns="${known}"><b></a>`, 'XML_INVALID'],
    ['an encoding that it does not have', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'ENCODING_INVALID'],
  ])('refuses %s with a clear problem document', async (_, document, code) => {
    const reply = await send(document);
    expect(JSON.parse(reply.text)).toMatchObject({ status: 422, code });
    expect(reply.text).not.toMatch(/hostname|ha{2,}/);
    expect(await house.database.query('select from readmission_case')).toEqual([]);
  });

  it('refuses a namespace that is not known, whatever its prefix', async () => {
    const namespaces = [...request.matchAll(/xmlns(?::[a-z0-9-]+)?="([^"]+)"/gi)].map(([, uri]) => uri!);
    expect(namespaces.length).toBeGreaterThan(1);
    for (const uri of namespaces) {
      const reply = await send(request.replaceAll(uri, 'urn:nobody:knows:this'));
      expect(JSON.parse(reply.text)).toMatchObject({ status: 422, errors: expect.arrayContaining([expect.objectContaining({ code: 'NAMESPACE_UNKNOWN' })]) }); // prettier-ignore
    }
  });

  it('receives the same document under other prefixes', async () => {
    const prefixes = [...request.matchAll(/xmlns:([a-z0-9-]+)="/gi)].map(([, prefix]) => prefix!);
    expect(prefixes.length).toBeGreaterThan(1);
    const renamed = prefixes.reduce(
      (text, prefix, index) => text.replaceAll(new RegExp(`(</?|xmlns:)${prefix}(?=[:=])`, 'g'), `$1other${index}`),
      request,
    );
    expect(renamed).not.toBe(request);
    expect((await send(renamed)).status).toBe(202);
  });
});
