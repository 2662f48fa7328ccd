// TypeScript types of a JSON Schema, the same way for every room.
import { compile } from 'json-schema-to-typescript';

/** A description beside a $ref would make the generator invent a second type of the same shape. */
const withoutSiblings = (node) => {
  if (Array.isArray(node)) return node.map(withoutSiblings);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutSiblings(value)]));
};

/**
 * @param {Record<string, unknown>} schema
 * @param {{ from: string, others?: ReadonlyMap<string, object>, style?: object }} options from: what the banner names;
 *   others: schemas by the URN that this one refers to them by.
 */
export async function typesOf(schema, { from, others = new Map(), style = {} }) {
  // References between schemas go by URN; the generator follows them through this resolver.
  const byUrn = {
    order: 1,
    canRead: (file) => file.url.startsWith('urn:'),
    read: (file) => JSON.stringify(withoutSiblings(others.get(file.url.split('#')[0]))),
  };
  return compile(withoutSiblings(schema), String(schema['title']), {
    additionalProperties: false,
    bannerComment: `// Generated from ${from} by npm run generate. Do not edit.`,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120, ...style },
    $refOptions: { resolve: { urn: byUrn } },
  });
}
