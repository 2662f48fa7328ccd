import { type Fault, pointerStep } from '#canonical-message';
import { readAttachedFile } from '#wire-formats';
import { noFile } from './attached-files.js';

/** As much of a JSON Schema as one has to know to find the files of a document. */
export interface FileSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, FileSchema>>;
  readonly contentEncoding?: string;
  readonly properties?: Readonly<Record<string, FileSchema>>;
  readonly items?: FileSchema;
}

/** The rules of a place, its reference followed. */
export const rulesAt = (schema: FileSchema, at: FileSchema): FileSchema =>
  at.$ref === undefined ? at : (schema.$defs?.[at.$ref.slice('#/$defs/'.length)] ?? {});

/**
 * Faults of the files inside a document: every text that its schema calls `contentEncoding: base64` must be one.
 * JSON Schema only annotates this, so it is looked up here, with pointers, beside the validator's own complaints.
 */
export function findFileFaults(schema: FileSchema, document: unknown): Fault[] {
  const faults: Fault[] = [];
  const visit = (at: FileSchema, value: unknown, pointer: string): void => {
    const rules = rulesAt(schema, at);
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
