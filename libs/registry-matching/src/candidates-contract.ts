import { type Evidence, type Person, ReadmissionError } from '#canonical-message';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mostEntries, type RegistryEntry } from './civil-registry.js';

/** What the registry is told of a person: what finds somebody, and nothing else of the request. */
export type AskedPerson = Pick<
  Person,
  'name' | 'otherNames' | 'dateOfBirth' | 'placeOfBirth' | 'sex' | 'fatherName' | 'motherName' | 'personalNumbers'
>;

/** The question of contracts/civil-registry.openapi.yaml. */
export interface CandidatesQuestion {
  readonly person: AskedPerson;
  readonly documents: readonly Pick<Evidence, 'type' | 'number'>[];
}

const text = { type: 'string', maxLength: 200 };
const texts = (maxItems: number) => ({ type: 'array', maxItems, items: text });
const closed = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const listOf = (maxItems: number, items: object) => ({ type: 'array', maxItems, items });

const question = closed(['person', 'documents'], {
  person: closed(['name', 'sex'], {
    name: closed(['asStated', 'surnames', 'givenNames'], { asStated: text, surnames: texts(6), givenNames: texts(8) }),
    otherNames: listOf(20, closed(['kind', 'asStated'], { kind: text, asStated: text })),
    dateOfBirth: { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
    placeOfBirth: closed(['asStated'], { asStated: text, settlement: text, municipality: text, country: text }),
    sex: { enum: ['male', 'female', 'other', 'unknown'] },
    fatherName: text,
    motherName: text,
    personalNumbers: listOf(4, closed(['scheme', 'value'], { scheme: text, value: text })),
  }),
  documents: listOf(60, closed(['type'], { type: text, number: text })),
});

const answer = closed(['candidates'], {
  candidates: listOf(
    mostEntries,
    closed(['registryId', 'surname', 'givenName', 'formerSurnames', 'dateOfBirth', 'sex', 'documents'], {
      registryId: text,
      surname: text,
      givenName: text,
      formerSurnames: texts(10),
      dateOfBirth: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
      sex: { enum: ['male', 'female'] },
      fatherName: text,
      motherName: text,
      municipalityOfBirth: { type: 'string', pattern: '^XK-[0-9]{2}$' },
      settlementOfBirth: text,
      personalNumber: { type: 'string', pattern: '^[0-9]{10}$' },
      jmbg: { type: 'string', pattern: '^[0-9]{13}$' },
      documents: listOf(
        60,
        closed(['type', 'number', 'reportedLost'], { type: text, number: text, reportedLost: { type: 'boolean' } }),
      ),
    }),
  ),
});

const ajv = new Ajv2020({ strict: true });
const isQuestion = ajv.compile<CandidatesQuestion>(question);
const isAnswer = ajv.compile<{ candidates: RegistryEntry[] }>(answer);

/** The question about a person and the documents offered for them. */
export function toQuestion(person: Person, documents: readonly Evidence[]): CandidatesQuestion {
  const { name, otherNames, dateOfBirth, placeOfBirth, sex, fatherName, motherName, personalNumbers } = person;
  return {
    person: {
      name,
      sex,
      ...(otherNames === undefined ? {} : { otherNames }),
      ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
      ...(placeOfBirth === undefined ? {} : { placeOfBirth }),
      ...(fatherName === undefined ? {} : { fatherName }),
      ...(motherName === undefined ? {} : { motherName }),
      ...(personalNumbers === undefined ? {} : { personalNumbers }),
    },
    documents: documents.map(({ type, number }) => ({ type, ...(number === undefined ? {} : { number }) })),
  };
}

/** The question as a person and evidence of the canonical message, for the other side of the port. */
export const fromQuestion = ({ person, documents }: CandidatesQuestion): [Person, Evidence[]] => [
  { id: 'p1', role: 'transferee', nationalities: [], ...person },
  documents.map((one, place) => ({ id: `e${place + 1}`, person: 'p1', presentation: 'number-only', ...one })),
];

/** Reads a question. Throws MESSAGE_INVALID. */
export function readQuestion(value: unknown): CandidatesQuestion {
  if (isQuestion(value)) return value;
  throw new ReadmissionError('MESSAGE_INVALID', { detail: 'The question is not what the contract says.' });
}

/** Reads an answer. Throws REGISTRY_UNAVAILABLE: a registry that answers nonsense has not answered. */
export function readAnswer(value: unknown): RegistryEntry[] {
  if (isAnswer(value)) return value.candidates;
  throw new ReadmissionError('REGISTRY_UNAVAILABLE', {
    detail: 'The answer of the registry is not what the contract says.',
  });
}
