import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import { type JsonSchema } from '../conformance/closed-schema.js';
import { documentsOf } from '../conformance/random-document.js';
import { oddHeaders, places, printable, seldom, shotOf } from './gateway-shots.js';
import { json, mutated, mutations, tamper, tampering } from './mutations.js';
import { type Shot } from './shot.js';
import { type World } from './world.js';

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object; readonly parameters?: Readonly<Record<string, Parameter>> };
}

const file = new URL('../../contracts/operator-console.openapi.yaml', import.meta.url);
const numbers = ['1', '2', '50', '1000', 'none', 'xxa', 'aut', 'AT-XK-2010', 'received', 'reply', '2026-11-11', '2026-11-11T09:12:44%2B01:00']; // prettier-ignore

/** Requests to the console's API: every operation of its document, by officers of every role. */
export function consoleShots(world: World): Arbitrary<Shot> {
  // Its schemas refer to each other as OpenAPI does; the drawing of documents knows JSON Schema's own way.
  const text = JSON.stringify(parse(readFileSync(file, 'utf8'))).replaceAll('#/components/schemas/', '#/$defs/');
  const document = JSON.parse(text) as Document;
  const operations = Object.entries(document.paths).flatMap(
    ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => shotsOf(world, document, path, method.toUpperCase(), operation)), // prettier-ignore
  );
  return fc.oneof(...operations);
}

function shotsOf(
  world: World,
  document: Document,
  path: string,
  method: string,
  operation: Operation,
): Arbitrary<Shot> {
  // prettier-ignore
  const known = [...world.ids, ...numbers];
  const pieces = path.split(/\{[^}]+\}/);
  const paths = fc
    .tuple(...pieces.slice(1).map(() => places(known)))
    .map((given) => pieces.reduce((before, piece, index) => `${before}${given[index - 1] ?? ''}${piece}`));
  const names = (operation.parameters ?? []).flatMap((parameter) => queryName(parameter, document));
  const queries = fc
    .array(fc.tuple(fc.constantFrom(...names, 'x'), places(known)), { maxLength: names.length > 0 ? 4 : 1 })
    .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''));
  const faults = fc.record({
    query: names.length > 0 ? queries : seldom(queries),
    token: seldom(mutations),
    method: seldom(fc.constantFrom('PUT', 'DELETE', 'GET', 'POST', 'HEAD', 'OPTIONS')),
    contentType: seldom(fc.constantFrom('text/plain', 'application/jose', '', 'application/json; charset=latin1')),
    odd: seldom(oddHeaders),
    raw: seldom(seldom(mutations)),
  });
  return fc
    .tuple(fc.constantFrom(...world.officers), paths, bodiesOf(document, operation), faults)
    .map(([officer, at, body, fault]) => {
      const token = fault.token ? printable(mutated(Buffer.from(officer.token), fault.token)) : officer.token;
      const type = body === undefined ? {} : { 'content-type': fault.contentType ?? 'application/json' };
      const headers = { authorization: `Bearer ${token}`, ...type, ...fault.odd };
      return shotOf('operator-console', fault.method ?? method, `${at}${fault.query ?? ''}`, headers, body, fault.raw);
    });
}

function queryName(parameter: Parameter, { components }: Document): string[] {
  const found = parameter.$ref ? components.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] : parameter;
  return found?.in === 'query' && found.name ? [found.name] : [];
}

/** By the schema mostly; else tampered with, or with bytes changed; of operations without a body, none mostly. */
function bodiesOf({ components }: Document, { requestBody }: Operation): Arbitrary<Uint8Array | undefined> {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return seldom(fc.constantFrom(Buffer.from('{}'), Buffer.from('[')));
  const root = { ...schema, $defs: components.schemas as Record<string, JsonSchema> };
  return fc
    .tuple(documentsOf(schema, root), seldom(tampering), seldom(mutations))
    .map(([document, change, changes]) => {
      const text = Buffer.from(json(change ? tamper(document, change) : document));
      return changes ? mutated(text, changes) : text;
    });
}
