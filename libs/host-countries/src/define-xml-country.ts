import { type Fault, ReadmissionError, type ReadmissionResponse, type TransitResponse } from '#canonical-message';
import { readXmlDocument, wireSchema, writeXmlDocument, type XmlShape } from '#wire-formats';
import { findFileFaults } from './find-file-faults.js';
import { folderSchema } from './folder-schema.js';
import { type CanonicalDraft, type HostCountry, type SampleRequest, type StatedAnswer } from './host-country.js';
import { unfoldFiles } from './unfold-files.js';

/** What a country folder says about itself when its format is XML. Documents are what readXmlDocument makes of them. */
export interface XmlCountry<Document extends object, Answer extends object, TransitAnswer extends object = never> {
  /** `import.meta.url` of the folder's index. */
  readonly folder: string;
  readonly code: string;
  readonly name: string;
  /** How elements become a document, of requests and of answers; each place has one namespace, so that it can be written. */
  readonly shape: XmlShape;
  readonly toCanonical: (document: Document) => CanonicalDraft;
  readonly fromCanonical: (response: ReadmissionResponse) => Answer;
  readonly readAnswer: (answer: Answer) => StatedAnswer;
  /** With it the folder holds `partner-transit.schema.json`, closed like the others. */
  readonly transitAnswer?: (response: TransitResponse) => TransitAnswer;
  readonly sampleRequest: (request: SampleRequest) => Document;
  /** What to say, by pointer, of a code that is known and not received here: more than that it is not on the list. */
  readonly notReceived?: Readonly<Record<string, string>>;
}

/**
 * A host country whose documents are XML. Its folder holds `partner-request.schema.json` and
 * `partner-answer.schema.json`, both closed, over what readXmlDocument gives. An answer is read back and checked
 * against the second before it is signed.
 */
export function defineXmlCountry<Document extends object, Answer extends object, TransitAnswer extends object = never>(
  country: XmlCountry<Document, Answer, TransitAnswer>,
): HostCountry {
  const { shape, notReceived = {} } = country;
  const requestSchema = folderSchema(country.folder, './partner-request.schema.json');
  const requests = wireSchema(requestSchema);
  const answers = wireSchema(folderSchema(country.folder, './partner-answer.schema.json'));
  return {
    code: country.code,
    name: country.name,
    mediaType: 'application/xml',
    agreementFile: new URL('./agreement.yaml', country.folder),
    examples: new URL('./examples/', country.folder),
    read: (payload) => unfoldFiles(requestSchema, readXmlDocument(payload, shape)),
    faults(document) {
      const faults = requests.faults(document).map((fault) => explained(fault, notReceived));
      // The mapping reads the files of a faultless document anyway; reading them here too would cost twice.
      return faults.length === 0 ? [] : [...faults, ...findFileFaults(requestSchema, document)];
    },
    // Only a document without faults is mapped, and the schema is what Document is the type of.
    toCanonical: (document) => country.toCanonical(document as Document),
    fromCanonical: (response) => checkedBytes(country.fromCanonical(response), shape, answers),
    readAnswer(payload) {
      const answer = readOwn(payload, shape);
      const faults = answers.faults(answer);
      if (faults.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults });
      return country.readAnswer(answer as Answer);
    },
    ...transitOf(country),
    sample: (request) => writeXmlDocument(country.sampleRequest(request), shape),
  };
}

function transitOf<TransitAnswer extends object>({
  folder,
  shape,
  transitAnswer,
}: Pick<XmlCountry<object, object, TransitAnswer>, 'folder' | 'shape' | 'transitAnswer'>): Pick<
  HostCountry,
  'transitAnswer'
> {
  if (!transitAnswer) return {};
  const answers = wireSchema(folderSchema(folder, './partner-transit.schema.json'));
  return { transitAnswer: (response) => checkedBytes(transitAnswer(response), shape, answers) };
}

/** An answer is read back and checked against its schema before anybody signs it. */
function checkedBytes(answer: object, shape: XmlShape, schema: ReturnType<typeof wireSchema>): Uint8Array {
  const { bytes, faults } = written(answer, shape);
  const found = [...faults, ...(bytes ? schema.faults(readXmlDocument(bytes, shape)) : [])];
  if (!bytes || found.length > 0) throw new ReadmissionError('HOST_COUNTRY_INVALID', { faults: found });
  return bytes;
}

const explained = (fault: Fault, notReceived: Readonly<Record<string, string>>): Fault =>
  fault.code === 'CODE_UNKNOWN' ? { ...fault, detail: notReceived[fault.pointer] ?? fault.detail } : fault;

function readOwn(payload: Uint8Array, shape: XmlShape): unknown {
  try {
    return readXmlDocument(payload, shape);
  } catch (cause) {
    throw new ReadmissionError('HOST_COUNTRY_INVALID', { cause });
  }
}

/** The bytes of an answer, or why it cannot be written: nobody who could mend it is the sender of a request. */
function written(answer: object, shape: XmlShape): { bytes?: Uint8Array; faults: readonly Fault[] } {
  try {
    return { bytes: writeXmlDocument(answer, shape), faults: [] };
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return { faults: error.faults };
  }
}
