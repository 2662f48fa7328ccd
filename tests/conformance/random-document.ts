import fc, { type Arbitrary } from 'fast-check';
import { readFileSync } from 'node:fs';
import { type JsonSchema, resolved } from './closed-schema.js';

const onePointPng = readFileSync(new URL('./one-point.png', import.meta.url)).toString('base64');
// Now and then a text that is base64 and no file.
const files = fc.oneof(
  { weight: 9, arbitrary: fc.constant(onePointPng) },
  { weight: 1, arbitrary: fc.constant('AAAA') },
);
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((written) => written.slice(0, 10));

/** Documents that satisfy a wire schema, whatever country it belongs to. */
export function documentsOf(at: JsonSchema, root: JsonSchema = at): Arbitrary<unknown> {
  const schema = resolved(at, root);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, root);
    case 'array':
      return fc.array(documentsOf(schema.items ?? {}, root), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 });
    case 'boolean':
      return fc.boolean();
    default:
      return textsOf(schema);
  }
}

function objectsOf(
  { properties = {}, required = [], minProperties = 0, maxProperties = Infinity }: JsonSchema,
  root: JsonSchema,
): Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, below]) => [name, documentsOf(below, root)]));
  return fc.record(model, { requiredKeys: [...required] }).filter((document) => {
    const members = Object.keys(document).length;
    return minProperties <= members && members <= maxProperties;
  });
}

function textsOf(schema: JsonSchema): Arbitrary<string> {
  if (schema.contentEncoding === 'base64') return files;
  if (schema.format === 'date') return day;
  if (schema.format === 'date-time') return instant;
  if (schema.if) return fc.oneof(textsOf(schema.then ?? {}), textsOf(schema.else ?? {}));
  const { minLength = 0, maxLength = 100 } = schema;
  if (schema.pattern !== undefined) {
    const matching = fc.stringMatching(new RegExp(schema.pattern, 'u'));
    return matching.filter((text) => [...text].length >= minLength && [...text].length <= maxLength);
  }
  return fc.oneof(
    fc.string({ unit: 'grapheme-composite', minLength, maxLength: Math.min(maxLength, 20) }),
    fc.constant('x'.repeat(maxLength)),
  );
}
