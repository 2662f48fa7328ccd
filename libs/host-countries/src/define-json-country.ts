import {
  type ErrorCode,
  type Fault,
  ReadmissionError,
  type ReadmissionResponse,
  type TransitResponse,
} from '#canonical-message';
import { readStrictJson, wireSchema } from '#wire-formats';
import { findFileFaults } from './find-file-faults.js';
import { folderSchema } from './folder-schema.js';
import { type CanonicalDraft, type HostCountry, type SampleRequest, type StatedAnswer } from './host-country.js';

/** What a country folder says about itself when its format is JSON. */
export interface JsonCountry<Document, Answer, TransitAnswer = never> {
  /** `import.meta.url` of the folder's index. */
  readonly folder: string;
  readonly code: string;
  readonly name: string;
  readonly toCanonical: (document: Document) => CanonicalDraft;
  readonly fromCanonical: (response: ReadmissionResponse) => Answer;
  readonly readAnswer: (answer: Answer) => StatedAnswer;
  /** With it the folder holds `partner-transit.schema.json`, closed like the others. */
  readonly transitAnswer?: (response: TransitResponse) => TransitAnswer;
  readonly sampleRequest: (request: SampleRequest) => Document;
  /** Pointer of a required field whose absence has a code of its own: health data without its legal basis. */
  readonly missing?: Readonly<Record<string, ErrorCode>>;
}

/**
 * A host country whose documents are JSON. Its folder holds `partner-request.schema.json` and
 * `partner-answer.schema.json`, both closed; the answer is checked against the second before it is signed.
 */
export function defineJsonCountry<Document, Answer, TransitAnswer = never>(
  country: JsonCountry<Document, Answer, TransitAnswer>,
): HostCountry {
  const requestSchema = folderSchema(country.folder, './partner-request.schema.json');
  const requests = wireSchema(requestSchema);
  const answers = wireSchema(folderSchema(country.folder, './partner-answer.schema.json'));
  return {
    code: country.code,
    name: country.name,
    mediaType: 'application/json',
    agreementFile: new URL('./agreement.yaml', country.folder),
    examples: new URL('./examples/', country.folder),
    read: readStrictJson,
    faults(document) {
      const faults = requests.faults(document).map((fault) => withOwnCode(fault, country.missing ?? {}));
      // The mapping reads the files of a faultless document anyway; reading them here too would cost twice.
      return faults.length === 0 ? [] : [...faults, ...findFileFaults(requestSchema, document)];
    },
    // Only a document without faults is mapped, and the schema is what Document is the type of.
    toCanonical: (document) => country.toCanonical(document as Document),
    fromCanonical: (response) => checkedBytes(country.fromCanonical(response), answers),
    readAnswer(payload) {
      const answer = parseJson(payload);
      const faults = answers.faults(answer);
      if (faults.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults });
      return country.readAnswer(answer as Answer);
    },
    ...transitOf(country),
    sample: (request) => jsonBytes(country.sampleRequest(request)),
  };
}

function transitOf<TransitAnswer>({
  folder,
  transitAnswer,
}: Pick<JsonCountry<unknown, unknown, TransitAnswer>, 'folder' | 'transitAnswer'>): Pick<HostCountry, 'transitAnswer'> {
  if (!transitAnswer) return {};
  const answers = wireSchema(folderSchema(folder, './partner-transit.schema.json'));
  return { transitAnswer: (response) => checkedBytes(transitAnswer(response), answers) };
}

/** An answer is checked against its schema before anybody signs it. */
function checkedBytes(answer: unknown, schema: ReturnType<typeof wireSchema>): Uint8Array {
  const faults = schema.faults(answer);
  if (faults.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults });
  return jsonBytes(answer);
}

const withOwnCode = (fault: Fault, codes: Readonly<Record<string, ErrorCode>>): Fault =>
  fault.code === 'FIELD_MISSING' ? { ...fault, code: codes[fault.pointer] ?? fault.code } : fault;

/** What we wrote ourselves was checked before it was signed; what nobody wrote so is no answer. */
function parseJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8')) as unknown;
  } catch (cause) {
    throw new ReadmissionError('HOST_COUNTRY_INVALID', { cause });
  }
}

const jsonBytes = (document: unknown): Uint8Array => Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
