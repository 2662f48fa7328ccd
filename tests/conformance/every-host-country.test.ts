import { describe, expect, it } from '@jest/globals';
import { readAgreement } from '#agreements';
import {
  assertReadmissionResponse,
  faultsOfRequest,
  ReadmissionError,
  type ReadmissionResponse,
} from '#canonical-message';
import {
  agreementFiles,
  type DroppedField,
  type HostCountry,
  loadHostCountries,
  type SampleRequest,
} from '#host-countries';
import { wireSchema } from '#wire-formats';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { type JsonSchema, opennessOf, placesOf, usedPlaces } from './closed-schema.js';
import {
  acceptedExamples,
  exampleFiles,
  readAndMap,
  readExample,
  readExampleJson,
  refusalOf,
  refusedExamples,
} from './country-examples.js';
import { documentsOf } from './random-document.js';

interface Mapped {
  readonly request: unknown;
  readonly dropped: readonly DroppedField[];
}

const countries = await loadHostCountries();

const schemasOf = (country: HostCountry): [string, JsonSchema][] => {
  const folder = new URL('./', country.agreementFile);
  const files = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return files.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonSchema]);
};
const answersOf = (country: HostCountry): string[] =>
  exampleFiles(country)
    .filter((name) => name.endsWith('.response.json'))
    .map((name) => name.replace('.response.json', ''));
const readResponse = (country: HostCountry, name: string): ReadmissionResponse =>
  readExampleJson(country, `${name}.response.json`);
const responsesOf = (country: HostCountry): ReadmissionResponse[] =>
  answersOf(country).map((name) => readResponse(country, name));
const whole = (country: HostCountry, bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes).toString('utf8');
  return country.mediaType === 'application/json' ? JSON.parse(text) : text;
};
const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((place, step) => (place as Record<string, unknown>)[step], document);
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value instanceof Object ? Object.values(value).flatMap(texts) : [];
const frozen = <T>(value: T): T => {
  if (value instanceof Object) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

const person = {
  surname: 'Shembull',
  givenName: 'Arta',
  dateOfBirth: '1988-04-17',
  placeOfBirth: 'Prizren',
  sex: 'female',
  fatherName: 'Bujar',
  motherName: 'Ema',
  personalNumber: '1000000001',
  lastAddress: 'Prizren',
  documents: [{ type: 'passport', number: 'P00000001', issuedOn: '2020-01-02', expiresOn: '2030-01-01' }],
} as const;
const photo = readFileSync(new URL('./one-point.png', import.meta.url)).toString('base64');
const alone: SampleRequest = { reference: 'SAMPLE-1', persons: [{ ...person, role: 'transferee' }], photo };
const family: SampleRequest = {
  reference: 'SAMPLE-2',
  persons: [
    { ...person, role: 'transferee' },
    { ...person, role: 'spouse', sex: 'male', givenName: 'Bujar' },
    { ...person, role: 'child', givenName: 'Dea', documents: [] },
  ],
};

type Outcome = ReadmissionResponse['outcome'];
/** The answers that a country can get: in part only where a request of its can be about several persons. */
const outcomesFor = (country: HostCountry): Outcome[] => {
  const { persons } = readAndMap(country, country.sample(family)).request;
  return persons.length > 1 ? ['accepted', 'partly-accepted', 'refused'] : ['accepted', 'refused'];
};
const answerOf = (country: HostCountry, response: ReadmissionResponse): string =>
  Buffer.from(country.fromCanonical(response)).toString('utf8');

it('has in every folder, with or without a format, a valid agreement profile with an id of its own', () => {
  const ids = agreementFiles().map((file) => readAgreement(readFileSync(file)).profile.id);
  expect(ids.length).toBeGreaterThanOrEqual(countries.size);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each([...countries])('the host country %s', (code, country) => {
  it.each(schemasOf(country))(
    'has in %s a strict schema that is closed, bounded and described everywhere',
    (_name, schema) => {
      expect(() => wireSchema(schema)).not.toThrow();
      const open = [...placesOf(schema)].flatMap(([place, rules]) =>
        opennessOf(place, rules).map((why) => `${place} ${why}`),
      );
      expect(open).toEqual([]);
    },
  );

  it('ships a valid agreement profile that names it', () => {
    expect(readAgreement(readFileSync(country.agreementFile)).profile.hostCountries).toContain(code);
  });

  it.each(acceptedExamples(country))(
    'maps $name exactly as written down, and to a valid request',
    ({ name, payload }) => {
      const { request, dropped } = readAndMap(country, payload);
      expect({ request, dropped }).toEqual(readExampleJson<Mapped>(country, `${name}.canonical.json`));
      expect(faultsOfRequest(request)).toEqual([]);
    },
  );

  it.each(acceptedExamples(country))('maps $name twice the same and leaves it as it was', ({ payload }) => {
    const document = frozen(country.read(payload));
    expect(country.toCanonical(document)).toEqual(country.toCanonical(document));
  });

  it.each(acceptedExamples(country))('keeps the bytes of the files of $name apart', ({ payload }) => {
    const { request, attachments } = readAndMap(country, payload);
    // A file that is uploaded apart is in the document by its digest alone.
    const inside = request.attachments.filter(({ sha256 }) => !payload.includes(sha256));
    const listed = inside.map(({ id, mediaType, size }) => ({ id, mediaType, size }));
    expect(attachments.map(({ id, mediaType, bytes }) => ({ id, mediaType, size: bytes.length }))).toEqual(listed);
  });

  it.each(acceptedExamples(country))(
    'lets no value that $name drops into the canonical form or the record',
    ({ payload }) => {
      const { request, dropped } = readAndMap(country, payload);
      const values = dropped.flatMap(({ pointer }) => texts(at(country.read(payload), pointer)));
      const written = JSON.stringify({ request, dropped });
      expect(values.filter((value) => written.includes(value))).toEqual([]);
    },
  );

  it('shows every field of its request format in an example', () => {
    const request = schemasOf(country).find(([name]) => name === 'partner-request.schema.json');
    const used = new Set(acceptedExamples(country).flatMap(({ payload }) => usedPlaces(country.read(payload))));
    const places = request ? [...placesOf(request[1]).keys()] : [];
    expect(places.filter((place) => !used.has(place))).toEqual([]);
  });

  it('drops a field in at least one example', () => {
    expect(acceptedExamples(country).flatMap(({ payload }) => readAndMap(country, payload).dropped)).not.toEqual([]);
  });

  it.each(refusedExamples(country))(
    'refuses $name with the code and every pointer written down',
    ({ name, payload }) => {
      const expected = readExampleJson<{ code: string; faults: { code: string; pointer: string }[] }>(
        country,
        `${name}.refused.json`,
      );
      const refusal = refusalOf(country, payload);
      expect(refusal?.code).toBe(expected.code);
      expect(new Set(refusal?.faults)).toEqual(new Set(expected.faults));
    },
  );

  it.each(answersOf(country))('writes the answer %s exactly as written down', (name) => {
    const response = readResponse(country, name);
    expect(() => assertReadmissionResponse(response)).not.toThrow();
    const answer = country.fromCanonical(response);
    const file = exampleFiles(country).find((other) => other.startsWith(`${name}.answer.`));
    expect(whole(country, answer)).toEqual(whole(country, readExample(country, file!)));
  });

  it.each(answersOf(country))('reads back of the answer %s what it says, and nothing that it does not', (name) => {
    const response = readResponse(country, name);
    const persons = response.persons.map(({ id: _, ...person }) => person);
    const { articles, legalNote, ...read } = country.readAnswer(country.fromCanonical(response));
    const said = answerOf(country, response);
    for (const text of [...(articles ?? []), ...(legalNote === undefined ? [] : [legalNote])]) {
      expect(said).toContain(text);
    }
    expect({ ...response, persons }).toMatchObject(read.persons.length > 0 ? read : { ...read, persons });
    expect(read).toMatchObject({ caseNumber: response.caseNumber, outcome: response.outcome });
    expect(read.isLate ?? false).toBe(response.isLate ?? false);
  });

  it.each(['', '{}', '<a/>', 'neither'])('reads no answer out of other bytes: %j', (text) => {
    const error = expect.objectContaining({ code: 'HOST_COUNTRY_INVALID' });
    expect(() => country.readAnswer(Buffer.from(text))).toThrow(error);
  });

  it('shows an accepted and a refused answer, one in part where there can be one, and a late one', () => {
    const shown = responsesOf(country);
    expect(new Set(shown.map(({ outcome }) => outcome))).toEqual(new Set(outcomesFor(country)));
    expect(shown.filter(({ isLate }) => isLate)).not.toEqual([]);
  });

  it.each(answersOf(country))('says in the answer %s of each person what fits the whole', (name) => {
    const { outcome, persons } = readResponse(country, name);
    const expected = outcome === 'partly-accepted' ? ['accepted', 'refused'] : [outcome];
    expect(new Set(persons.map((one) => one.outcome))).toEqual(new Set(expected));
  });

  it('tells every answer from every other, and a late one from one in time', () => {
    const [response] = responsesOf(country);
    const answers = outcomesFor(country).flatMap((outcome) => [
      answerOf(country, { ...response!, outcome }),
      answerOf(country, { ...response!, outcome, isLate: true }),
    ]);
    expect(new Set(answers).size).toBe(answers.length);
  });

  it('writes an answer in part only where its requests can be about several persons', () => {
    const [response] = responsesOf(country);
    const writes = (): string => answerOf(country, { ...response!, outcome: 'partly-accepted' });
    const canBe = outcomesFor(country).includes('partly-accepted');
    if (canBe) expect(writes).not.toThrow();
    else expect(writes).toThrow(expect.objectContaining({ code: 'HOST_COUNTRY_INVALID' }));
  });

  it.each([alone, family])('writes a sample request that maps ($reference)', (sample) => {
    const { request } = readAndMap(country, country.sample(sample));
    expect(faultsOfRequest(request)).toEqual([]);
    expect(request.reference).toBe(sample.reference);
    expect(request.persons[0]).toMatchObject({ role: 'transferee', dateOfBirth: person.dateOfBirth });
    expect(request.evidence[0]).toMatchObject({ person: 'p1', type: 'passport', number: 'P00000001' });
    expect(request.attachments.length).toBe(sample.photo === undefined ? 0 : 1);
  });

  const requestSchema = schemasOf(country).find(([name]) => name === 'partner-request.schema.json')?.[1];
  if (requestSchema) {
    it('maps whatever its schema lets pass to a valid request, or refuses it', () => {
      fc.assert(
        fc.property(documentsOf(requestSchema), (written) => {
          // What is not JSON cannot be written without knowing the format; the schema is over what was read.
          const document =
            country.mediaType === 'application/json' ? country.read(Buffer.from(JSON.stringify(written))) : written;
          expect(country.faults(document)).toEqual([]);
          expect(outcomeOf(country, document)).toMatch(/^(mapped|refuse)$/);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('names the faults of any JSON at all without stumbling', () => {
    fc.assert(fc.property(fc.jsonValue(), (document) => country.faults(document).length > 0));
  });
});

/** `mapped` where the result is a valid canonical request; else the disposition of the error, or what went wrong. */
function outcomeOf(country: HostCountry, document: unknown): string {
  try {
    const faults = faultsOfRequest(country.toCanonical(document).request);
    return faults.length === 0 ? 'mapped' : JSON.stringify(faults);
  } catch (error) {
    return error instanceof ReadmissionError ? error.disposition : String(error);
  }
}
