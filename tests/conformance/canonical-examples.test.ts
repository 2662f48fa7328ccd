import { describe, expect, it } from '@jest/globals';
import {
  assertEnvelope,
  assertTransitResponse,
  faultsOf as faultsOfSchema,
  ReadmissionError,
} from '#canonical-message';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';

interface Expected {
  readonly code: string;
  readonly pointer: string;
}

const contracts = new URL('../../contracts/canonical-message/v1/', import.meta.url);
const examples = new URL('./examples/', contracts);
const read = <T>(folder: URL, file: string): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;
const kinds = readdirSync(contracts)
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''));
const named = (start: string): string[] =>
  readdirSync(examples)
    .filter((file) => file.startsWith(start) && !file.endsWith('.faults.json'))
    .map((file) => file.replace('.json', ''));
const kindOf = (name: string): string | undefined =>
  kinds.find((kind) => name.replace(/^(valid|refused)-/, '').startsWith(`${kind}-`));

/** A message is only ever read inside its envelope, so that is where it is checked; pointers are its own. */
function faultsOf(name: string): Expected[] {
  const example = read<object>(examples, `${name}.json`);
  const kind = kindOf(name);
  if (kind === 'error') return faultsOfError(example);
  if (kind === 'transit-response') return faultsOfTransitResponse(example);
  const isEnvelope = kind === 'envelope';
  const around = read<object>(examples, 'valid-envelope-of-a-request.json');
  try {
    assertEnvelope(isEnvelope ? example : { ...around, kind, body: example });
    return [];
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.faults.map(({ code, pointer }) => ({
      code,
      pointer: isEnvelope ? pointer : pointer.slice('/body'.length),
    }));
  }
}

/** An answer about transit is mapped where it is composed and never travels over the bus. */
function faultsOfTransitResponse(example: object): Expected[] {
  try {
    assertTransitResponse(example);
    return [];
  } catch (error) {
    if (!(error instanceof ReadmissionError)) throw error;
    return error.faults.map(({ code, pointer }) => ({ code, pointer }));
  }
}

/** A problem document goes to the sender and never onto the bus, so it has no envelope. */
function faultsOfError(example: object): Expected[] {
  const ajv = new Ajv2020({ allErrors: true });
  addFormatsModule.default(ajv);
  const validate = ajv.compile(read<object>(contracts, 'error.schema.json'));
  if (validate(example)) return [];
  return faultsOfSchema(validate).map(({ code, pointer }) => ({ code, pointer }));
}

describe('the examples of the canonical message', () => {
  it.each(named('valid-'))('accepts %s', (name) => {
    expect(faultsOf(name)).toEqual([]);
  });

  it.each(named('refused-'))('refuses %s with every fault written beside it', (name) => {
    const expected = read<Expected[]>(examples, `${name}.faults.json`);
    expect(expected).not.toEqual([]);
    expect(new Set(faultsOf(name))).toEqual(new Set(expected));
  });

  it.each(kinds)('show %s valid and refused', (kind) => {
    expect(named('valid-').some((name) => kindOf(name) === kind)).toBe(true);
    expect(named('refused-').some((name) => kindOf(name) === kind)).toBe(true);
  });
});
