import { type FileSchema, rulesAt } from './find-file-faults.js';

/**
 * The document with its files' base64 in one piece. XML Schema lets `base64Binary` be folded into lines, and what
 * writes XML often does so; RFC 4648 and everything behind a country's `read` know no line breaks in base64.
 */
export function unfoldFiles(schema: FileSchema, document: unknown): unknown {
  const visit = (at: FileSchema, value: unknown): unknown => {
    const rules = rulesAt(schema, at);
    if (typeof value === 'string') return rules.contentEncoding === 'base64' ? value.replace(/[ \t\r\n]+/g, '') : value;
    if (Array.isArray(value)) return value.map((item) => visit(rules.items ?? {}, item));
    if (typeof value !== 'object' || value === null) return value;
    const { properties = {} } = rules;
    return Object.fromEntries(
      Object.entries(value).map(([name, below]) => {
        const rule = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return [name, visit(rule ?? {}, below)];
      }),
    );
  };
  return visit(schema, document);
}
