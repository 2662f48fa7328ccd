import { ReadmissionError, type ReadmissionResponse } from '#canonical-message';
import { readStrictJson, wireSchema } from '#wire-formats';
import { readFileSync } from 'node:fs';
import { type CanonicalDraft, type HostCountry } from './host-country.js';

/** What a country folder says about itself when its format is JSON. */
export interface JsonCountry<Document, Answer> {
  /** `import.meta.url` of the folder's index. */
  readonly folder: string;
  readonly code: string;
  readonly name: string;
  readonly toCanonical: (document: Document) => CanonicalDraft;
  readonly fromCanonical: (response: ReadmissionResponse) => Answer;
}

/**
 * A host country whose documents are JSON. Its folder holds `partner-request.schema.json` and
 * `partner-answer.schema.json`, both closed; the answer is checked against the second before it is signed.
 */
export function defineJsonCountry<Document, Answer>(country: JsonCountry<Document, Answer>): HostCountry {
  const schema = (name: string) =>
    wireSchema(JSON.parse(readFileSync(new URL(name, country.folder), 'utf8')) as object);
  const requests = schema('./partner-request.schema.json');
  const answers = schema('./partner-answer.schema.json');
  return {
    code: country.code,
    name: country.name,
    mediaType: 'application/json',
    agreementFile: new URL('./agreement.yaml', country.folder),
    examples: new URL('./examples/', country.folder),
    read: readStrictJson,
    faults: (document) => requests.faults(document),
    // Only a document without faults is mapped, and the schema is what Document is the type of.
    toCanonical: (document) => country.toCanonical(document as Document),
    fromCanonical(response) {
      const answer = country.fromCanonical(response);
      const faults = answers.faults(answer);
      if (faults.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults });
      return Buffer.from(`${JSON.stringify(answer, null, 2)}\n`);
    },
  };
}
