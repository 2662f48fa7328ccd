import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ReadmissionError, throwFaults } from '#canonical-message';
import { type HostCountry } from '#host-countries';
import { countryOf } from '../support/requests.js';

const folder = fileURLToPath(new URL('../vectors/xml-attacks/', import.meta.url));
const files = readdirSync(folder).map((name) => name.replace(/\.xml$/, ''));

/** A country whose format is XML, as the gateway reads its documents. */
let country: HostCountry;
beforeAll(async () => {
  country = await countryOf('che');
});

/** The refusal of a document, or undefined; and how long it took, in milliseconds. */
function refusalOf(bytes: Uint8Array): { refusal: ReadmissionError | undefined; took: number } {
  const began = performance.now();
  try {
    throwFaults(country.faults(country.read(bytes)));
    return { refusal: undefined, took: performance.now() - began };
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return { refusal: error, took: performance.now() - began };
  }
}

/** The code of the refusal, by the beginning of the file's name; the first line that fits counts. */
const expected: readonly (readonly [beginning: string, code: string])[] = [
  ['ampersand-alone', 'XML_INVALID'],
  ['attribute-', 'XML_INVALID'],
  ['bomb-', 'XML_FORBIDDEN'],
  ['cdata-hides-an-element', 'FIELD_INVALID'],
  ['cdata-', 'XML_INVALID'],
  ['comment-', 'XML_INVALID'],
  ['control-character', 'TEXT_FORBIDDEN_CHARACTER'],
  ['declaration-', 'XML_INVALID'],
  ['deep-', 'XML_TOO_DEEP'],
  ['dtd-', 'XML_FORBIDDEN'],
  ['encoding-utf-16-with-dtd', 'XML_FORBIDDEN'],
  ['encoding-', 'ENCODING_INVALID'],
  ['entity-unclosed', 'XML_INVALID'],
  ['entity-', 'XML_FORBIDDEN'],
  ['external-', 'XML_FORBIDDEN'],
  ['html', 'XML_FORBIDDEN'],
  ['instruction-', 'XML_FORBIDDEN'],
  ['long-', 'XML_LIMIT_EXCEEDED'],
  ['name-proto', 'FIELD_MISSING'],
  ['name-', 'XML_INVALID'],
  ['namespace-attributes-same-twice', 'XML_INVALID'],
  ['namespace-unbound-prefix-later', 'XML_INVALID'],
  ['namespace-xml', 'XML_INVALID'],
  ['namespace-', 'NAMESPACE_UNKNOWN'],
  ['noncharacter-', 'TEXT_FORBIDDEN_CHARACTER'],
  ['not', 'XML_INVALID'],
  ['nul', 'TEXT_FORBIDDEN_CHARACTER'],
  ['reference-beyond-unicode', 'TEXT_FORBIDDEN_CHARACTER'],
  ['reference-negative', 'XML_INVALID'],
  ['schema-', 'NAMESPACE_UNKNOWN'],
  ['signature-wrapping', 'NAMESPACE_UNKNOWN'],
  ['soap-envelope', 'NAMESPACE_UNKNOWN'],
  ['standalone-maybe', 'XML_INVALID'],
  ['surrogate-', 'TEXT_FORBIDDEN_CHARACTER'],
  ['svg-script', 'NAMESPACE_UNKNOWN'],
  ['tags-crossed', 'XML_INVALID'],
  ['text-', 'XML_INVALID'],
  ['two-roots', 'XML_INVALID'],
  ['version-', 'XML_INVALID'],
  ['xinclude-', 'NAMESPACE_UNKNOWN'],
  ['xml-base', 'NAMESPACE_UNKNOWN'],
];

const head = '<?xml version="1.0" encoding="UTF-8"?><r:delivery xmlns:r="urn:readmission:che:v1"';
const inRoot = (content: string): string => `${head}>${content}</r:delivery>`;
const times = (count: number, make: (n: number) => string): string => Array.from({ length: count }, (_, n) => make(n)).join(''); // prettier-ignore

/** Too large to be kept as files. */
const large: readonly (readonly [what: string, code: string, text: string])[] = [
  ['references', 'XML_LIMIT_EXCEEDED', inRoot('&#65;'.repeat(500_000))],
  ['comments', 'XML_LIMIT_EXCEEDED', inRoot('<!---->'.repeat(400_000))],
  ['sections of CDATA', 'XML_LIMIT_EXCEEDED', inRoot('<![CDATA[]]>'.repeat(250_000))],
  ['brackets in CDATA', 'XML_LIMIT_EXCEEDED', inRoot(`<![CDATA[${']'.repeat(3_000_000)}]]>`)],
  ['dashes in a comment', 'XML_LIMIT_EXCEEDED', inRoot(`<!--${' -'.repeat(1_500_000)} -->`)],
  ['open marks in a tag that does not close', 'XML_LIMIT_EXCEEDED', `${head} a="${'<'.repeat(3_000_000)}`],
  ['elements', 'XML_LIMIT_EXCEEDED', inRoot('<r:a/>'.repeat(140_000))],
  ['attributes', 'XML_LIMIT_EXCEEDED', `${head}${times(100_000, (n) => ` a${n}=""`)}/>`],
  ['namespaces', 'NAMESPACE_UNKNOWN', `${head}${times(9_000, (n) => ` xmlns:n${n}="urn:example:${n}"`)}/>`],
  ['one text', 'FIELD_INVALID', inRoot('x'.repeat(3_000_000))],
];

describe('the XML attacks', () => {
  it('are all here, and each line above is about one of them', () => {
    expect(files.length).toBe(121);
    const unused = expected.filter(([beginning]) => !files.some((name) => name.startsWith(beginning)));
    expect(unused).toEqual([]);
  });

  it.each(files)('%s is refused at once, and nothing of it is told or fetched', (name) => {
    const bytes = readFileSync(join(folder, `${name}.xml`));
    const { refusal, took } = refusalOf(bytes);
    const [, code] = expected.find(([beginning]) => name.startsWith(beginning)) ?? [];
    expect({ name, code: refusal?.code }).toEqual({ name, code });
    expect(refusal?.faults.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(refusal?.faults)).not.toMatch(/127\.0\.0\.1|hostname|ha{2,}|injected|polluted.*yes/);
    expect(took).toBeLessThan(500);
  });

  it.each(large)('a document of nothing but %s is refused at once', (_, code, text) => {
    const { refusal, took } = refusalOf(Buffer.from(text));
    expect({ code: refusal?.code, isQuick: took < 1_000 }).toEqual({ code, isQuick: true });
  });

  it('leave no object of ours changed', () => {
    const { refusal } = refusalOf(readFileSync(join(folder, 'name-proto.xml')));
    const named = refusal?.faults.filter(({ code }) => code === 'FIELD_NOT_ALLOWED').map(({ pointer }) => pointer);
    expect(named).toEqual(expect.arrayContaining(['/delivery/__proto__', '/delivery/constructor']));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
