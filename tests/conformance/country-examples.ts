import { coversPersonClass, findUntransferable, readAgreement } from '#agreements';
import { findAsylumInformation, ReadmissionError, throwFaults } from '#canonical-message';
import { type CanonicalDraft, type HostCountry } from '#host-countries';
import { readdirSync, readFileSync } from 'node:fs';

/** A partner's document among a country's examples. */
export interface Example {
  /** NN-what */
  readonly name: string;
  readonly payload: Buffer;
}

/** Names of a country's example files. */
export const exampleFiles = (country: HostCountry): string[] => readdirSync(country.examples).sort();

export const readExample = (country: HostCountry, file: string): Buffer =>
  readFileSync(new URL(file, country.examples));

export const readExampleJson = <T>(country: HostCountry, file: string): T =>
  JSON.parse(readExample(country, file).toString('utf8')) as T;

/** Examples that are to be mapped: NN-what.partner.json, .xml, .csv … */
export const acceptedExamples = (country: HostCountry): Example[] =>
  exampleFiles(country)
    .filter((file) => /^[^.]+\.partner\./.test(file))
    .map((file) => ({ name: file.split('.')[0]!, payload: readExample(country, file) }));

/** Examples that are to be refused: NN-what.refused.partner.* */
export const refusedExamples = (country: HostCountry): Example[] =>
  exampleFiles(country)
    .filter((file) => /^[^.]+\.refused\.partner\./.test(file))
    .map((file) => ({ name: file.split('.')[0]!, payload: readExample(country, file) }));

/** What the gate does with a document, in its order: reading, asylum door and schema, mapping, agreement. */
export function readAndMap(country: HostCountry, payload: Uint8Array): CanonicalDraft {
  const document = country.read(payload);
  throwFaults(findAsylumInformation(document, { others: country.faults(document) }));
  const draft = country.toCanonical(document);
  const agreement = readAgreement(readFileSync(country.agreementFile));
  if (!coversPersonClass(agreement, draft.request.personClass)) {
    throwFaults([{ code: 'PERSON_CLASS_NOT_COVERED', pointer: '', detail: 'is not covered' }]);
  }
  throwFaults(findUntransferable(agreement, draft.request));
  return draft;
}

/** The refusal of a document as a refused example states it; undefined where it is not refused. */
export function refusalOf(
  country: HostCountry,
  payload: Uint8Array,
): { code: string; faults: { code: string; pointer: string }[] } | undefined {
  try {
    readAndMap(country, payload);
    return undefined;
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return { code: error.code, faults: error.faults.map(({ code, pointer }) => ({ code, pointer })) };
  }
}
