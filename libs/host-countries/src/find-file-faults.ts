import { type Fault, pointerStep } from '#canonical-message';
import { readAttachedFile } from '#wire-formats';
import { noFile } from './attached-files.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly contentEncoding?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/**
 * Faults of the files inside a document: every text that its schema calls `contentEncoding: base64` must be one.
 * JSON Schema only annotates this, so it is looked up here, with pointers, beside the validator's own complaints.
 */
export function findFileFaults(schema: Schema, document: unknown): Fault[] {
  const faults: Fault[] = [];
  const visit = (at: Schema, value: unknown, pointer: string): void => {
    const rules = at.$ref === undefined ? at : (schema.$defs?.[at.$ref.slice('#/$defs/'.length)] ?? {});
    if (rules.contentEncoding === 'base64' && typeof value === 'string') {
      if (!readAttachedFile(value)) faults.push(noFile(pointer));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(rules.items ?? {}, item, pointer + pointerStep(index));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, rule] of Object.entries(rules.properties ?? {})) {
        if (Object.hasOwn(value, name)) {
          visit(rule, (value as Record<string, unknown>)[name], pointer + pointerStep(name));
        }
      }
    }
  };
  visit(schema, document, '');
  return faults;
}
