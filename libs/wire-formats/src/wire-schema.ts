import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Fault, faultsOf } from '#canonical-message';

/** A host country's own format, compiled: closed, and checked for all faults at once. */
export interface WireSchema {
  /** Faults of a document that was read, with pointers into it; none means that it has the published form. */
  faults(document: unknown): Fault[];
}

/** Compiles a closed JSON Schema (2020-12); a schema that is not strict is a programming error and throws at start. */
export function wireSchema(schema: object): WireSchema {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormatsModule.default(ajv);
  const validate = ajv.compile(schema);
  return { faults: (document) => (validate(document) ? [] : faultsOf(validate)) };
}
